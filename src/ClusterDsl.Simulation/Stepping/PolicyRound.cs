using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>
/// A policy in a run. In each step its firings come in the order of <c>order by</c>, then of their order keys; the first that the rest of the
/// budget cannot pay ends the round. What is left of a period's budget lapses; what an actor pays from an attribute does not.
/// </summary>
internal sealed class PolicyRound(InterventionProgram program, RunState state, RuleRunner runner, Block block)
{
    private readonly HashSet<int> _beneficiaries = [];
    private long _period = -1;
    private double _spentInPeriod;
    private int _activeSteps;
    private double _spent;
    private long _firings;

    public InterventionProgram Program => program;

    private BudgetModel? Budget => program.Policy!.Budget;

    /// <summary>One step in which the policy is active.</summary>
    public void Act()
    {
        _activeSteps++;
        if (program.Body is null)
            return;
        var blocks = runner.Evaluate(program.Body);
        var spent = Fund(blocks);
        runner.Apply(program.Body, blocks, fundedOnly: true);
        Pay(spent);
    }

    /// <summary>What the policy did so far.</summary>
    public PolicyReport Report() => new(program.Name, _activeSteps, _spent, _firings, _beneficiaries.Count);

    private double Fund(ReadOnlySpan<Block> blocks)
    {
        var left = Remainder();
        var spent = 0.0;
        foreach (var (firings, number) in InOrder(blocks))
        {
            var cost = firings.Costs[number];
            if (cost > left)
                break;
            left -= cost;
            spent += cost;
            firings.IsFunded[number] = true;
            _firings++;
            if (firings.Actors[number] >= 0)
                _beneficiaries.Add(firings.Actors[number]);
        }

        return spent;
    }

    private double Remainder()
    {
        if (Budget is null)
            return double.PositiveInfinity;
        var amount = program.Budget!(state, block);
        if (!(amount >= 0) && program.Payer is null)
            Fault.InvalidCost(state, program.Site, [], amount);
        if (program.Payer is not null)
            return amount;
        // Steps count from 1: the first ends the first dt of the first period.
        var period = (state.Step - 1) / Math.Max(1, Budget.PeriodSteps);
        if (period != _period)
            (_period, _spentInPeriod) = (period, 0);
        return amount - _spentInPeriod;
    }

    private static List<(FiringTable Firings, int Number)> InOrder(ReadOnlySpan<Block> blocks)
    {
        var order = new List<(FiringTable Firings, int Number)>();
        foreach (var part in blocks)
        {
            for (var number = 0; number < part.Firings.Count; number++)
                order.Add((part.Firings, number));
        }

        // A stable sort: firings alike in both stay in canonical order.
        return [.. order.OrderBy(f => f.Firings.Ranks[f.Number]).ThenBy(f => f.Firings.OrderKeys[f.Number])];
    }

    private void Pay(double spent)
    {
        _spent += spent;
        _spentInPeriod += spent;
        if (program.Payer is null || spent == 0)
            return;
        var payer = program.Payer(state, block);
        ref var purse = ref state.Actors.Columns[Budget!.FromAttribute][payer];
        purse -= spent;
        state.Version++;
        runner.ChangeNotes.Note(Budget.FromAttribute, payer);
        var attribute = state.Model.ActorAttributes[Budget.FromAttribute];
        if (!AttributeBounds.Allow(attribute, purse))
            throw Fault.OutOfBounds(state, program.Site, state.LabelOf(payer), attribute, purse);
    }
}
