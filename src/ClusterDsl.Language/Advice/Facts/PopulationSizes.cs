using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>How many actors there are at the start, as far as the scenario tells.</summary>
internal sealed class PopulationSizes(ScenarioFacts facts)
{
    private readonly IntervalAnalysis _values = new(facts.Model, asWritten: true);

    /// <summary>How many matches a part of a pattern has by itself; 1 for paths, which are followed from tie to tie.</summary>
    public double Of(PatternElement element) => element switch
    {
        SetElement set => Of(set.Set),
        PairElement pair => Of(pair.Set) * (Of(pair.Set) - 1) / 2,
        _ => 1,
    };

    /// <summary>How many actors are of some kinds.</summary>
    public double OfKinds(IEnumerable<int> kinds)
    {
        var wanted = kinds.ToHashSet();
        return Enumerable.Range(0, facts.Model.Populations.Length).Where(p => wanted.Contains(facts.Model.Populations[p].Kind)).Sum(OfPopulation);
    }

    /// <summary>How many actors are in a set.</summary>
    public double Of(ActorSet set) => set switch
    {
        PopulationSet named => named.Populations.Sum(OfPopulation),
        UnionSet union => union.Sets.Sum(Of),
        RangeSet range => Math.Max(0, Finite(_values.Of(range.High).High) - Finite(_values.Of(range.Low).Low)),
        _ => 1,
    };

    private double OfPopulation(int population)
    {
        var model = facts.Model.Populations[population];
        return model.Data is { } data ? data.Table.RowCount : model.Count is { } count ? Finite(_values.Of(count).High) : 0;
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
