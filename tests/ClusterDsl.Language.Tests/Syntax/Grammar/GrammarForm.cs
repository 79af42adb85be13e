namespace ClusterDsl.Language.Tests.Syntax.Grammar;

/// <summary>A right side, or a part of one, in the notation of docs/grammar.md.</summary>
internal abstract record GrammarForm
{
    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<GrammarForm> Parts) : GrammarForm;

    /// <summary>One of several.</summary>
    public sealed record Choice(IReadOnlyList<GrammarForm> Options) : GrammarForm;

    /// <summary><c>x?</c>, <c>x*</c>, <c>x+</c></summary>
    public sealed record Repetition(GrammarForm Body, int Least, int Most) : GrammarForm;

    /// <summary>A word or mark as it is written.</summary>
    public sealed record Literal(string Text) : GrammarForm;

    /// <summary>A token's class, such as <c>NAME</c>.</summary>
    public sealed record Terminal(string Name) : GrammarForm;

    /// <summary>Another rule.</summary>
    public sealed record Reference(string Name) : GrammarForm;
}
