using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>policies.csv</c>: a row for each policy; what it spent in its own unit.</summary>
internal sealed class PoliciesFile(string folder, RunDescription description) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout { get; } = new(
        RunFiles.Policies,
        [
            TableColumn.Plain("policy", "name of the policy"),
            TableColumn.Plain("instrument", "its instrument"),
            TableColumn.Plain("issuer", "the actor who issues it"),
            TableColumn.Plain("switched_off", "whether it was switched off for this run"),
            TableColumn.Plain("active_steps", "in how many steps it was active"),
            TableColumn.Plain("spent", "what it spent, in the unit that stands in the column `unit`"),
            TableColumn.Plain("unit", "unit of `spent`"),
            TableColumn.Plain("firings", "how many firings it funded (or made, without cost)"),
            TableColumn.Plain("beneficiaries", "how many different actors stood in the first variable of its `for` in those firings"),
        ],
        []);

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        _table = new TableFile(folder, Layout);
        foreach (var report in end.Policies)
        {
            var policy = _model.Policies.First(p => p.Name == report.Name);
            _table.Cell(policy.Name).Cell(policy.Instrument).Cell(policy.Issuer)
                .Cell(description.SwitchedOff.Contains(policy.Name) ? "true" : "false")
                .Cell(report.ActiveSteps).Cell(policy.CostUnit.ToShown(report.Spent)).Cell(policy.CostUnit.Name)
                .Cell(report.Firings).Cell(report.Beneficiaries).EndRow();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
