namespace ClusterDsl.Language.Model;

/// <summary>Numbers about actors in a network.</summary>
public enum ActorFunction
{
    Degree, InDegree, OutDegree, Strength, LocalClustering, CommonNeighbours, PathLength, Distance, CoreNumber, Betweenness, Eigenvector, Community,
}
