namespace ClusterDsl.Simulation.State;

/// <summary>How many bytes the arrays of a state take: what was asked for, not how long arrays happen to be (<see cref="SharedArrays"/>).</summary>
internal static class StateSize
{
    private const int BytesPerEntry = 12;
    private const int BytesPerEnd = 9;

    /// <summary>What a tie takes besides its attributes and its entries: ends, number, place in canonical order.</summary>
    private const int BytesPerSlot = 20;

    /// <summary>What an actor takes besides attributes and ties: identity, population, step, index, presence, place among the members.</summary>
    private const int BytesPerActor = 25;

    /// <summary>What a label that is no number takes.</summary>
    private const int BytesPerLabel = 48;

    /// <summary>The whole state.</summary>
    public static long Of(RunState state)
    {
        var actors = state.Actors;
        var bytes = ((BytesPerActor + actors.BytesPerActor) * actors.Capacity) + ((long)BytesPerLabel * actors.Labels.Count) + state.Measures.Bytes;
        foreach (var column in state.NextColumns)
            bytes += column.Length == 0 ? 0 : sizeof(double) * (long)actors.Capacity;
        foreach (var ties in state.Ties)
            bytes += Of(ties);
        foreach (var weights in state.Weights)
            bytes += weights.Bytes;
        foreach (var places in state.Places)
            bytes += places.Bytes;
        return bytes + state.Changes.Bytes;
    }

    /// <summary>One more actor, without ties.</summary>
    public static long OfActor(RunState state)
    {
        var ends = 0;
        foreach (var ties in state.Ties)
            ends += ties.In == ties.Out ? 1 : 2;
        return BytesPerActor + state.Actors.BytesPerActor + ((long)BytesPerEnd * ends);
    }

    /// <summary>One more tie; of entries half as many again, since their room doubles.</summary>
    public static long OfTie(TieStore ties) => BytesPerSlot + ties.BytesPerTie + (2 * BytesPerEntry * 3 / 2);

    /// <summary>The ties of one kind.</summary>
    public static long Of(TieStore ties) => ((BytesPerSlot + ties.BytesPerTie) * ties.Capacity) + Of(ties.Out) + (ties.In == ties.Out ? 0 : Of(ties.In));

    private static long Of(Adjacency entries) => ((long)BytesPerEnd * entries.ActorCapacity) + ((long)BytesPerEntry * entries.EntryCapacity);
}
