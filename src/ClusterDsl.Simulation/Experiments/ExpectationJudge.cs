using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Judges expectations by what was computed of their runs.</summary>
public static class ExpectationJudge
{
    /// <summary>
    /// Judges a condition on runs. In every run: one run against it decides. In a share P of runs: by the 95% interval of E. B. Wilson (Probable inference,
    /// <i>Journal of the American Statistical Association</i> 22, 1927), which excludes P just where |p̂ − P| &gt; z·√(P(1 − P)/n).
    /// </summary>
    /// <param name="expectation">The expectation.</param>
    /// <param name="conditions">1 for each run in which it held, by replicate; 0 or NaN where it did not.</param>
    public static ExpectationResult Judge(RunsExpectation expectation, IReadOnlyList<double> conditions)
    {
        var held = conditions.Count(c => c == 1);
        var verdict = expectation.Share >= 1 ? held == conditions.Count ? Verdict.Pass : Verdict.Fail
            : JudgeShare(expectation.Share, (double)held / conditions.Count, conditions.Count);
        return new ExpectationResult(expectation, verdict)
        {
            Runs = conditions.Count,
            Held = held,
            ReplicatesToDecide = verdict == Verdict.Undecided ? RunsToDecide(expectation.Share, (double)held / conditions.Count) : null,
            Counterexample = verdict == Verdict.Fail ? FirstOf(conditions, c => c != 1) : null,
        };
    }

    /// <summary>Judges a comparison of averages by the 95% interval of the paired difference.</summary>
    /// <param name="expectation">The expectation.</param>
    /// <param name="left">The left arm's values, by replicate.</param>
    /// <param name="right">The right arm's.</param>
    public static ExpectationResult Judge(ContrastExpectation expectation, IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var sign = expectation.Operator is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual ? 1 : -1;
        var allowsNone = expectation.Operator is BinaryOperator.GreaterOrEqual or BinaryOperator.LessOrEqual;
        var difference = PairedDifference.Of(left, right);
        var expected = left.Zip(right, (l, r) => sign * (l - r)).ToList();
        var verdict = JudgeDifference(difference.Differences, sign, allowsNone);
        return new ExpectationResult(expectation, verdict)
        {
            Runs = difference.Differences.Count,
            Held = expected.Count(d => d > 0 || (d == 0 && allowsNone)),
            Difference = difference,
            Means = MeansOf(left, right),
            ReplicatesToDecide = verdict == Verdict.Undecided ? difference.ReplicatesToDecide() : null,
            Counterexample = verdict == Verdict.Fail ? FirstOf(expected, d => d < 0 || (d == 0 && !allowsNone)) : null,
        };
    }

    private static (double Left, double Right) MeansOf(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var pairs = left.Zip(right).Where(p => !double.IsNaN(p.First) && !double.IsNaN(p.Second)).ToList();
        return pairs.Count == 0 ? (double.NaN, double.NaN) : (pairs.Average(p => p.First), pairs.Average(p => p.Second));
    }

    private static Verdict JudgeShare(double share, double found, int runs)
    {
        var doubt = Normal * Math.Sqrt(share * (1 - share) / runs);
        return found - share > doubt ? Verdict.Pass : share - found > doubt ? Verdict.Fail : Verdict.Undecided;
    }

    private static double Normal => DeterministicMath.InverseNormal((1 + SampleSummary.Confidence) / 2);

    /// <summary>The least n that Wilson's interval needs at the share found: more than z²·P(1 − P) / (p̂ − P)².</summary>
    private static long? RunsToDecide(double share, double found)
    {
        var needed = Normal * Normal * share * (1 - share) / ((found - share) * (found - share));
        return needed < int.MaxValue ? (long)Math.Floor(needed) + 1 : null;
    }

    private static Verdict JudgeDifference(SampleSummary differences, int sign, bool allowsNone)
    {
        // Where all differences are alike, the interval is a point.
        if (differences.StandardDeviation == 0 && differences.Mean == 0)
            return allowsNone ? Verdict.Pass : Verdict.Fail;
        var (low, high) = sign > 0 ? (differences.Low, differences.High) : (-differences.High, -differences.Low);
        return low > 0 ? Verdict.Pass : high < 0 ? Verdict.Fail : Verdict.Undecided;
    }

    private static int? FirstOf(IReadOnlyList<double> values, Predicate<double> speaksAgainst)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (speaksAgainst(values[i]))
                return i;
        }

        return null;
    }
}
