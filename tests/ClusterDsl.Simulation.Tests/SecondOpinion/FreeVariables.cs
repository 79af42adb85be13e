using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Which variables of its frame something reads, found by looking at every part of it, whatever its type.</summary>
internal static class FreeVariables
{
    /// <summary>Slots read by expressions, lists of them, effects, clauses, patterns …, those that they bind themselves left out.</summary>
    public static HashSet<int> Of(params IEnumerable<object?> parts)
    {
        var (read, bound) = (new HashSet<int>(), new HashSet<int>());
        foreach (var part in parts)
            Visit(part, read, bound);
        read.ExceptWith(bound);
        return read;
    }

    /// <summary>Whether <c>index</c> stands somewhere in an expression.</summary>
    public static bool ReadsPlace(object? part) =>
        part is IndexValue || Parts(part).Any(ReadsPlace);

    /// <summary>Whether a cell of a data row stands somewhere in an expression.</summary>
    public static bool ReadsColumns(object? part) => part is ColumnValue || Parts(part).Any(ReadsColumns);

    private static void Visit(object? part, HashSet<int> read, HashSet<int> bound)
    {
        switch (part)
        {
            case VariableValue variable:
                read.Add(variable.Slot);
                break;
            case PatternElement element:
                bound.UnionWith(Patterns.Slots(element));
                if (element is PathElement path)
                    read.UnionWith(path.Nodes.Where(n => n is { IsBound: true, Value: null }).Select(n => n.Slot));
                break;
        }

        foreach (var inner in Parts(part))
            Visit(inner, read, bound);
    }

    private static IEnumerable<object?> Parts(object? part)
    {
        if (part is string or null || part.GetType().Namespace is not { } space)
            return [];
        if (part is System.Collections.IEnumerable list)
            return list.Cast<object?>();
        return space.EndsWith(".Model", StringComparison.Ordinal) && part.GetType().IsClass && part is not Origin
            ? part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract").Select(p => p.GetValue(part))
            : [];
    }
}
