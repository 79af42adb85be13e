namespace ClusterDsl.Language.Model;

/// <summary>Which combinations of the factors' values an experiment runs.</summary>
/// <param name="Kind">How they are chosen.</param>
/// <param name="Points">How many; 0 where the factors say it.</param>
public sealed record DesignModel(DesignKind Kind, int Points)
{
    /// <summary>As many factors as there are direction numbers for.</summary>
    public const int MaximumSobolFactors = 21;

    /// <summary>All combinations.</summary>
    public static readonly DesignModel Factorial = new(DesignKind.Factorial, 0);

    /// <summary>As it is written.</summary>
    public string Text => Kind switch
    {
        DesignKind.LatinHypercube => $"latin_hypercube({Points})",
        DesignKind.Sobol => $"sobol({Points})",
        _ => "factorial",
    };
}
