namespace ClusterDsl.Combinators.Tests;

public class GrammarTests
{
    private const int Cases = 30_000;

    [Fact]
    public void EveryGrammar_ParsesAsDescribed() => Grammars.Check(
        Grammars.WithInput,
        pair => Outcome.Of(pair.Item1.Build(), pair.Item2) == pair.Item1.Run(pair.Item2, 0),
        Cases);

    [Fact]
    public void TheRandomCases_AreWorthTrying()
    {
        // If nearly all cases failed at once or consumed nothing, agreement would say little.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Grammars.Check(Grammars.WithInput, pair =>
        {
            var outcome = pair.Item1.Run(pair.Item2, 0);
            var kind = (outcome.Succeeded, outcome.At > 0) switch
            {
                _ when outcome == Outcome.Endless => "endless",
                (true, true) => "success",
                (true, false) => "success on nothing",
                (false, true) => "failure after consuming",
                (false, false) => outcome.FailedAt > 0 ? "failure after rewinding" : "failure at once",
            };
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            return true;
        }, Cases);

        Assert.Equal(6, seen.Count);
        Assert.All(seen, pair => Assert.True(pair.Value >= 200, $"{pair.Key}: {pair.Value}"));
    }
}
