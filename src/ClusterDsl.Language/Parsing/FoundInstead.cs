using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>What to do where one thing is missing and another stands in its place, which shows what was meant.</summary>
internal static class FoundInstead
{
    /// <summary>The way out; null where what stands there shows nothing.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="previous">The token before it.</param>
    /// <param name="found">What stands in its place.</param>
    public static string? Of(SyntaxToken missing, SyntaxToken? previous, SkippedTokensSyntax found) =>
        missing.Parent is BlockSyntax { Parent: RuleDeclarationSyntax } && EverydayTime.OfAdverb(found.Tokens[0].Text) is { } often ? often.Replace("per", "every 1", StringComparison.Ordinal) :
        EverydayTime.Of(previous, found.Tokens) ?? OfOperator(missing, previous, found) ?? OfPart(missing, previous, found);

    /// <summary>Marks that other languages write otherwise.</summary>
    private static string? OfOperator(SyntaxToken missing, SyntaxToken? previous, SkippedTokensSyntax found)
    {
        var first = found.Tokens[0];
        var second = found.Tokens.Length > 1 ? found.Tokens[1] : null;
        return missing.Parent switch
        {
            NameExpressionSyntax { Parent: InfixExpressionSyntax { Operator.Kind: SyntaxKind.Less } } when first.Kind == SyntaxKind.Greater => "write `!=`",
            NameExpressionSyntax { Parent: InfixExpressionSyntax { Operator.Kind: SyntaxKind.Star } } when first.Kind == SyntaxKind.Star => "write `^` for a power",
            NameExpressionSyntax { Parent: InfixExpressionSyntax { Operator.Kind: SyntaxKind.Bar } } when first.Kind == SyntaxKind.Bar => "write `or`",
            NameExpressionSyntax when first.Kind == SyntaxKind.Greater && previous?.Kind == SyntaxKind.Equals => "write `>=`",
            NameExpressionSyntax when first.Kind == SyntaxKind.Less && previous?.Kind == SyntaxKind.Equals => "write `<=`",
            NameExpressionSyntax when first.Kind == SyntaxKind.Plus && previous?.Kind == SyntaxKind.Equals => "write `+=`",
            NameExpressionSyntax when first.Kind is SyntaxKind.Equals or SyntaxKind.Colon && previous is not null && previous.ContextualKind != previous.Kind =>
                $"write `{previous.Text} VALUE`, without `{first.Text}`",
            NameExpressionSyntax { Parent: SettingSyntax setting } when first.Kind is SyntaxKind.Equals or SyntaxKind.Colon =>
                $"write `{setting.Keyword.Text} VALUE`, without `{first.Text}`",
            NameExpressionSyntax when first.Kind == SyntaxKind.OpenBracket => "several values stand in braces: `{ VALUE, VALUE }`",
            ParenthesizedExpressionSyntax or ElementExpressionSyntax when first.Kind == SyntaxKind.Colon => "a tie is written `-[link : TIE]-`",
            EdgeSyntax when first.Kind == SyntaxKind.Identifier => "a tie with a name is written `-[link : TIE]-`",
            IsExpressionSyntax when first.Kind == SyntaxKind.NotKeyword => "`not` stands before the whole: `not x is KIND`",
            IsExpressionSyntax => "`is` asks for a kind; compare values with `==`",
            CallExpressionSyntax when first.Kind == SyntaxKind.Equals && second?.Kind == SyntaxKind.Greater => "write `>=`",
            CallExpressionSyntax when first.Kind == SyntaxKind.Equals && previous is not null => $"write `{previous.Text}: VALUE`",
            AssignmentSyntax when first.Kind == SyntaxKind.EqualsEquals => "`==` compares; set with `=`",
            AssignmentSyntax when first.Kind == SyntaxKind.Colon => "set with `=`",
            AssignmentSyntax when first.OpensEdge => "to make a tie write `form` before it, to end one `dissolve`",
            AssignmentSyntax when first.Kind is SyntaxKind.Plus or SyntaxKind.Minus && second?.Kind == first.Kind => $"write `{first.Text}= VALUE`",
            AssignmentSyntax { Target: NameExpressionSyntax { Name.Text: var owner } } when first.Kind == SyntaxKind.Minus && found.Tokens is [_, { Kind: SyntaxKind.Greater }, var attribute, ..] =>
                $"write `{owner}.{attribute.Text}`",
            AssignmentSyntax { Target: NameExpressionSyntax { Name.Text: var owner } } when first.Kind == SyntaxKind.Identifier
                && second?.Kind is SyntaxKind.PlusEquals or SyntaxKind.MinusEquals or SyntaxKind.Equals => $"write `{owner}.{first.Text}`",
            MeasureDeclarationSyntax measure when first.Kind == SyntaxKind.Colon => $"write `measure {measure.Name.Text} = VALUE`",
            _ => null,
        };
    }

    /// <summary>Names, numbers and words that stand where something else is due.</summary>
    private static string? OfPart(SyntaxToken missing, SyntaxToken? previous, SkippedTokensSyntax found)
    {
        var first = found.Tokens[0];
        return missing.Parent switch
        {
            CallExpressionSyntax call => OfCall(call, found),
            ActorsDeclarationSyntax { Keyword.ContextualKind: SyntaxKind.ActorsKeyword } actors => OfCount(actors, found),
            BlockSyntax { Parent: ActorsDeclarationSyntax { Keyword.ContextualKind: SyntaxKind.ActorsKeyword } actors } => OfCount(actors, found),
            BlockSyntax { Parent: KindDeclarationSyntax { Colon: null } kind } when found.Tokens.LastOrDefault(t => t.Kind == SyntaxKind.Identifier) is { } parent =>
                $"write `kind {kind.Name.Text} : {parent.Text}`",
            BlockSyntax or RuleDeclarationSyntax when first.Kind == SyntaxKind.Minus && first.TouchesPrevious => WaysOut.OfName,
            MemberExpressionSyntax when first.Kind == SyntaxKind.Number => "write a number with one point, and `_` for thousands: `1_000_000`",
            PathNodeSyntax when first.Kind == SyntaxKind.Number && previous?.ContextualKind == SyntaxKind.ForKeyword =>
                "`for` says whom it is about; a policy is `active from` one time `until` another",
            BlockSyntax { Parent: ScenarioDeclarationSyntax } when first.Kind == SyntaxKind.Identifier => "a name is one word: write `_` instead of a space",
            BlockSyntax { Parent: FormEffectSyntax or DissolveEffectSyntax } => null,
            not NameExpressionSyntax when missing.Kind == SyntaxKind.Identifier && SyntaxFacts.IsReserved(first.Kind) =>
                $"`{first.Text}` is a word of the language; choose another name",
            not NameExpressionSyntax when missing.Kind == SyntaxKind.Identifier && first.Kind == SyntaxKind.String => "a name has no quotes",
            _ => null,
        };
    }

    /// <summary><c>60 Sme</c>, <c>Sme(60)</c> and the like.</summary>
    private static string? OfCount(ActorsDeclarationSyntax actors, SkippedTokensSyntax found)
    {
        var number = found.Tokens.FirstOrDefault(t => t.Kind == SyntaxKind.Number);
        var kind = actors.KindName.IsMissing ? found.Tokens.FirstOrDefault(t => t.Kind == SyntaxKind.Identifier) : actors.KindName;
        return number is null || kind is null ? null : $"write `{kind.Text}[{number.Text}]`";
    }

    /// <summary>What does not fit in the brackets of a function.</summary>
    private static string? OfCall(CallExpressionSyntax call, SkippedTokensSyntax found)
    {
        var (first, function) = (found.Tokens[0], call.Function.ToString().Trim());
        if (call.Arguments.Count == 0 || call.Arguments[^1] is not { Comprehension: null } last)
        {
            return null;
        }

        var value = last.Value.ToString().Trim();
        return first.ContextualKind switch
        {
            SyntaxKind.Identifier when last.Value is NameExpressionSyntax { Name.ContextualKind: SyntaxKind.Identifier } => $"write `{function}({value}.{first.Text})`",
            SyntaxKind.OfKeyword when found.Tokens is [_, var set, ..] => $"write `{function}({set.Text}.{value})`",
            SyntaxKind.Identifier when last.Value is NameExpressionSyntax { Name.ContextualKind: SyntaxKind.ForKeyword } => $"write `{function}({first.Text} for {first.Text} in …)`",
            SyntaxKind.WhereKeyword or SyntaxKind.WithKeyword or SyntaxKind.WhenKeyword or SyntaxKind.IfKeyword => $"write `{function}({AsComprehension(last, function)} where …)`",
            _ => null,
        };
    }

    /// <summary><c>firms</c>, <c>f in firms</c>, <c>f : firms</c> or <c>firms.capital</c> as a comprehension.</summary>
    private static string AsComprehension(ArgumentSyntax argument, string function) => argument switch
    {
        { Name: { } label } => $"{label.Text} for {label.Text} in {argument.Value}",
        { Value: InExpressionSyntax { Value: var variable, Range: var set } } => $"{variable} for {variable} in {set}",
        { Value: MemberExpressionSyntax { Owner: var set, Name: var attribute } } => $"g.{attribute.Text} for g in {set}",
        _ => $"{(function == "count" ? "g" : "g.ATTRIBUTE")} for g in {argument.Value}",
    };
}
