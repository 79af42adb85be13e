namespace ClusterDsl.Language.Model;

/// <summary>Statistics of a network layer.</summary>
public enum NetworkStatistic
{
    Density, Reciprocity, Transitivity, Clustering, Assortativity, Modularity, Communities, SmallWorldIndex, CorePeriphery, TriadCensus, Components, LargestComponent, MeanPathLength, Diameter,
    MeanDegree, DegreeGini, Centralization, Overlap, ExternalShare,
}
