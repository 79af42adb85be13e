namespace ClusterDsl.Language.Model;

/// <summary>Which ties an edge of a pattern follows.</summary>
public enum EdgeDirection
{
    /// <summary><c>-[t]-</c>: any, direction ignored.</summary>
    Any,

    /// <summary><c>-[t]-&gt;</c>.</summary>
    Forward,

    /// <summary><c>&lt;-[t]-</c>.</summary>
    Backward,
}
