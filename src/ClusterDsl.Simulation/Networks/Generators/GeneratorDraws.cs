using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>The luck of a generator, addressed by its name and the actors', so that other actors and other ties change nothing.</summary>
/// <param name="Site">The luck of the name.</param>
/// <param name="Identities">By actor.</param>
internal sealed record GeneratorDraws(SiteKey Site, ulong[] Identities)
{
    /// <summary>What one actor draws.</summary>
    public DrawStream Of(int actor) => new(Site, Identities[actor]);

    /// <summary>What is drawn for a pair.</summary>
    public DrawStream Of(int source, int target) => new(Site, Identity.Combine(Identities[source], Identities[target]));
}
