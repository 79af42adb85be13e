using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>The identity of a tie: its kind and its ends, in their order only if the kind is directed.</summary>
internal static class TieIdentity
{
    public static ulong Of(RunState run, ulong kindIdentity, TieStore ties, int slot)
    {
        var source = run.Actors.Identities[ties.Records[slot].Source];
        var target = run.Actors.Identities[ties.Records[slot].Target];
        return ties.Kind.IsDirected || source < target
            ? Identity.Combine(Identity.Combine(kindIdentity, source), target)
            : Identity.Combine(Identity.Combine(kindIdentity, target), source);
    }
}
