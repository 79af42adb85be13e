namespace ClusterDsl.Combinators.Tests;

/// <summary>The tokens of these tests: words, equal where their text is.</summary>
internal sealed record Word(string Text)
{
    public override string ToString() => Text;
}
