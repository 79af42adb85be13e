namespace ClusterDsl.Combinators;

/// <summary>The type of parsers that are run for their effect on the input only: it has one value and says nothing.</summary>
public sealed class Unit
{
    private Unit()
    {
    }

    /// <summary>The only value there is.</summary>
    public static Unit Value { get; } = new();
}
