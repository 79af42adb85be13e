using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>The luck of a generator, addressed by its name and the actors', so that other actors and other ties change nothing.</summary>
/// <param name="Key">Seed and replicate.</param>
/// <param name="Site">The name.</param>
/// <param name="Identities">By actor.</param>
internal sealed record GeneratorDraws(RandomKey Key, RandomSite Site, ulong[] Identities)
{
    /// <summary>What one actor draws.</summary>
    public DrawStream Of(int actor) => new(Key, Site, 0, Identities[actor]);

    /// <summary>What is drawn for a pair.</summary>
    public DrawStream Of(int source, int target) => new(Key, Site, 0, Identity.Combine(Identities[source], Identities[target]));
}
