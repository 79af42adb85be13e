namespace ClusterDsl.Benchmarks.Peers;

/// <summary>A model that is written twice: as a scenario, and by hand.</summary>
/// <param name="Name">The scenario's file, without the ending.</param>
/// <param name="Sizes">How many actors it is run with.</param>
/// <param name="Tight">The model by hand: actors, steps, seed; gives what the scenario's measures are at the end.</param>
internal sealed record Peer(string Name, int[] Sizes, Func<int, int, ulong, double[]> Tight)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Peer> All { get; } =
    [
        new("preferential", [100, 1_000, 10_000], TightPreferential.Run),
        new("triadic", [4_000, 40_000], TightTriadic.Run),
        new("sir", [1_000, 10_000, 100_000], TightSir.Run),
        new("barter", [1_000, 10_000, 100_000], TightBarter.Run),
    ];
}
