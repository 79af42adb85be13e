using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>What came of an experiment.</summary>
public sealed class ExperimentResult
{
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<double>>> _values;

    private ExperimentResult(ExperimentModel experiment, ulong seed, int replicates, FactorialDesign design, ImmutableArray<ImmutableArray<ImmutableArray<double>>> values)
    {
        (Experiment, Seed, Replicates, Design) = (experiment, seed, replicates, design);
        _values = values;
    }

    /// <summary>The experiment.</summary>
    public ExperimentModel Experiment { get; }

    /// <summary>The seed of all runs.</summary>
    public ulong Seed { get; }

    /// <summary>Runs of each design point.</summary>
    public int Replicates { get; }

    /// <summary>The design.</summary>
    public FactorialDesign Design { get; }

    /// <summary>Runs all design points of an experiment.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="runner">Runs them.</param>
    /// <param name="seed">The runner's seed.</param>
    /// <param name="replicates">Runs of each design point.</param>
    /// <param name="finished">Told after each run how many are finished.</param>
    /// <param name="cancellation">Stops all runs.</param>
    /// <exception cref="ArmFaultException">A run cannot go on.</exception>
    public static ExperimentResult Run(
        ExperimentModel experiment, ArmRunner runner, ulong seed, int replicates, Action<int>? finished = null, CancellationToken cancellation = default)
    {
        var design = new FactorialDesign(experiment.Factors);
        ImmutableArray<ModelExpression> reports = [.. experiment.Reports.Select(r => r.Value)];
        var values = runner.Run([.. design.Points.Select(p => new Arm(p, reports))], replicates, finished, cancellation);
        return new ExperimentResult(experiment, seed, replicates, design, values);
    }

    /// <summary>A report of one run, in base units; NaN if missing.</summary>
    public double Value(int point, int replicate, int report) => _values[point][replicate][report];

    /// <summary>What a design point's runs say of a report.</summary>
    public SampleSummary Summary(int point, int report) => SampleSummary.Of(Values(point, report));

    /// <summary>The paired difference of two design points.</summary>
    public PairedDifference Difference(DesignContrast contrast, int report) =>
        PairedDifference.Of(Values(contrast.Point, report), Values(contrast.BasePoint, report));

    private ImmutableArray<double> Values(int point, int report) => [.. _values[point].Select(run => run[report])];
}
