namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>How many diagnostics there are of each severity.</summary>
public readonly record struct DiagnosticTally(int Errors, int Warnings, int Hints)
{
    /// <summary>Counts <paramref name="diagnostics"/> by the severity in force.</summary>
    public static DiagnosticTally Of(IEnumerable<Diagnostic> diagnostics)
    {
        var counts = new int[3];
        foreach (var diagnostic in diagnostics)
        {
            counts[(int)diagnostic.Severity]++;
        }

        return new DiagnosticTally(counts[(int)DiagnosticSeverity.Error], counts[(int)DiagnosticSeverity.Warning], counts[(int)DiagnosticSeverity.Hint]);
    }

    /// <summary>For example <c>2 errors, 1 warning</c>; <c>no errors</c> if there is nothing.</summary>
    public override string ToString()
    {
        var parts = new[] { Count(Errors, "error"), Count(Warnings, "warning"), Count(Hints, "hint") }.OfType<string>().ToArray();
        return parts.Length == 0 ? "no errors" : string.Join(", ", parts);
    }

    private static string? Count(int number, string noun) => number switch
    {
        0 => null,
        1 => $"1 {noun}",
        _ => $"{number} {noun}s",
    };
}
