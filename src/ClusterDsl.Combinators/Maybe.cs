namespace ClusterDsl.Combinators;

/// <summary>Makes values of <see cref="Maybe{T}"/> with the type inferred.</summary>
public static class Maybe
{
    /// <summary>A present value.</summary>
    public static Maybe<T> Just<T>(T value) => new(value);

    /// <summary>An absent value.</summary>
    public static Maybe<T> Nothing<T>() => default;
}
