using System.Collections.Immutable;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output;

/// <summary>Tells several observers, in their order.</summary>
public class ObserverGroup(params ImmutableArray<IRunObserver> observers) : IRunObserver
{
    /// <summary>The observers.</summary>
    protected ImmutableArray<IRunObserver> Observers { get; } = observers;

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        foreach (var observer in Observers)
        {
            observer.Started(start);
        }
    }

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        foreach (var observer in Observers)
        {
            observer.Recorded(record);
        }
    }

    /// <inheritdoc/>
    public void TieFormed(in TieChange change)
    {
        foreach (var observer in Observers)
        {
            observer.TieFormed(change);
        }
    }

    /// <inheritdoc/>
    public void TieDissolved(in TieChange change)
    {
        foreach (var observer in Observers)
        {
            observer.TieDissolved(change);
        }
    }

    /// <inheritdoc/>
    public void ActorEntered(in ActorChange change)
    {
        foreach (var observer in Observers)
        {
            observer.ActorEntered(change);
        }
    }

    /// <inheritdoc/>
    public void ActorExited(in ActorChange change)
    {
        foreach (var observer in Observers)
        {
            observer.ActorExited(change);
        }
    }

    /// <inheritdoc/>
    public void PolicyFunded(in FundedFiring firing)
    {
        foreach (var observer in Observers)
        {
            observer.PolicyFunded(firing);
        }
    }

    /// <inheritdoc/>
    public void EventEmitted(in EventRecord record)
    {
        foreach (var observer in Observers)
        {
            observer.EventEmitted(record);
        }
    }

    /// <inheritdoc/>
    public void StageEntered(int stage, int step)
    {
        foreach (var observer in Observers)
        {
            observer.StageEntered(stage, step);
        }
    }

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        foreach (var observer in Observers)
        {
            observer.Ended(end);
        }
    }
}
