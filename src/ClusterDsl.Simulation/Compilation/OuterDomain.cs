namespace ClusterDsl.Simulation.Compilation;

/// <summary>What the outermost loop of a rule runs over; blocks of it can be evaluated apart.</summary>
/// <param name="Populations">Members of these, in canonical order; or null.</param>
/// <param name="TieKind">Ties of this kind, in canonical order; or -1. Neither: the loop has one round.</param>
internal sealed record OuterDomain(int[]? Populations, int TieKind)
{
    /// <summary>One round.</summary>
    public static readonly OuterDomain Single = new(null, -1);
}
