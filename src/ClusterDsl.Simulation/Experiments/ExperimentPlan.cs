using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>An experiment as it is to be run this time.</summary>
/// <param name="Experiment">The experiment as written.</param>
/// <param name="Design">Its design points.</param>
/// <param name="Seed">The seed of all runs.</param>
/// <param name="Replicates">Runs of each design point.</param>
/// <param name="Settings">What is set otherwise than in the scenario, at every design point.</param>
public sealed record ExperimentPlan(
    ExperimentModel Experiment, ExperimentDesign Design, ulong Seed, int Replicates, ImmutableArray<SettingModel> Settings)
{
    /// <summary>The arms, one for each design point.</summary>
    public ImmutableArray<Arm> Arms
    {
        get
        {
            ImmutableArray<ModelExpression> reports = [.. Experiment.Reports.Select(r => r.Value)];
            return [.. Design.Points.Select(p => new Arm([.. Settings, .. p], reports))];
        }
    }

    /// <summary>How many runs that makes.</summary>
    public long Runs => (long)Design.Points.Length * Replicates;

    /// <summary>Where its runs are gathered.</summary>
    public ExperimentRuns NoRuns() => new(Design, Replicates, Experiment.Reports.Length);
}
