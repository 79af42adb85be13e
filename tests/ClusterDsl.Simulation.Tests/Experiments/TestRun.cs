using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Simulation.Tests.Experiments;

/// <summary>A run with records that are given: steps of 10 ticks, one row of measures for each.</summary>
internal static class TestRun
{
    /// <summary>A model with so many measures, <c>m0</c>, <c>m1</c> …</summary>
    public static ScenarioModel Model(int measures)
    {
        var builder = new ScenarioBuilder { Step = 10 };
        for (var i = 0; i < measures; i++)
            builder.Measure($"m{i}", new NumberConstant(0));
        return builder.Build();
    }

    /// <summary>Tells an observer of the run.</summary>
    public static void Tell(IRunObserver observer, ScenarioModel model, ImmutableArray<double> parameters, params double[][] rows)
    {
        observer.Started(new RunStart(model, 1, 0, parameters, null!));
        for (var step = 0; step < rows.Length; step++)
            observer.Recorded(new StepRecord(step, step * model.Step, step / 2, rows[step]));
    }
}
