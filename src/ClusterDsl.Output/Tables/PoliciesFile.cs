using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>policies.csv</c>: a row for each policy; what it spent in its own unit.</summary>
internal sealed class PoliciesFile(string folder, RunDescription description) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private TableFile? _table;

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        _table = new TableFile(
            folder, RunFiles.Policies, ["policy", "instrument", "issuer", "switched_off", "active_steps", "spent", "unit", "firings", "beneficiaries"]);
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
