namespace ClusterDsl.Simulation.Observations;

/// <summary>
/// Told what happens in a run, in the order in which it happens. The engine writes no files: whoever wants them observes.
/// Calls come from one thread, in an order that depends on the model and the seed alone.
/// </summary>
public interface IRunObserver
{
    /// <summary>The initial state stands (before anything of step 0 is recorded).</summary>
    void Started(RunStart start)
    {
    }

    /// <summary>A step's measures are known, step 0 included.</summary>
    void Recorded(in StepRecord record)
    {
    }

    /// <summary>A tie begins: at the start, by a rule or by a policy.</summary>
    void TieFormed(in TieChange change)
    {
    }

    /// <summary>A tie ends: dissolved, or one of its ends leaves. During the call it still stands in the state.</summary>
    void TieDissolved(in TieChange change)
    {
    }

    /// <summary>An actor entered after the start.</summary>
    void ActorEntered(in ActorChange change)
    {
    }

    /// <summary>An actor leaves. During the call it still stands in the state, with its ties, whose ends are told afterwards.</summary>
    void ActorExited(in ActorChange change)
    {
    }

    /// <summary>A policy funds a firing (or, without cost, makes it); what the firing does is told afterwards. Those of a step come in canonical order.</summary>
    void PolicyFunded(in FundedFiring firing)
    {
    }

    /// <summary>An event was emitted.</summary>
    void EventEmitted(in EventRecord record)
    {
    }

    /// <summary>A stage begins, the first one included; it holds from <paramref name="step"/>.</summary>
    void StageEntered(int stage, int step)
    {
    }

    /// <summary>The run is over; <paramref name="end"/> gives access to the final state.</summary>
    void Ended(RunEnd end)
    {
    }
}
