using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>beneficiaries.csv</c>: a row for each firing that a policy funded: when, for whom, and what it cost in the policy's own unit.</summary>
internal sealed class BeneficiariesFile(string folder) : IRunObserver, IDisposable
{
    private RunStart _start = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout { get; } = new(
        RunFiles.Beneficiaries,
        [
            TableColumn.Plain("step", "step in which the firing was funded"),
            TableColumn.Time("time", "the same as time since the start"),
            TableColumn.Plain("policy", "name of the policy"),
            TableColumn.Plain("actor", "label of the actor in the first variable of the policy's `for`"),
            TableColumn.Plain("amount", "what the firing cost, in the unit that stands in the column `unit`; 0 where the policy has no cost"),
            TableColumn.Plain("unit", "unit of `amount`"),
        ],
        []);

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        _start = start;
        _table = new TableFile(folder, Layout);
    }

    /// <inheritdoc/>
    public void PolicyFunded(in FundedFiring firing)
    {
        var name = firing.Policy;
        var unit = _start.Model.Policies.First(p => p.Name == name).CostUnit;
        _table!.StepAndTime(_start.Model, firing.Step).Cell(name).Cell(firing.Actor < 0 ? null : _start.State.LabelOf(firing.Actor))
            .Cell(unit.ToShown(firing.Amount)).Cell(unit.Name).EndRow();
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
