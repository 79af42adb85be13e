namespace ClusterDsl.Simulation.State;

/// <summary>Who wants to know when ties of a kind change.</summary>
internal interface ITieWatcher
{
    /// <summary>Is told of a tie that is there now.</summary>
    void Formed(TieStore ties, int source, int target);

    /// <summary>Is told of a tie that is gone now.</summary>
    void Dissolved(TieStore ties, int source, int target);

    /// <summary>Is told that many ties were made at once.</summary>
    void Loaded();
}
