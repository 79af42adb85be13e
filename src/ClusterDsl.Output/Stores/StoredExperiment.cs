using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Output.Stores;

/// <summary>What a store of results is of: an experiment as it is run this time, and what is kept of each run.</summary>
/// <param name="Model">The scenario.</param>
/// <param name="Plan">The experiment.</param>
/// <param name="Description">Version and files.</param>
/// <param name="KeepsMeasures">Whether every measure at every step is kept.</param>
/// <param name="KeepsBeneficiaries">Whether it is kept what each actor received of each policy.</param>
public sealed record StoredExperiment(ScenarioModel Model, ExperimentPlan Plan, RunDescription Description, bool KeepsMeasures, bool KeepsBeneficiaries)
{
    /// <summary>All that results depend on besides the experiment's own row: files by their hashes, settings, version; and what is kept.</summary>
    internal ImmutableArray<ProvenanceRow> Provenance =>
    [
        new(ProvenanceRow.Version, "clusterdsl", Description.Version),
        .. Description.Files.Select(f => new ProvenanceRow(ProvenanceRow.File, f.Path, f.Hash)),
        .. Plan.Settings.Select(s => new ProvenanceRow(ProvenanceRow.Setting, s.Name, WithUnit(s))),
        new(ProvenanceRow.Kept, "measures", KeepsMeasures ? "yes" : "no"),
        new(ProvenanceRow.Kept, "beneficiaries", KeepsBeneficiaries ? "yes" : "no"),
    ];

    private string WithUnit(SettingModel setting)
    {
        var unit = setting.Parameter < 0 ? string.Empty : Model.Parameters[setting.Parameter].Unit.Name;
        return $"{ShownValues.Of(Model, setting)} {unit}".TrimEnd();
    }
}
