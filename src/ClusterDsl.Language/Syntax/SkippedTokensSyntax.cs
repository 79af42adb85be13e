using System.Collections.Immutable;

namespace ClusterDsl.Language.Syntax;

/// <summary>Tokens that fit nowhere, kept so that nothing of the text is lost.</summary>
public sealed class SkippedTokensSyntax : SyntaxNode
{
    /// <summary>Keeps <paramref name="tokens"/>.</summary>
    public SkippedTokensSyntax(ImmutableArray<SyntaxToken> tokens)
        : base(tokens.Sum(t => t.FullWidth)) => Tokens = tokens;

    /// <summary>The tokens; at least one.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SkippedTokens;

    internal override int SlotCount => Tokens.Length;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitSkippedTokens(this);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor) => visitor.VisitSkippedTokens(this);

    internal override object? GetSlot(int index) => Tokens[index];

    internal override string GetSlotName(int index) => "Token";
}
