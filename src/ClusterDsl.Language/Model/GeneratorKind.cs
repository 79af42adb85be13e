namespace ClusterDsl.Language.Model;

/// <summary>Generators of initial ties.</summary>
public enum GeneratorKind
{
    Random, Ring, SmallWorld, Preferential, Grid, Complete, Star, Spatial,
}
