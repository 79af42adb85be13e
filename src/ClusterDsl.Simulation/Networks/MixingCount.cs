namespace ClusterDsl.Simulation.Networks;

/// <summary>How many ties there are between actors of two kinds.</summary>
/// <param name="From">Index of the kind at one end; of the source, if the tie is directed.</param>
/// <param name="To">Index of the kind at the other end.</param>
/// <param name="Ties">How many.</param>
/// <param name="Share">Their share of all ties of the tie kind.</param>
public sealed record MixingCount(int From, int To, long Ties, double Share);
