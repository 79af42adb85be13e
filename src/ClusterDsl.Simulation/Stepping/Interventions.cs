using System.Collections.Immutable;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Policies and shocks of a run: which are active, what they do, what they have spent.</summary>
internal sealed class Interventions
{
    private readonly RunState _state;
    private readonly RuleRunner _runner;
    private readonly Block _block;
    private readonly ImmutableArray<PolicyRound> _rounds;
    private readonly ImmutableArray<InterventionProgram> _shocks;
    private readonly ImmutableHashSet<string> _switchedOff;
    private readonly List<PolicyRound> _activePolicies = [];
    private readonly List<InterventionProgram> _activeShocks = [];

    public Interventions(CompiledModel compiled, RunState state, RuleRunner runner, Block block, ImmutableHashSet<string> switchedOff)
    {
        _state = state;
        _runner = runner;
        _block = block;
        _switchedOff = switchedOff;
        _rounds = [.. compiled.Policies.Select(p => new PolicyRound(p, state, runner, block))];
        _shocks = compiled.Shocks;
    }

    /// <summary>The active ones in the order in which they overlay: policies, then shocks, each as declared.</summary>
    public IEnumerable<InterventionProgram> Active => _activePolicies.Select(p => p.Program).Concat(_activeShocks);

    /// <summary>Finds out which are active in the step at hand.</summary>
    public void FindActive()
    {
        _activePolicies.Clear();
        _activePolicies.AddRange(_rounds.Where(r => IsActive(r.Program)));
        _activeShocks.Clear();
        _activeShocks.AddRange(_shocks.Where(IsActive));
    }

    /// <summary>Lets the active ones act: shocks, then policies.</summary>
    public void Act()
    {
        foreach (var shock in _activeShocks)
        {
            if (shock.Body is not null)
                _runner.Run(shock.Body);
        }

        foreach (var round in _activePolicies)
            round.Act();
    }

    /// <summary>What each policy did.</summary>
    public ImmutableArray<PolicyReport> Report() => [.. _rounds.Select(r => r.Report())];

    private bool IsActive(InterventionProgram program) => !_switchedOff.Contains(program.Name) && program.Activity.IsActive(_state, _block);
}
