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
    /// <summary>Whether all parts hold in the step at hand. <c>at</c> holds in the first step that has reached its time.</summary>
    public bool IsActive(RunState run, Block block)
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
