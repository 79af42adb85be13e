using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>What came of an experiment.</summary>
/// <param name="plan">What was run.</param>
/// <param name="runs">All its runs.</param>
public sealed class ExperimentResult(ExperimentPlan plan, ExperimentRuns runs)
{
    /// <summary>What was run.</summary>
    public ExperimentPlan Plan => plan;

    /// <summary>The experiment.</summary>
    public ExperimentModel Experiment => plan.Experiment;

    /// <summary>The seed of all runs.</summary>
    public ulong Seed => plan.Seed;

    /// <summary>Runs of each design point.</summary>
    public int Replicates => plan.Replicates;

    /// <summary>The design.</summary>
    public ExperimentDesign Design => plan.Design;

    /// <summary>Makes the runs that are missing.</summary>
    /// <param name="plan">What is to be run.</param>
    /// <param name="runner">Runs it.</param>
    /// <param name="runs">The runs that there are; those to come are added.</param>
    /// <param name="keep">Told of each run that has ended and of the comparisons that it completes, one at a time.</param>
    /// <param name="cancellation">Stops all runs.</param>
    /// <exception cref="ArmFaultException">A run cannot go on.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static ExperimentResult Run(
        ExperimentPlan plan, ArmRunner runner, ExperimentRuns runs, Action<FinishedRun, ImmutableArray<EventDifference>>? keep = null, CancellationToken cancellation = default)
    {
        var arms = plan.Arms;
        var gate = new Lock();
        runner.RunEach(
            arms, plan.Replicates, (p, r) => !runs.Holds(p, r), watchesEvents: !plan.Design.Contrasts.IsEmpty,
            run =>
            {
                lock (gate)
                {
                    var differences = runs.Add(run.Arm, run.Replicate, run.Values, run.Trace.Fingerprints);
                    keep?.Invoke(run, differences);
                }
            },
            cancellation);
        return new ExperimentResult(plan, runs);
    }

    /// <summary>A report of one run, in base units; NaN if missing.</summary>
    public double Value(int point, int replicate, int report) => runs.Value(point, replicate, report);

    /// <summary>What a design point's runs say of a report.</summary>
    public SampleSummary Summary(int point, int report) => SampleSummary.Of(Values(point, report));

    /// <summary>The paired difference of two design points.</summary>
    public PairedDifference Difference(DesignContrast contrast, int report) =>
        PairedDifference.Of(Values(contrast.Point, report), Values(contrast.BasePoint, report));

    /// <summary>How many events of two runs of the same luck differ, on average over the replicates.</summary>
    /// <param name="contrast">Index of the comparison among the design's.</param>
    public double EventsDiffering(int contrast) => Enumerable.Range(0, Replicates).Sum(r => (double)runs.Differing(contrast, r)) / Replicates;

    /// <summary>Main effects and two-factor interactions on a report; none unless the design is factorial with several factors.</summary>
    public ImmutableArray<FactorialEffect> Effects(int report) =>
        Design is FactorialDesign && Experiment.Factors.Length > 1 ? FactorialEffects.Of(Experiment.Factors, Replicates, (p, r) => Value(p, r, report)) : [];

    /// <summary>How a report goes with a factor over the points of a design that fills the space: the mean of its replicates at each point.</summary>
    public RankCorrelation Correlation(int factor, int report) =>
        RankCorrelation.Of(Design.Points.Select(p => p[factor].Value), Design.Points.Select((_, p) => Summary(p, report).Mean));

    private ImmutableArray<double> Values(int point, int report) => [.. Enumerable.Range(0, Replicates).Select(r => Value(point, r, report))];
}
