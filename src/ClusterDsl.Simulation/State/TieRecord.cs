namespace ClusterDsl.Simulation.State;

/// <summary>What is known of every tie, side by side: who forms or dissolves one needs all of it.</summary>
internal struct TieRecord
{
    /// <summary>The source; -1 in a free slot. Of an undirected tie the end that was written first.</summary>
    public int Source;

    /// <summary>The target.</summary>
    public int Target;

    /// <summary>The tie's number (<see cref="TieNumbers"/>), unique in a run.</summary>
    public long Number;
}
