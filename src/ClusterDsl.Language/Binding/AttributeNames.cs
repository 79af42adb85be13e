using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>What is said of an attribute that its owner does not have.</summary>
internal static class AttributeNames
{
    /// <summary>Reports it, with the name that was probably meant or those that there are.</summary>
    public static void ReportUnknown(SymbolTable symbols, Location location, string owner, string name, IEnumerable<string> candidates)
    {
        if (symbols.MayBeDeclared(name))
        {
            return;
        }

        var all = candidates.ToList();
        var meant = SimilarNames.Closest(name, all);
        var help = meant is not null ? $"did you mean `{meant}`?"
            : all.Count == 0 ? "it has none"
            : $"it has {string.Join(", ", all.Take(12).Select(a => $"`{a}`"))}{(all.Count > 12 ? " and others" : string.Empty)}";
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownAttribute, location, owner, name) with { Help = help });
    }
}
