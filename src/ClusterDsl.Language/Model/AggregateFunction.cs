namespace ClusterDsl.Language.Model;

/// <summary>Aggregates over a comprehension.</summary>
public enum AggregateFunction
{
    Count, Sum, Mean, Min, Max, StandardDeviation, Variance, Median, Quantile, Gini, Herfindahl, Entropy, Any, All,
}
