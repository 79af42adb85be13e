using System.Collections.Immutable;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>When a policy or shock is active, compiled.</summary>
internal sealed record ActivityProgram(
    ImmutableArray<int>? Stages,
    Func<RunState, Block, double>? From,
    Func<RunState, Block, double>? Until,
    Func<RunState, Block, double>? At,
    Func<RunState, Block, bool>? When)
{
    /// <summary>
    /// Whether all parts hold when the step at hand begins: step k goes from (k − 1)·dt to k·dt. So what is active for a year is active for
    /// a year's steps; <c>at</c> holds in the first step that begins at its time or after it.
    /// </summary>
    public bool IsActive(RunState run, Block block)
    {
        var end = run.Now;
        run.Now = Math.Max(0, end - run.StepLength);
        try
        {
            return HoldsNow(run, block);
        }
        finally
        {
            run.Now = end;
        }
    }

    private bool HoldsNow(RunState run, Block block)
    {
        if (Stages is { } stages && !stages.Contains(run.Stage))
            return false;
        if (From is not null && run.Now < From(run, block))
            return false;
        if (Until is not null && run.Now >= Until(run, block))
            return false;
        if (At is not null && !(At(run, block) is var time && time <= run.Now && time > run.Now - run.StepLength))
            return false;
        return When is null || When(run, block);
    }
}
