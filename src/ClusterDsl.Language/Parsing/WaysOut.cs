using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>What to do about a mistake, in words for somebody who does not program; null where nothing certain can be said.</summary>
internal static class WaysOut
{
    private const string DoNotChain = "comparisons do not chain: write `a < b and b < c`";

    /// <summary>What a name may be.</summary>
    internal const string OfName = "a name is made of letters, digits and `_`, and does not begin with a digit";

    private static readonly string[] ClauseWords = [.. SyntaxFacts.Words.Where(w => SyntaxFacts.IsClauseKeyword(w.Kind)).Select(w => w.Text)];

    /// <summary>About a token that is not there.</summary>
    /// <param name="missing">The token.</param>
    /// <param name="previous">The token before it.</param>
    /// <param name="found">What stands in its place, if that is known.</param>
    public static string? OfMissing(SyntaxToken missing, SyntaxToken? previous, SkippedTokensSyntax? found = null)
    {
        if (found is not null && FoundInstead.Of(missing, previous, found) is { } help)
        {
            return help;
        }

        var parent = missing.Parent is NameExpressionSyntax { Parent: InfixExpressionSyntax infix } ? infix : missing.Parent;
        return parent switch
        {
            BlockSyntax block when ReferenceEquals(missing, block.CloseBrace) => "close the block with `}`",
            BlockSyntax when found is null || (found.Tokens is [_, var mark, ..] && SetsSomething(mark.Kind)) => "open the block with `{`",
            BlockSyntax block => Forms.Of(block.Parent) ?? "open the block with `{`",
            CallExpressionSyntax { Parent: InfixExpressionSyntax { Operator: { IsMissing: false } comparison } } when IsComparison(comparison.Kind) => DoNotChain,
            AssignmentSyntax { Target: NameExpressionSyntax target } when ReferenceEquals(target.Name, previous) => Similar(target.Name.Text, ClauseWords) ?? Forms.Of(missing.Parent),
            TypeAnnotationSyntax { Parent: AttributeDeclarationSyntax attribute } =>
                $"an attribute has a type, for example `{attribute.Name.Text} : share` or `{attribute.Name.Text} : real money`",
            ExpectDeclarationSyntax when missing.Kind == SyntaxKind.String => "write `expect \"what must hold\" CONDITION`",
            DeclarationSyntax when missing.Kind == SyntaxKind.Identifier && previous?.ContextualKind is >= SyntaxKind.ScenarioKeyword and <= SyntaxKind.AllowKeyword =>
                found is null && Forms.Of(missing.Parent) is { } form ? $"{form}; {OfName}" : OfName,
            InfixExpressionSyntax { Operator.Kind: SyntaxKind.Star, Parent: InfixExpressionSyntax { Operator: { Kind: SyntaxKind.Star, TouchesPrevious: true } } } =>
                "write `^` for a power",
            TiesDeclarationSyntax or TableSourceSyntax when missing.Kind == SyntaxKind.FromKeyword =>
                "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`",
            TimePartSyntax { Time: NumberLiteralSyntax time } when previous is not null && EverydayTime.IsUnit(previous.Text) => EverydayTime.Of(previous, [time.Number]),
            NameExpressionSyntax { Parent: SettingSyntax { Keyword: { IsFirstOnLine: false } unit } } when ReferenceEquals(unit, previous) => $"a unit stands behind each value: `{{ 1 {unit.Text}, 2 {unit.Text} }}`",
            UnitFactorSyntax => "a unit belongs here, for example `per year` or `kEUR/year`",
            MemberExpressionSyntax { Owner: var owner } => $"the name of an attribute belongs here, for example `{owner}.capital`",
            EdgeSyntax => "a tie is written `-[TIE]-`, or with a name `-[link : TIE]-`",
            EndClauseSyntax when missing.Kind == SyntaxKind.String => "say why the run ends, for example `\"the cluster has died\"`",
            AllowDeclarationSyntax when missing.Kind == SyntaxKind.String => "say why the advice does not apply here",
            RuleDeclarationSyntax rule when ReferenceEquals(missing, rule.InKeyword) => $"a rule belongs to a phase: `rule {rule.Name.Text} in PHASE {{ … }}`",
            PolicyDeclarationSyntax policy when ReferenceEquals(missing, policy.Colon) =>
                $"a policy uses an instrument: `policy {policy.Name.Text} : INSTRUMENT by ACTOR {{ … }}`",
            IfExpressionSyntax => "write `if CONDITION then VALUE else VALUE`",
            _ when missing.Parent is NameExpressionSyntax { Parent: not VaryClauseSyntax } => "a value belongs here: a number with its unit, a name, or a formula",
            _ when missing.Kind is SyntaxKind.CloseParen or SyntaxKind.CloseBracket => $"close it with `{SyntaxFacts.GetText(missing.Kind)}`",
            _ => Forms.Of(missing.Parent),
        };
    }

    /// <summary>About what stands where nothing of the kind can stand.</summary>
    public static string? OfSkipped(SkippedTokensSyntax skipped, SyntaxToken? previous)
    {
        var first = skipped.Tokens[0];
        var second = skipped.Tokens.Length > 1 ? skipped.Tokens[1].Kind : SyntaxKind.EndOfFile;
        return first.Kind switch
        {
            SyntaxKind.Equals when !first.StartsLine && second is SyntaxKind.Less or SyntaxKind.Greater => $"write `{(second == SyntaxKind.Less ? '<' : '>')}=`",
            SyntaxKind.Equals when !first.StartsLine && IsInCondition(previous) => "`=` sets a value; compare with `==`",
            SyntaxKind.IfKeyword => "a rule's condition is written `where CONDITION`; `if C then A else B` is a value",
            SyntaxKind.CloseParen => "there is no `(` before it to close",
            SyntaxKind.CloseBracket => "there is no `[` before it to close",
            SyntaxKind.Slash when second == SyntaxKind.Star => "a comment begins with `//` and ends with its line",
            SyntaxKind.Comma when previous?.Parent?.FirstAncestorOrSelf<OrderClauseSyntax>() is not null => "order by one value, or by a sum of several",
            SyntaxKind.Comma when first.StartsItem || skipped.Parent is BlockSyntax => "items are separated by a line end or `;`",
            SyntaxKind.Bar when previous?.Kind == SyntaxKind.Bar || second == SyntaxKind.Bar => "write `or`",
            SyntaxKind.Number when previous?.Kind == SyntaxKind.Number => $"write `{previous.Text}_{first.Text}` for thousands",
            _ when IsComparison(first.Kind) && !first.StartsLine => DoNotChain,
            SyntaxKind.Percent when previous?.Kind == SyntaxKind.Number => $"write `{previous.Text}%`, without a space",
            SyntaxKind.Minus when first.OpensEdge && previous?.Parent?.FirstAncestorOrSelf<MemberPatternSyntax>() is { } member =>
                $"before ties write `{member.Name.Text} : {member.Members}`",
            SyntaxKind.Identifier or SyntaxKind.Number or SyntaxKind.InKeyword when EverydayTime.Of(previous, skipped.Tokens) is { } time => time,
            SyntaxKind.Identifier when SyntaxFacts.GetKeywordKind(first.Text.ToLowerInvariant()) is var kind && kind != first.Kind && SyntaxFacts.IsReserved(kind) =>
                $"write `{SyntaxFacts.GetText(kind)}`",
            SyntaxKind.Identifier when first.Text is "less" or "greater" or "more" or "smaller" => $"write `{(first.Text[0] is 'l' or 's' ? '<' : '>')}`",
            SyntaxKind.String when skipped.Parent is BlockSyntax { Parent: CategoryDeclarationSyntax } => "a name has no quotes",
            SyntaxKind.Identifier when previous?.Parent?.FirstAncestorOrSelf<SettingSyntax>()?.Keyword.Text == "title" => "a text stands in quotes, `\"…\"`",
            SyntaxKind.Identifier when first.ContextualKind == SyntaxKind.WithKeyword && previous?.Parent?.FirstAncestorOrSelf<ForClauseSyntax>() is not null =>
                "a condition is written `where CONDITION`",
            SyntaxKind.Number when !first.StartsLine && previous is { ContextualKind: SyntaxKind.Identifier, Parent: NameExpressionSyntax } => $"a unit stands behind its number: `{first.Text} {previous.Text}`",
            SyntaxKind.Identifier when previous?.Parent is UseDeclarationSyntax => $"a name is one word: write `{previous.Text}_{first.Text}`",
            SyntaxKind.Identifier when first.ContextualKind == SyntaxKind.BetweenKeyword && previous?.Parent is not ActiveClauseSyntax && IsInCondition(previous) => "write `x in LOW .. HIGH`",
            SyntaxKind.Identifier when !first.StartsLine && first.Text is "after" or "since" or "into" && previous?.Parent is UnitFactorSyntax =>
                $"times count from the start: leave out `{string.Join(' ', skipped.Tokens.Select(t => t.Text))}`",
            SyntaxKind.Identifier when !first.StartsLine && !first.PrecedesDot && first.ContextualKind == SyntaxKind.Identifier && previous?.Parent is UnitFactorSyntax =>
                "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit",
            SyntaxKind.Identifier when first.StartsItem && IsInRule(skipped) => Similar(first.Text, ClauseWords) ?? Forms.OfItems(skipped.Parent!.Parent),
            SyntaxKind.Identifier when !first.StartsLine && skipped.Parent is BlockSyntax && (first.PrecedesDot || SetsSomething(second)) => "does a line end or `;` belong before it?",
            SyntaxKind.Identifier when first.ContextualKind == SyntaxKind.Identifier && !first.StartsLine && skipped.Parent is BlockSyntax
                && previous?.Parent?.FirstAncestorOrSelf<ForClauseSyntax>() is null && Similar(first.Text, ClauseWords) is { } meant => meant,
            SyntaxKind.Identifier or SyntaxKind.Number when !first.StartsLine && previous?.Parent is NameExpressionSyntax { Parent: MeasureDeclarationSyntax } =>
                "a function has brackets, for example `mean(firms.capital)`",
            _ when first.StartsItem => Forms.OfItems(skipped.Parent!.Parent),
            _ => Forms.Of(previous?.Parent) ?? "does a line end or `;` belong before it?",
        };
    }

    /// <summary>About a line that is no declaration.</summary>
    public static string? OfStrayDeclaration(SkippedTokensSyntax skipped)
    {
        var first = skipped.Tokens[0];
        switch (first.Kind)
        {
            case SyntaxKind.CloseBrace:
                return "there is no block here to close";
            case SyntaxKind.Slash when skipped.Tokens.Length > 1 && skipped.Tokens[1].Kind == SyntaxKind.Star:
                return "a comment begins with `//` and ends with its line";
            case SyntaxKind.Identifier when SyntaxFacts.IsClauseKeyword(first.ContextualKind):
                return $"`{first.Text}` stands within a block; is a `}}` too much before it?";
            case SyntaxKind.Identifier when first.Text == "attribute":
                return "write `extend KIND { … }`";
            case SyntaxKind.Identifier when OtherWords.Declaration(first.Text.ToLowerInvariant()) is var other and not SyntaxKind.Identifier:
                return $"write `{SyntaxFacts.GetText(other)}`";
            case SyntaxKind.Identifier:
                return Misspellings.Declaration(first.TextSpan, isBeforeText: false) is var meant and not SyntaxKind.Identifier
                    ? $"did you mean `{SyntaxFacts.GetText(meant)}`?"
                    : "a declaration begins with a word such as `actors`, `ties`, `rule`, `measure` or `parameter`";
            default:
                return null;
        }
    }

    /// <summary>About characters that mean nothing.</summary>
    public static string? OfUnknownCharacter(SyntaxToken token) => token.TextSpan[0] switch
    {
        '&' => "write `and`",
        '!' => "write `not`",
        '\'' when token.TouchesPrevious => "an attribute is written `f.capital`; a text stands in double quotes, `\"…\"`",
        '\'' or '\u2018' or '\u2019' or '`' or '\u00AB' or '\u300C' or '\u300A' => "write a text in double quotes, `\"…\"`",
        '#' => "a comment begins with `//`",
        '$' or '\u20AC' or '\u00A3' or '\u00A5' or '\uFFE5' => "write money as a number with a unit, for example `5 MEUR`",
        >= '\uFF10' and <= '\uFF19' => "write digits as `0` to `9`",
        '\u2026' => "write `..` for a range",
        '\u2192' => "write `->`",
        '\u2190' => "write `<-`",
        '\u00B2' => "write `^2`",
        '\u00B3' => "write `^3`",
        '\u2030' => "write a share as a number, for example `0.005`",
        < ' ' => "is this a text file? Save it as UTF-8",
        _ => null,
    };

    private static bool IsInCondition(SyntaxToken? token) =>
        token?.Parent?.FirstAncestorOrSelf<ItemSyntax>() is WhereClauseSyntax or NextClauseSyntax or EndClauseSyntax or ActiveClauseSyntax or ChooseClauseSyntax
            or MeasureDeclarationSyntax or ExpectDeclarationSyntax
        || token?.Parent?.FirstAncestorOrSelf<IfExpressionSyntax>() is not null;

    private static bool IsInRule(SkippedTokensSyntax skipped) => skipped.Parent is BlockSyntax
    {
        Parent: RuleDeclarationSyntax or PolicyDeclarationSyntax or ShockDeclarationSyntax or StageDeclarationSyntax or ExperimentDeclarationSyntax,
    };

    private static bool IsComparison(SyntaxKind kind) => kind is SyntaxKind.Less or SyntaxKind.LessEquals or SyntaxKind.Greater or SyntaxKind.GreaterEquals
        or SyntaxKind.EqualsEquals or SyntaxKind.BangEquals;

    private static bool SetsSomething(SyntaxKind kind) => kind is SyntaxKind.Equals or SyntaxKind.Tilde or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals;

    private static string? Similar(string word, string[] words) =>
        SimilarNames.Closest(word, words) is { } meant && meant != word ? $"did you mean `{meant}`?" : null;
}
