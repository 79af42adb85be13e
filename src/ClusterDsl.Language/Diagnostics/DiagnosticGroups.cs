using System.Collections.Immutable;

namespace ClusterDsl.Language.Diagnostics;

/// <summary>The groups that codes fall into, by their first digit.</summary>
public static class DiagnosticGroups
{
    private static readonly ImmutableArray<string> Titles =
        ["Syntax", "Names, types and units", "The documents' concepts", "Advice about the model", "Faults of a run", "Data files and output"];

    /// <summary>All descriptors by group, in order; a group has a title.</summary>
    public static IEnumerable<IGrouping<string, DiagnosticDescriptor>> All => DiagnosticDescriptors.All.GroupBy(d => TitleOf(d.Code));

    /// <summary>The title of the group of a code.</summary>
    private static string TitleOf(string code) => Titles[code[2] - '1'];
}
