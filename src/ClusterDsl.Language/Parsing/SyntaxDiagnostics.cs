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
    private SyntaxToken? _beforePrevious;

    /// <summary>End of the last token before a mistake already reported: what is missing or skipped right there belongs to the same mistake.</summary>
    private int _reportedAt = -1;

    /// <summary>The missing token of the latest diagnostic, if that is about one.</summary>
    private SyntaxToken? _reportedMissing;

    /// <summary>Whether something was missing or too much on this line or in this item: what else does not fit there probably follows from it.</summary>
    private bool _isConfused;

    /// <summary>An item of which the first word is missing: what else does not fit in it probably follows from that.</summary>
    private ItemSyntax? _headless;

    private SyntaxDiagnostics(SyntaxTree tree) => _tree = tree;

    public static ImmutableArray<Diagnostic> Collect(SyntaxTree tree)
    {
        var collector = new SyntaxDiagnostics(tree);
        foreach (var token in tree.Root.DescendantTokens())
        {
            collector.Examine(token);
        }

        if (tree.Root.Declarations.Elements.IsEmpty)
        {
            collector.Report(DiagnosticDescriptors.EmptyFile, default, "a scenario begins with `scenario NAME { … }`");
        }

        return collector._diagnostics.DrainToImmutable();
    }

    private int PreviousEnd => _previous?.Span.End ?? 0;

    private bool IsWithinReported => _reportedAt == PreviousEnd && _diagnostics.Count > 0;

    private void Examine(SyntaxToken token)
    {
        if (token.IsMissing)
        {
            if (!IsInHeadless(token))
            {
                ReportMissing(token);
            }

            return;
        }

        _isConfused = (_isConfused && !token.StartsItem && !token.IsFirstOnLine) || IsInHeadless(token);

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

        _beforePrevious = _previous;
        _previous = token;
    }

    private void ReportMissing(SyntaxToken token)
    {
        // After skipped tokens a missing brace is a mistake of its own; right after something missing it is not.
        if (IsEndOfOpenBlock(token) ? IsWithinReported && _reportedMissing is not null : IsWithinReported || _isConfused)
        {
            return;
        }

        if (BeginsItem(token))
        {
            ReportHeadless(token);
            return;
        }

        var expectation = Expectations.Of(token);
        var after = _previous is null ? string.Empty : $" after {Expectations.Quote(_previous)}";
        Report(DiagnosticDescriptors.Expected, new TextSpan(PreviousEnd, 0), WaysOut.OfMissing(token, _previous), expectation, after);
        if (OpeningOf(token) is { IsMissing: false } opening && opening.Span.End < PreviousEnd)
        {
            _diagnostics[^1] = _diagnostics[^1] with { Related = [new RelatedLocation(_tree.GetLocation(opening), "opened here")] };
        }

        _reportedAt = PreviousEnd;
        _reportedMissing = token;
        _isConfused = true;
    }

    private static bool BeginsItem(SyntaxToken token) =>
        token.Parent is ActiveClauseSyntax active && ReferenceEquals(active.Keyword, token);

    private void ReportHeadless(SyntaxToken missing)
    {
        _headless = (ItemSyntax)missing.Parent!;
        var first = _headless.DescendantTokens().First(t => !t.IsMissing);
        Report(DiagnosticDescriptors.Expected, first.Span, WaysOut.OfMissing(missing, _previous), Expectations.Of(missing), $" before {Expectations.Quote(first)}");
    }

    private bool IsInHeadless(SyntaxToken token) => _headless is not null && token.Parent?.FirstAncestorOrSelf<ItemSyntax>() is { } item && ReferenceEquals(item, _headless);

    private void ReportSkipped(SkippedTokensSyntax skipped)
    {
        var first = skipped.Tokens[0];
        _isConfused &= !first.StartsItem && !first.IsFirstOnLine;
        if (IsWithinReported && _reportedMissing is not null && !first.StartsLine)
        {
            SharpenMissing(skipped, _reportedMissing);
        }
        else if (!_isConfused && !IsPartOfLostChoice(skipped))
        {
            ReportSkippedItself(skipped);
        }

        _reportedAt = skipped.Tokens[^1].Span.End;
        _reportedMissing = null;
        _isConfused = true;
    }

    private void ReportSkippedItself(SkippedTokensSyntax skipped)
    {
        var first = skipped.Tokens[0];
        if (TryReportByToken(skipped))
        {
            return;
        }

        if (skipped.Parent is CompilationUnitSyntax && first.StartsItem)
        {
            Report(DiagnosticDescriptors.NotADeclaration, first.Span, WaysOut.OfStrayDeclaration(skipped), Expectations.Quote(first));
        }
        else
        {
            var after = _previous is null || first.StartsLine ? string.Empty : $" after {Expectations.Quote(_previous)}";
            Report(DiagnosticDescriptors.Unexpected, first.Span, WaysOut.OfSkipped(skipped, _previous), Expectations.Quote(first), after);
        }
    }

    /// <summary>Some tokens say by themselves what the mistake is, wherever they stand.</summary>
    private bool TryReportByToken(SkippedTokensSyntax skipped)
    {
        var first = skipped.Tokens[0];
        if (first.Kind == SyntaxKind.BadText)
        {
            Report(DiagnosticDescriptors.UnknownCharacter, first.Span, WaysOut.OfUnknownCharacter(first), Expectations.Quote(first));
        }
        else if (first.IsTooDeep)
        {
            Report(DiagnosticDescriptors.TooDeep, first.Span, "give the inner parts names with `let` or `measure`", $"nested more than {Surroundings.MaximalDepth} levels deep");
        }
        else if (first.IsUnterminated)
        {
            ReportUnterminated(first);
        }
        else if (IsDecimalComma(skipped))
        {
            ReportDecimalComma(_previous!, skipped.Tokens[1]);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>What is skipped right after something missing may say better what the mistake is.</summary>
    private void SharpenMissing(SkippedTokensSyntax skipped, SyntaxToken missing)
    {
        var first = skipped.Tokens[0];
        var reported = _diagnostics[^1];
        _diagnostics.RemoveAt(_diagnostics.Count - 1);
        if (TryReportByToken(skipped))
        {
            return;
        }

        _diagnostics.Add(reported with
        {
            Location = _tree.GetLocation(first),
            Message = $"{reported.Message}, found {Expectations.Quote(first)}",
            Help = WaysOut.OfMissing(missing, _previous, skipped) ?? reported.Help,
        });
    }

    private void ReportSpelling(SyntaxToken token)
    {
        if (token.IsUnterminated)
        {
            ReportUnterminated(token);
            _reportedAt = token.Span.End;
            _reportedMissing = token;
        }
        else if (token.IsMisspelt && !_isConfused)
        {
            var meant = SyntaxFacts.GetText(token.ContextualKind);
            Report(DiagnosticDescriptors.MisspeltKeyword, token.Span, $"write `{meant}`", token.Text, meant);
        }
        else if (token.Kind == SyntaxKind.String && token.TextSpan[0] != '"')
        {
            Report(DiagnosticDescriptors.TypographicCharacter, new TextSpan(token.Span.Start, 1), "write straight quotes, `\"…\"`", token.TextSpan[0], '"');
        }
        else if (token.Kind == SyntaxKind.Number)
        {
            ReportCommaWithinNumber(token);
        }
        else if (SyntaxFacts.GetText(token.Kind) is { Length: > 0 } text && !token.TextSpan.SequenceEqual(text))
        {
            Report(DiagnosticDescriptors.TypographicCharacter, token.Span, $"write `{text}`", token.Text, text);
        }
    }

    private void ReportUnterminated(SyntaxToken token) =>
        Report(DiagnosticDescriptors.UnterminatedText, token.Span, "close it with `\"` on the same line");

    /// <summary>In a list a decimal comma passes for a separator. It is one if the number goes on with a zero, or other commas have a space.</summary>
    private void ReportCommaWithinNumber(SyntaxToken number)
    {
        if (_previous?.Kind == SyntaxKind.Comma && _beforePrevious?.Kind == SyntaxKind.Number && number.TouchesPrevious && _previous.TouchesPrevious
            && (number.TextSpan is ['0', >= '0' and <= '9', ..] || HasSpacedComma(_previous)))
        {
            ReportDecimalComma(_beforePrevious, number);
        }
    }

    private static bool HasSpacedComma(SyntaxToken comma) =>
        comma.Parent!.Children.Any(c => c is SyntaxToken { Kind: SyntaxKind.Comma, IsMissing: false } other && other.FullWidth > other.Width);

    private bool IsDecimalComma(SkippedTokensSyntax skipped) =>
        skipped.Tokens.Length > 1 && skipped.Tokens[0].Kind == SyntaxKind.Comma && skipped.Tokens[0].TouchesPrevious
        && skipped.Tokens[1].Kind == SyntaxKind.Number && skipped.Tokens[1].TouchesPrevious && _previous?.Kind == SyntaxKind.Number;

    private void ReportDecimalComma(SyntaxToken whole, SyntaxToken fraction)
    {
        var span = TextSpan.FromBounds(whole.Span.Start, fraction.Span.End);
        var isThousands = fraction.Width == 3 && !whole.TextSpan.SequenceEqual("0");
        var help = isThousands
            ? $"write `{whole.Text}_{fraction.Text}` for thousands, `{whole.Text}.{fraction.Text}` for a fraction"
            : $"write `{whole.Text}.{fraction.Text}`, or `{whole.Text}, {fraction.Text}` for two numbers";
        Report(DiagnosticDescriptors.DecimalComma, span, help);
    }

    /// <summary>The rest of a choice that was cut short by something reported already: <c>sample</c>, <c>weight</c> and <c>including</c> stand nowhere else.</summary>
    private static bool IsPartOfLostChoice(SkippedTokensSyntax skipped)
    {
        if (skipped.Parent is not BlockSyntax block
            || skipped.Tokens[0].ContextualKind is not (SyntaxKind.SampleKeyword or SyntaxKind.WeightKeyword or SyntaxKind.IncludingKeyword))
        {
            return false;
        }

        var before = block.Items.Elements.TakeWhile(e => !ReferenceEquals(e, skipped)).Reverse().TakeWhile(e => e is WhereClauseSyntax or SkippedTokensSyntax);
        return before.Any(e => e is SkippedTokensSyntax);
    }

    private static bool IsEndOfOpenBlock(SyntaxToken token) =>
        token.Parent is BlockSyntax block && ReferenceEquals(token, block.CloseBrace) && (!block.OpenBrace.IsMissing || HasSkippedBrace(block));

    private static bool HasSkippedBrace(BlockSyntax block) =>
        block.Items.Elements is [SkippedTokensSyntax { Tokens: [.., { Kind: SyntaxKind.OpenBrace }] }, ..];

    /// <summary>The bracket that a missing bracket should have closed.</summary>
    private static SyntaxToken? OpeningOf(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.CloseBrace or SyntaxKind.CloseParen or SyntaxKind.CloseBracket => token.Parent!.Children
            .TakeWhile(c => !ReferenceEquals(c, token)).OfType<SyntaxToken>()
            .LastOrDefault(t => t.Kind is SyntaxKind.OpenBrace or SyntaxKind.OpenParen or SyntaxKind.OpenBracket),
        _ => null,
    };

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string? help, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, new Location(_tree.Text, span), arguments) with { Help = help });
}
