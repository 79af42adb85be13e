using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Tests the expectations of a scenario: each arm that they name is run once, however many name it.</summary>
public sealed class ExpectationTest
{
    private readonly List<Arm> _arms = [];
    private readonly List<(ExpectationModel Expectation, ImmutableArray<(int Arm, int Value)> Places)> _expectations = [];

    /// <summary>Prepares the test.</summary>
    public ExpectationTest(IEnumerable<ExpectationModel> expectations)
    {
        foreach (var expectation in expectations)
        {
            ImmutableArray<ArmModel> arms = expectation switch
            {
                RunsExpectation runs => [runs.Condition],
                ContrastExpectation contrast => [contrast.Left, contrast.Right],
                _ => throw new NotSupportedException(expectation.GetType().Name),
            };
            _expectations.Add((expectation, [.. arms.Select(Add)]));
        }
    }

    /// <summary>The arms to be run.</summary>
    public ImmutableArray<Arm> Arms => [.. _arms];

    /// <summary>Judges all expectations.</summary>
    /// <param name="results">What <see cref="ArmRunner"/> gave for <see cref="Arms"/>.</param>
    public ImmutableArray<ExpectationResult> Judge(ImmutableArray<ImmutableArray<ImmutableArray<double>>> results) =>
        [.. _expectations.Select(e => e.Expectation switch
        {
            RunsExpectation runs => ExpectationJudge.Judge(runs, Values(results, e.Places[0])),
            ContrastExpectation contrast => ExpectationJudge.Judge(contrast, Values(results, e.Places[0]), Values(results, e.Places[1])),
            _ => throw new NotSupportedException(e.Expectation.GetType().Name),
        })];

    private static ImmutableArray<double> Values(ImmutableArray<ImmutableArray<ImmutableArray<double>>> results, (int Arm, int Value) place) =>
        [.. results[place.Arm].Select(run => run[place.Value])];

    private (int Arm, int Value) Add(ArmModel model)
    {
        var arm = new Arm(model.Settings, [model.Value]);
        var index = _arms.FindIndex(a => a.RunsTheSameAs(arm));
        if (index < 0)
        {
            _arms.Add(arm);
            return (_arms.Count - 1, 0);
        }

        _arms[index] = _arms[index] with { Values = _arms[index].Values.Add(model.Value) };
        return (index, _arms[index].Values.Length - 1);
    }
}
