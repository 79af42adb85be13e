using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>The luck of a generator, addressed by its name and the actors', so that other actors and other ties change nothing.</summary>
/// <param name="Site">The luck of the name.</param>
/// <param name="Identities">By actor.</param>
/// <param name="Interruption">Looked at before each draw.</param>
internal sealed record GeneratorDraws(SiteKey Site, ulong[] Identities, Interruption Interruption)
{
    /// <summary>What one actor draws.</summary>
    public DrawStream Of(int actor) => OfIdentity(Identities[actor]);

    /// <summary>What is drawn for a pair.</summary>
    public DrawStream Of(int source, int target) => OfIdentity(Identity.Combine(Identities[source], Identities[target]));

    private DrawStream OfIdentity(ulong identity)
    {
        Interruption.Look();
        return new DrawStream(Site, identity);
    }
}
