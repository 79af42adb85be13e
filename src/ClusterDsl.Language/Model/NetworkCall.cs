using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A statistic of a whole network layer, over all present actors that such a tie could join, or over <paramref name="Over"/>.</summary>
public sealed record NetworkCall(NetworkStatistic Statistic, ImmutableArray<int> TieKinds, ActorSet? Over, ImmutableArray<int> OtherTieKinds, ModelType Type)
    : ModelExpression(Type)
{
    /// <summary>For <see cref="NetworkStatistic.TriadCensus"/>: which of <see cref="TriadTypes.All"/> is counted.</summary>
    public int Triad { get; init; }
}
