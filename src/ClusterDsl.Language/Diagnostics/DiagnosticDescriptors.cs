using System.Collections.Immutable;
using System.Reflection;

namespace ClusterDsl.Language.Diagnostics;

/// <summary>Every code in one place, a file for each group: CL1xxx syntax, CL2xxx names, types and units, CL3xxx the documents' concepts, CL4xxx advice, CL5xxx faults of a run, CL6xxx data files and output.</summary>
public static partial class DiagnosticDescriptors
{
    // Lazily: the other parts of this class are initialised in no certain order.
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> Collected = new(CollectAll);

    /// <summary>All descriptors, in order of code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Collected.Value;

    private static DiagnosticDescriptor Error(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Error, title, messageFormat);

    private static DiagnosticDescriptor Warning(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Warning, title, messageFormat);

    private static DiagnosticDescriptor Hint(string code, string title, string messageFormat) =>
        new(code, DiagnosticSeverity.Hint, title, messageFormat);

    private static ImmutableArray<DiagnosticDescriptor> CollectAll() =>
        [.. typeof(DiagnosticDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(DiagnosticDescriptor))
            .Select(p => (DiagnosticDescriptor)p.GetValue(null)!)
            .OrderBy(d => d.Code, StringComparer.Ordinal)];
}
