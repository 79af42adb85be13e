namespace ClusterDsl.Language.Model;

/// <summary>How an experiment's combinations are chosen.</summary>
public enum DesignKind
{
    /// <summary>All combinations of the factors' values.</summary>
    Factorial,

    /// <summary>As many points as are asked for, each factor's range cut into as many strata, each of them met once.</summary>
    LatinHypercube,

    /// <summary>The points of Sobol's sequence, which fill the space evenly.</summary>
    Sobol,
}
