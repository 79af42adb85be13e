using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>What to do about a mistake, in words for somebody who does not program; null where nothing certain can be said.</summary>
internal static class WaysOut
{
    private const string OfName = "a name is made of letters, digits and `_`, and does not begin with a digit";

    /// <summary>What other languages and tools call what is declared here.</summary>
    private static readonly Dictionary<string, string> WordsOfOthers = new(StringComparer.Ordinal)
    {
        ["agent"] = "actor",
        ["agents"] = "actors",
        ["node"] = "actor",
        ["nodes"] = "actors",
        ["population"] = "actors",
        ["breed"] = "kind",
        ["edge"] = "ties",
        ["edges"] = "ties",
        ["link"] = "ties",
        ["links"] = "ties",
        ["network"] = "ties",
        ["layer"] = "tie",
        ["type"] = "kind",
        ["class"] = "kind",
        ["struct"] = "kind",
        ["enum"] = "category",
        ["attribute"] = "extend KIND { … }",
        ["param"] = "parameter",
        ["const"] = "parameter",
        ["constant"] = "parameter",
        ["variable"] = "parameter",
        ["var"] = "parameter",
        ["let"] = "parameter",
        ["output"] = "measure",
        ["indicator"] = "measure",
        ["metric"] = "measure",
        ["observe"] = "measure",
        ["model"] = "scenario",
        ["simulation"] = "scenario",
        ["import"] = "use",
        ["include"] = "use",
        ["using"] = "use",
        ["assert"] = "expect",
        ["check"] = "expect",
        ["require"] = "expect",
        ["intervention"] = "policy",
        ["procedure"] = "rule",
        ["function"] = "measure",
        ["state"] = "stage",
    };

    private static readonly string[] ClauseWords = [.. SyntaxFacts.Words.Where(w => SyntaxFacts.IsClauseKeyword(w.Kind)).Select(w => w.Text)];

    /// <summary>About a token that is not there.</summary>
    /// <param name="missing">The token.</param>
    /// <param name="previous">The token before it.</param>
    /// <param name="found">What stands in its place, if that is known.</param>
    public static string? OfMissing(SyntaxToken missing, SyntaxToken? previous, SkippedTokensSyntax? found = null)
    {
        if (found is not null && OfFound(missing, previous, found) is { } help)
        {
            return help;
        }

        var parent = missing.Parent is NameExpressionSyntax { Parent: InfixExpressionSyntax infix } ? infix : missing.Parent;
        return parent switch
        {
            BlockSyntax block when ReferenceEquals(missing, block.CloseBrace) => "close the block with `}`",
            AssignmentSyntax { Target: NameExpressionSyntax target } when ReferenceEquals(target.Name, previous) => Similar(target.Name.Text, ClauseWords),
            TypeAnnotationSyntax { Parent: AttributeDeclarationSyntax attribute } =>
                $"an attribute has a type, for example `{attribute.Name.Text} : share` or `{attribute.Name.Text} : real money`",
            ExpectDeclarationSyntax when missing.Kind == SyntaxKind.String => "write `expect \"what must hold\" CONDITION`",
            DeclarationSyntax when missing.Kind == SyntaxKind.Identifier && previous?.ContextualKind is >= SyntaxKind.ScenarioKeyword and <= SyntaxKind.AllowKeyword => OfName,
            InfixExpressionSyntax { Operator.Kind: SyntaxKind.Star, Parent: InfixExpressionSyntax { Operator: { Kind: SyntaxKind.Star, TouchesPrevious: true } } } =>
                "write `^` for a power",
            TiesDeclarationSyntax or TableSourceSyntax when missing.Kind == SyntaxKind.FromKeyword =>
                "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`",
            EndClauseSyntax when missing.Kind == SyntaxKind.String => "say why the run ends, for example `\"the cluster has died\"`",
            AllowDeclarationSyntax when missing.Kind == SyntaxKind.String => "say why the advice does not apply here",
            RuleDeclarationSyntax rule when ReferenceEquals(missing, rule.InKeyword) => $"a rule belongs to a phase: `rule {rule.Name.Text} in PHASE {{ … }}`",
            PolicyDeclarationSyntax policy when ReferenceEquals(missing, policy.Colon) =>
                $"a policy uses an instrument: `policy {policy.Name.Text} : INSTRUMENT by ACTOR {{ … }}`",
            IfExpressionSyntax => "write `if CONDITION then VALUE else VALUE`",
            _ when missing.Parent is NameExpressionSyntax => "a value belongs here: a number with its unit, a name, or a formula",
            _ => null,
        };
    }

    /// <summary>About what stands where nothing of the kind can stand.</summary>
    public static string? OfSkipped(SkippedTokensSyntax skipped, SyntaxToken? previous)
    {
        var first = skipped.Tokens[0];
        var second = skipped.Tokens.Length > 1 ? skipped.Tokens[1].Kind : SyntaxKind.EndOfFile;
        return first.Kind switch
        {
            SyntaxKind.Equals when !first.StartsLine && IsInCondition(previous) => "`=` sets a value; compare with `==`",
            SyntaxKind.IfKeyword when first.StartsItem => "a rule's condition is written `where CONDITION`; `if C then A else B` is a value",
            SyntaxKind.CloseParen => "there is no `(` before it to close",
            SyntaxKind.CloseBracket => "there is no `[` before it to close",
            SyntaxKind.Slash when second == SyntaxKind.Star => "a comment begins with `//` and ends with its line",
            SyntaxKind.Comma when first.StartsItem || skipped.Parent is BlockSyntax => "items are separated by a line end or `;`",
            SyntaxKind.Bar when previous?.Kind == SyntaxKind.Bar || second == SyntaxKind.Bar => "write `or`",
            SyntaxKind.Number when previous?.Kind == SyntaxKind.Number => $"write `{previous.Text}_{first.Text}` for thousands",
            SyntaxKind.Less or SyntaxKind.LessEquals or SyntaxKind.Greater or SyntaxKind.GreaterEquals or SyntaxKind.EqualsEquals or SyntaxKind.BangEquals
                when !first.StartsLine => "comparisons do not chain: write `a < b and b < c`",
            SyntaxKind.Percent when previous?.Kind == SyntaxKind.Number => $"write `{previous.Text}%`, without a space",
            SyntaxKind.Identifier when !first.StartsLine && !first.PrecedesDot && previous?.Parent is UnitFactorSyntax =>
                "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit",
            SyntaxKind.Identifier when first.StartsItem && IsInRule(skipped) => Similar(first.Text, ClauseWords),
            SyntaxKind.Identifier when !first.StartsLine && skipped.Parent is BlockSyntax =>
                (first.PrecedesDot ? null : Similar(first.Text, ClauseWords)) ?? "does a line end or `;` belong before it?",
            _ => null,
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
            case SyntaxKind.Identifier when WordsOfOthers.TryGetValue(first.Text.ToLowerInvariant(), out var word):
                return $"write `{word}`";
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

    private static string? OfFound(SyntaxToken missing, SyntaxToken? previous, SkippedTokensSyntax found)
    {
        var first = found.Tokens[0];
        return missing.Parent switch
        {
            NameExpressionSyntax { Parent: SettingSyntax setting } when first.Kind is SyntaxKind.Equals or SyntaxKind.Colon =>
                $"write `{setting.Keyword.Text} VALUE`, without `{first.Text}`",
            NameExpressionSyntax { Parent: InfixExpressionSyntax { Operator.Kind: SyntaxKind.Less } } when first.Kind == SyntaxKind.Greater => "write `!=`",
            NameExpressionSyntax { Parent: InfixExpressionSyntax { Operator.Kind: SyntaxKind.Star } } when first.Kind == SyntaxKind.Star => "write `^` for a power",
            NameExpressionSyntax { Parent: InfixExpressionSyntax { Operator.Kind: SyntaxKind.Bar } } when first.Kind == SyntaxKind.Bar => "write `or`",
            NameExpressionSyntax when first.Kind == SyntaxKind.Greater && previous?.Kind == SyntaxKind.Equals => "write `>=`",
            NameExpressionSyntax when first.Kind == SyntaxKind.Less && previous?.Kind == SyntaxKind.Equals => "write `<=`",
            CallExpressionSyntax when first.Kind == SyntaxKind.Equals && found.Tokens is [_, { Kind: SyntaxKind.Greater }, ..] => "write `>=`",
            CallExpressionSyntax when first.Kind == SyntaxKind.Equals && previous is not null => $"write `{previous.Text}: VALUE`",
            AssignmentSyntax when first.Kind == SyntaxKind.EqualsEquals => "`==` compares; set with `=`",
            AssignmentSyntax when first.Kind == SyntaxKind.Colon => "set with `=`",
            BlockSyntax or RuleDeclarationSyntax when first.Kind == SyntaxKind.Minus && first.TouchesPrevious => OfName,
            MemberExpressionSyntax when first.Kind == SyntaxKind.Number => "write a number with one point, and `_` for thousands: `1_000_000`",
            PathNodeSyntax when first.Kind == SyntaxKind.Number && previous?.ContextualKind == SyntaxKind.ForKeyword =>
                "`for` says whom it is about; a policy is `active from` one time `until` another",
            BlockSyntax { Parent: ScenarioDeclarationSyntax } when first.Kind == SyntaxKind.Identifier => "a name is one word: write `_` instead of a space",
            not NameExpressionSyntax when missing.Kind == SyntaxKind.Identifier && SyntaxFacts.IsReserved(first.Kind) =>
                $"`{first.Text}` is a word of the language; choose another name",
            not NameExpressionSyntax when missing.Kind == SyntaxKind.Identifier && first.Kind == SyntaxKind.String => "a name has no quotes",
            _ => null,
        };
    }

    private static bool IsInCondition(SyntaxToken? token) =>
        token?.Parent?.FirstAncestorOrSelf<ItemSyntax>() is WhereClauseSyntax or NextClauseSyntax or EndClauseSyntax or ActiveClauseSyntax or ChooseClauseSyntax
            or MeasureDeclarationSyntax or ExpectDeclarationSyntax
        || token?.Parent?.FirstAncestorOrSelf<IfExpressionSyntax>() is not null;

    private static bool IsInRule(SkippedTokensSyntax skipped) => skipped.Parent is BlockSyntax
    {
        Parent: RuleDeclarationSyntax or PolicyDeclarationSyntax or ShockDeclarationSyntax or StageDeclarationSyntax or ExperimentDeclarationSyntax,
    };

    private static string? Similar(string word, string[] words) =>
        SimilarNames.Closest(word, words) is { } meant && meant != word ? $"did you mean `{meant}`?" : null;
}
