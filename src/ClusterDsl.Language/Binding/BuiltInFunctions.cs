using System.Collections.Frozen;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Binding;

/// <summary>The functions of the language (language reference, section 6), by name.</summary>
internal static class BuiltInFunctions
{
    public static FrozenDictionary<string, MathFunction> Maths { get; } = new Dictionary<string, MathFunction>(StringComparer.Ordinal)
    {
        ["exp"] = MathFunction.Exp,
        ["log"] = MathFunction.Log,
        ["sqrt"] = MathFunction.Sqrt,
        ["abs"] = MathFunction.Abs,
        ["min"] = MathFunction.Min,
        ["max"] = MathFunction.Max,
        ["clamp"] = MathFunction.Clamp,
        ["logistic"] = MathFunction.Logistic,
        ["round"] = MathFunction.Round,
        ["floor"] = MathFunction.Floor,
        ["ceil"] = MathFunction.Ceil,
        ["mod"] = MathFunction.Mod,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, AggregateFunction> Aggregates { get; } = new Dictionary<string, AggregateFunction>(StringComparer.Ordinal)
    {
        ["count"] = AggregateFunction.Count,
        ["sum"] = AggregateFunction.Sum,
        ["mean"] = AggregateFunction.Mean,
        ["min"] = AggregateFunction.Min,
        ["max"] = AggregateFunction.Max,
        ["sd"] = AggregateFunction.StandardDeviation,
        ["variance"] = AggregateFunction.Variance,
        ["median"] = AggregateFunction.Median,
        ["quantile"] = AggregateFunction.Quantile,
        ["gini"] = AggregateFunction.Gini,
        ["hhi"] = AggregateFunction.Herfindahl,
        ["entropy"] = AggregateFunction.Entropy,
        ["any"] = AggregateFunction.Any,
        ["all"] = AggregateFunction.All,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, ActorFunction> Actors { get; } = new Dictionary<string, ActorFunction>(StringComparer.Ordinal)
    {
        ["degree"] = ActorFunction.Degree,
        ["in_degree"] = ActorFunction.InDegree,
        ["out_degree"] = ActorFunction.OutDegree,
        ["strength"] = ActorFunction.Strength,
        ["local_clustering"] = ActorFunction.LocalClustering,
        ["common_neighbours"] = ActorFunction.CommonNeighbours,
        ["path_length"] = ActorFunction.PathLength,
        ["distance"] = ActorFunction.Distance,
        ["core_number"] = ActorFunction.CoreNumber,
        ["betweenness"] = ActorFunction.Betweenness,
        ["eigenvector"] = ActorFunction.Eigenvector,
        ["community"] = ActorFunction.Community,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, NetworkStatistic> Networks { get; } = new Dictionary<string, NetworkStatistic>(StringComparer.Ordinal)
    {
        ["density"] = NetworkStatistic.Density,
        ["reciprocity"] = NetworkStatistic.Reciprocity,
        ["transitivity"] = NetworkStatistic.Transitivity,
        ["clustering"] = NetworkStatistic.Clustering,
        ["assortativity"] = NetworkStatistic.Assortativity,
        ["modularity"] = NetworkStatistic.Modularity,
        ["communities"] = NetworkStatistic.Communities,
        ["small_world_index"] = NetworkStatistic.SmallWorldIndex,
        ["core_periphery"] = NetworkStatistic.CorePeriphery,
        ["triads"] = NetworkStatistic.TriadCensus,
        ["components"] = NetworkStatistic.Components,
        ["largest_component"] = NetworkStatistic.LargestComponent,
        ["mean_path_length"] = NetworkStatistic.MeanPathLength,
        ["diameter"] = NetworkStatistic.Diameter,
        ["mean_degree"] = NetworkStatistic.MeanDegree,
        ["degree_gini"] = NetworkStatistic.DegreeGini,
        ["centralization"] = NetworkStatistic.Centralization,
        ["overlap"] = NetworkStatistic.Overlap,
        ["external_share"] = NetworkStatistic.ExternalShare,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, TimeFunction> Times { get; } = new Dictionary<string, TimeFunction>(StringComparer.Ordinal)
    {
        ["trend"] = TimeFunction.Trend,
        ["previous"] = TimeFunction.Previous,
        ["moving_average"] = TimeFunction.MovingAverage,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Distributions with the names of their parameters, in order.</summary>
    public static FrozenDictionary<string, (DistributionKind Kind, string[] Parameters)> Distributions { get; } =
        new Dictionary<string, (DistributionKind, string[])>(StringComparer.Ordinal)
        {
            ["uniform"] = (DistributionKind.Uniform, ["low", "high"]),
            ["normal"] = (DistributionKind.Normal, ["mean", "sd"]),
            ["lognormal"] = (DistributionKind.LogNormal, ["mean", "sd"]),
            ["beta"] = (DistributionKind.Beta, ["a", "b"]),
            ["gamma"] = (DistributionKind.Gamma, ["shape", "scale"]),
            ["exponential"] = (DistributionKind.Exponential, ["mean"]),
            ["pareto"] = (DistributionKind.Pareto, ["minimum", "shape"]),
            ["weibull"] = (DistributionKind.Weibull, ["shape", "scale"]),
            ["poisson"] = (DistributionKind.Poisson, ["mean"]),
            ["binomial"] = (DistributionKind.Binomial, ["n", "p"]),
            ["discrete_uniform"] = (DistributionKind.DiscreteUniform, ["low", "high"]),
            ["bernoulli"] = (DistributionKind.Bernoulli, ["p"]),
            ["choice"] = (DistributionKind.Choice, []),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Functions that take the records of a run together, in reports and expectations.</summary>
    public static FrozenSet<string> OverRecords { get; } = new[] { "sum", "mean", "min", "max" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Sets made by a call.</summary>
    public static FrozenSet<string> Sets { get; } = new[] { "neighbours", "successors", "predecessors", "within" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What other languages and tools call a function that is here.</summary>
    public static FrozenDictionary<string, string> WordsOfOthers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["average"] = "mean",
        ["avg"] = "mean",
        ["total"] = "sum",
        ["number"] = "count",
        ["length"] = "count",
        ["len"] = "count",
        ["size"] = "count",
        ["std"] = "sd",
        ["stdev"] = "sd",
        ["stddev"] = "sd",
        ["var"] = "variance",
        ["percentile"] = "quantile",
        ["herfindahl"] = "hhi",
        ["ln"] = "log",
        ["ceiling"] = "ceil",
        ["sigmoid"] = "logistic",
        ["neighbors"] = "neighbours",
        ["common_neighbors"] = "common_neighbours",
        ["lag"] = "previous",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name that can be called.</summary>
    public static IEnumerable<string> AllNames => Maths.Keys.Concat(Aggregates.Keys).Concat(Actors.Keys).Concat(Networks.Keys).Concat(Times.Keys)
        .Concat(Distributions.Keys).Concat(Sets);
}
