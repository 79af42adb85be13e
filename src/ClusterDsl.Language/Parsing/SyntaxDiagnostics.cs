using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Parsing;

/// <summary>Turns what is missing, skipped or misspelt in a tree into diagnostics: one for one mistake, in order of place.</summary>
internal sealed class SyntaxDiagnostics
{
    private readonly SyntaxTree _tree;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private SyntaxToken? _previous;

    /// <summary>End of the last token before a mistake already reported: what is missing or skipped right there belongs to the same mistake.</summary>
    private int _reportedAt = -1;

    private SyntaxDiagnostics(SyntaxTree tree) => _tree = tree;

    public static ImmutableArray<Diagnostic> Collect(SyntaxTree tree)
    {
        var collector = new SyntaxDiagnostics(tree);
        foreach (var token in tree.Root.DescendantTokens())
        {
            collector.Examine(token);
        }

        return collector._diagnostics.DrainToImmutable();
    }

    private int PreviousEnd => _previous?.Span.End ?? 0;

    private void Examine(SyntaxToken token)
    {
        if (token.IsMissing)
        {
            ReportMissing(token);
            return;
        }

        if (token.Parent is SkippedTokensSyntax skipped)
        {
            if (ReferenceEquals(skipped.Tokens[0], token))
            {
                ReportSkipped(skipped);
            }
        }
        else
        {
            ReportSpelling(token);
        }

        _previous = token;
    }

    private void ReportMissing(SyntaxToken token)
    {
        if (_reportedAt == PreviousEnd && _diagnostics.Count > 0)
        {
            return;
        }

        _reportedAt = PreviousEnd;
        var expectation = Expectations.Of(token);
        var after = _previous is null ? string.Empty : $" after {Expectations.Quote(_previous)}";
        Report(DiagnosticDescriptors.Expected, new TextSpan(PreviousEnd, 0), Expectations.WayOut(token, _previous), expectation, after);
    }

    private void ReportSkipped(SkippedTokensSyntax skipped)
    {
        var first = skipped.Tokens[0];
        if (_reportedAt == PreviousEnd && _diagnostics.Count > 0)
        {
            SharpenMissing(skipped);
            return;
        }

        _reportedAt = skipped.Tokens[^1].Span.End;
        if (first.IsTooDeep)
        {
            Report(DiagnosticDescriptors.TooDeep, first.Span, "give the inner part a name with `let` or a measure", Surroundings.MaximalDepth);
        }
        else if (first.Kind == SyntaxKind.BadText)
        {
            Report(DiagnosticDescriptors.UnknownCharacter, first.Span, null, Expectations.Quote(first));
        }
        else if (IsDecimalComma(skipped))
        {
            var span = TextSpan.FromBounds(_previous!.Span.Start, skipped.Tokens[1].Span.End);
            Report(DiagnosticDescriptors.DecimalComma, span, $"write `{_previous.Text}.{skipped.Tokens[1].Text}`");
        }
        else if (skipped.Parent is CompilationUnitSyntax && first.StartsItem)
        {
            Report(DiagnosticDescriptors.NotADeclaration, first.Span, Expectations.MeantDeclaration(first), Expectations.Quote(first));
        }
        else
        {
            var after = _previous is null || first.StartsLine ? string.Empty : $" after {Expectations.Quote(_previous)}";
            Report(DiagnosticDescriptors.Unexpected, first.Span, Expectations.MeantItem(skipped), Expectations.Quote(first), after);
        }
    }

    /// <summary>What is skipped right after something missing may say better what the mistake is.</summary>
    private void SharpenMissing(SkippedTokensSyntax skipped)
    {
        _reportedAt = skipped.Tokens[^1].Span.End;
        var first = skipped.Tokens[0];
        if (first.Kind == SyntaxKind.BadText)
        {
            _diagnostics.RemoveAt(_diagnostics.Count - 1);
            Report(DiagnosticDescriptors.UnknownCharacter, first.Span, null, Expectations.Quote(first));
        }
        else if (first.IsTooDeep)
        {
            _diagnostics.RemoveAt(_diagnostics.Count - 1);
            Report(DiagnosticDescriptors.TooDeep, first.Span, "give the inner part a name with `let` or a measure", Surroundings.MaximalDepth);
        }
        else
        {
            _diagnostics[^1] = _diagnostics[^1] with
            {
                Location = new Location(_tree.Text, first.Span),
                Message = $"{_diagnostics[^1].Message}, found {Expectations.Quote(first)}",
            };
        }
    }

    private void ReportSpelling(SyntaxToken token)
    {
        if (token.IsUnterminated)
        {
            Report(DiagnosticDescriptors.UnterminatedText, token.Span, "close it with `\"` on the same line");
            _reportedAt = token.Span.End;
        }
        else if (token.Kind == SyntaxKind.String && token.TextSpan[0] != '"')
        {
            Report(DiagnosticDescriptors.TypographicCharacter, new TextSpan(token.Span.Start, 1), "write straight quotes", token.TextSpan[0], '"');
        }
        else if (SyntaxFacts.GetText(token.Kind) is { Length: > 0 } text && !token.TextSpan.SequenceEqual(text))
        {
            Report(DiagnosticDescriptors.TypographicCharacter, token.Span, $"write `{text}`", token.Text, text);
        }
    }

    private bool IsDecimalComma(SkippedTokensSyntax skipped) =>
        skipped.Tokens.Length > 1 && skipped.Tokens[0].Kind == SyntaxKind.Comma && skipped.Tokens[0].TouchesPrevious
        && skipped.Tokens[1].Kind == SyntaxKind.Number && skipped.Tokens[1].TouchesPrevious && _previous?.Kind == SyntaxKind.Number;

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string? help, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, new Location(_tree.Text, span), arguments) with { Help = help });
}
