using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Knows the stage at hand, and for how many records each of its transitions has held.</summary>
internal sealed class StageClock(CompiledModel compiled, RunState state, Block block)
{
    private int[] _held = [];

    /// <summary>The phases that the stage runs; null for all.</summary>
    public ImmutableArray<int>? Phases => compiled.Stages[state.Stage].Model.Phases;

    /// <summary>Makes a stage the one at hand.</summary>
    public int Enter(int stage)
    {
        state.Stage = stage;
        _held = new int[compiled.Stages[stage].Conditions.Length];
        return stage;
    }

    /// <summary>Tests all transitions on the last record; gives the first that has held long enough, or null.</summary>
    public TransitionModel? Test()
    {
        var stage = compiled.Stages[state.Stage];
        TransitionModel? found = null;
        for (var i = 0; i < _held.Length; i++)
        {
            _held[i] = stage.Conditions[i](state, block) ? _held[i] + 1 : 0;
            if (found is null && _held[i] >= stage.Model.Transitions[i].HoldSteps)
                found = stage.Model.Transitions[i];
        }

        return found;
    }
}
