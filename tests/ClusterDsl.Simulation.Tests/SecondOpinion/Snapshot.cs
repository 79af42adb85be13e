using System.Globalization;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>All that a step left, as lines that are equal if and only if every bit is.</summary>
internal sealed record Snapshot(int Step, IReadOnlyList<string> Lines)
{
    /// <summary>A value: the bits of a number, or an actor's label.</summary>
    public static string Shown(object? value) => value switch
    {
        null => "none",
        bool truth => truth ? "true" : "false",
        double number => Shown(number),
        Actor actor => actor.Label,
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    /// <summary>A number as its bits, with its value for whoever reads a difference; all missing values are alike.</summary>
    public static string Shown(double number) => double.IsNaN(number)
        ? "missing"
        : string.Create(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(number):x16}({number:R})");

    /// <summary>The first lines in which two differ; empty if none.</summary>
    public static string Difference(Snapshot engine, Snapshot opinion)
    {
        if (engine.Lines.SequenceEqual(opinion.Lines))
            return string.Empty;
        var (engines, opinions) = (engine.Lines.ToHashSet(), opinion.Lines.ToHashSet());
        var lines = engine.Lines.Where(l => !opinions.Contains(l)).Take(6).Select(l => $"  engine:         {l}")
            .Concat(opinion.Lines.Where(l => !engines.Contains(l)).Take(6).Select(l => $"  second opinion: {l}"));
        return $"step {engine.Step}:\n{string.Join('\n', lines.DefaultIfEmpty("  the same lines in another order"))}";
    }
}
