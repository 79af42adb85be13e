using ClusterDsl.Language.Syntax;
using static ClusterDsl.Language.Parsing.Tokens;

namespace ClusterDsl.Language.Parsing;

/// <summary>Expressions, sets and patterns (language reference, sections 5, 6 and 8).</summary>
internal sealed class ExpressionGrammar
{
    private readonly bool _isTemporal;
    private readonly Parser<SyntaxToken, ExpressionSyntax> _expression;
    private readonly Parser<SyntaxToken, ExpressionSyntax> _sum;
    private readonly Parser<SyntaxToken, ExpressionSyntax> _postfix;

    private ExpressionGrammar(bool isTemporal)
    {
        _isTemporal = isTemporal;
        Edge = BuildEdge();
        var expression = Parser.Rec(() => _expression!);
        var sum = Parser.Rec(() => _sum!);
        Set = BuildSet(sum);
        Pattern = BuildPattern();
        _postfix = BuildPostfix(expression);
        _sum = BuildSum(_postfix);
        var comparison = BuildComparison(_sum);
        var negation = Build<ExpressionSyntax>.From(On(SyntaxKind.NotKeyword).AtLeastOnce(), Tokens.NeedExpression(comparison), Prefixed).Or(comparison);
        var conjunction = LeftToRight(negation, On(SyntaxKind.AndKeyword));
        var disjunction = LeftToRight(conjunction, On(SyntaxKind.OrKeyword));
        _expression = BuildConditional(expression).Or(disjunction);
    }

    /// <summary>Expressions everywhere but in reports and expectations.</summary>
    public static ExpressionGrammar Plain { get; } = new(isTemporal: false);

    /// <summary>Expressions that may look at times of a run: <c>m at end</c>, <c>m from T until U</c>, <c>first time when C</c>.</summary>
    public static ExpressionGrammar Temporal { get; } = new(isTemporal: true);

    /// <summary>An expression, or nothing.</summary>
    public Parser<SyntaxToken, ExpressionSyntax> Expression => _expression;

    /// <summary>An expression, missing if need be.</summary>
    public Parser<SyntaxToken, ExpressionSyntax> NeedExpression => Tokens.NeedExpression(_expression);

    /// <summary>An expression without comparison, missing if need be.</summary>
    public Parser<SyntaxToken, ExpressionSyntax> NeedSum => Tokens.NeedExpression(_sum);

    /// <summary>A name with members, indices and calls.</summary>
    public Parser<SyntaxToken, ExpressionSyntax> Postfix => _postfix;

    /// <summary>A sum or a range, missing if need be.</summary>
    public Parser<SyntaxToken, ExpressionSyntax> NeedRange => RangeOf(NeedSum);

    /// <summary><c>P | Q</c></summary>
    public Parser<SyntaxToken, SetSyntax> Set { get; }

    /// <summary><c>-[t]-</c></summary>
    public Parser<SyntaxToken, EdgeSyntax> Edge { get; }

    /// <summary>An element of a <c>for</c>, a <c>choose</c> or a comprehension, or the path of an effect.</summary>
    public Parser<SyntaxToken, PatternElementSyntax> Pattern { get; }

    /// <summary><c>MCNY/quarter</c>, without spaces.</summary>
    public static Parser<SyntaxToken, UnitExpressionSyntax> Unit(Parser<SyntaxToken, SyntaxToken> firstName) =>
        BuildUnit(firstName, Where(t => t.JoinsUnits && t.Kind is SyntaxKind.Slash or SyntaxKind.Star, "`/`"), Where(t => t.JoinsUnits && t.Kind == SyntaxKind.Caret, "`^`"));

    /// <summary><c>money / time</c>, spaces allowed.</summary>
    public static Parser<SyntaxToken, UnitExpressionSyntax> Dimension { get; } = BuildUnit(
        Where(t => (t.Kind == SyntaxKind.Identifier && t.ContextualKind is not (SyntaxKind.ClampedKeyword or SyntaxKind.AsKeyword) && !t.StartsLine)
            || (t.Kind == SyntaxKind.Number && t.TextSpan is "1" && !t.StartsLine), "a dimension"),
        On(SyntaxKind.Slash).Or(On(SyntaxKind.Star)),
        On(SyntaxKind.Caret));

    private static Parser<SyntaxToken, UnitExpressionSyntax> BuildUnit(
        Parser<SyntaxToken, SyntaxToken> firstName, Parser<SyntaxToken, SyntaxToken> join, Parser<SyntaxToken, SyntaxToken> caret)
    {
        var exponent = Maybe(Parser.Map((mark, number) => Tuple.Create(mark, number), caret, Need(SyntaxKind.Number)));
        var first = Parser.Map((name, power) => new UnitFactorSyntax(null, name, power?.Item1, power?.Item2), firstName, exponent);
        var next = Parser.Map((mark, name, power) => new UnitFactorSyntax(mark, name, power?.Item1, power?.Item2), join, NeedName, exponent);
        return Parser.Map((head, tail) => new UnitExpressionSyntax(ListOf(tail.Prepend(head))), first, next.Many());
    }

    private static Parser<SyntaxToken, EdgeSyntax> BuildEdge()
    {
        var open = Parser.Map(
            (less, dash, bracket) => (Less: less, Dash: dash, Bracket: bracket),
            Maybe(Where(t => t.Kind == SyntaxKind.Less && t.OpensEdge, "an edge")),
            Where(t => t.Kind == SyntaxKind.Minus && t.OpensEdge, "an edge"),
            Need(SyntaxKind.OpenBracket));
        var label = Parser.Map(
            (first, second) => second is null ? (Variable: null, Colon: null, Kind: first) : (Variable: first, Colon: second.Item1, Kind: second.Item2),
            NeedName,
            Maybe(Parser.Map((colon, kind) => Tuple.Create<SyntaxToken?, SyntaxToken>(colon, kind), On(SyntaxKind.Colon), NeedName)));
        return Parser.Map(
            (start, what, bracket, dash, greater) =>
                new EdgeSyntax(start.Less, start.Dash, start.Bracket, what.Variable, what.Colon, what.Kind, bracket, dash, greater),
            open,
            label,
            Need(SyntaxKind.CloseBracket),
            Need(SyntaxKind.Minus),
            Maybe(On(SyntaxKind.Greater)));
    }

    private static Parser<SyntaxToken, ExpressionSyntax> RangeOf(Parser<SyntaxToken, ExpressionSyntax> sum) =>
        Parser.Map(
            (low, high) => high is null ? low : new RangeExpressionSyntax(low, high.Item1, high.Item2),
            sum,
            Maybe(Parser.Map((mark, high) => Tuple.Create(mark, high), On(SyntaxKind.DotDot).Or(On(SyntaxKind.DotDotLess)), Tokens.NeedExpression(sum))));

    private static Parser<SyntaxToken, SetSyntax> BuildSet(Parser<SyntaxToken, ExpressionSyntax> sum) =>
        Separated(RangeOf(Tokens.NeedExpression(sum)), SyntaxKind.Bar).Select(items => new SetSyntax(items));

    private Parser<SyntaxToken, PatternElementSyntax> BuildPattern()
    {
        // An unknown word after a name is the set of which the colon is missing.
        var colon = On(SyntaxKind.Colon).Or(MissingBefore(SyntaxKind.Colon, Where(IsUnknownWord, "`:`").Then(Where(FollowsSet, "`:`"))));
        var members = Maybe(Parser.Map((mark, set) => Tuple.Create<SyntaxToken?, SetSyntax?>(mark, set), colon, Set));
        var node = Parser.Map((name, of) => new PathNodeSyntax(name, of?.Item1, of?.Item2), NeedName, members);
        var steps = Parser.Map((edge, next) => new PathStepSyntax(edge, next), Edge, node).Many();
        var member = Parser.Map(
            (keyword, set) => (Func<SyntaxToken, PatternElementSyntax>)(name => new MemberPatternSyntax(name, keyword, set)),
            On(SyntaxKind.InKeyword),
            Set);
        var path = Parser.Map(
            (of, rest) => (Func<SyntaxToken, PatternElementSyntax>)(name =>
                new PathPatternSyntax(new PathNodeSyntax(name, of?.Item1, of?.Item2), ListOf(rest))),
            members,
            steps);
        var pair = Build<PatternElementSyntax>.From(
            On(SyntaxKind.OpenBrace),
            Tokens.Need(Where(t => t.Kind == SyntaxKind.Identifier, "a name"), SyntaxKind.Identifier),
            Need(SyntaxKind.Comma),
            NeedName,
            Need(SyntaxKind.CloseBrace),
            Need(SyntaxKind.Colon),
            Set,
            (open, first, comma, second, close, colon, set) => new PairPatternSyntax(open, first, comma, second, close, colon, set));
        return pair.Or(NeedName.Then(member.Or(path), (name, make) => make(name)));
    }

    private static bool IsUnknownWord(SyntaxToken token) => token.Kind == SyntaxKind.Identifier && token.ContextualKind == SyntaxKind.Identifier
        && !token.StartsLine && Misspellings.Clause(token.TextSpan) == SyntaxKind.Identifier;

    private static bool FollowsSet(SyntaxToken token) => token.Kind is not (SyntaxKind.InKeyword or SyntaxKind.Colon or SyntaxKind.Equals or SyntaxKind.Tilde);

    private Parser<SyntaxToken, ExpressionSyntax> BuildPostfix(Parser<SyntaxToken, ExpressionSyntax> expression)
    {
        var comprehension = Parser.Map(
            (keyword, pattern, where) => new ComprehensionSyntax(keyword, pattern, where),
            Word(SyntaxKind.ForKeyword),
            Parser.Rec(() => Pattern),
            Maybe(Parser.Map((keyword, condition) => new WhereClauseSyntax(keyword, condition), WordOrSimilar(SyntaxKind.WhereKeyword), Tokens.NeedExpression(expression))));
        var argument = Parser.Map(
            (label, value, rest) => new ArgumentSyntax(label?.Item1, label?.Item2, value, rest),
            Maybe(Parser.Try(Parser.Map((name, colon) => Tuple.Create<SyntaxToken?, SyntaxToken?>(name, colon), Name, On(SyntaxKind.Colon)))),
            LeftToRight(RangeOf(Tokens.NeedExpression(expression)), On(SyntaxKind.Bar)),
            Maybe(comprehension));
        var firstArgument = Parser.Not(Parser.Lookahead(On(SyntaxKind.CloseParen))).Then(argument);
        var arguments = Separated(firstArgument, argument, SyntaxKind.Comma).Or(Parser<SyntaxToken>.Return(SyntaxList<ArgumentSyntax>.Empty));
        var call = Parser.Map(
            (open, values, close) => (Func<ExpressionSyntax, ExpressionSyntax>)(function => new CallExpressionSyntax(function, open, values, close)),
            Where(t => t.Kind == SyntaxKind.OpenParen && !t.StartsLine && !t.IsTooDeep, "`(`"),
            arguments,
            Need(SyntaxKind.CloseParen));
        var element = Parser.Map(
            (open, index, close) => (Func<ExpressionSyntax, ExpressionSyntax>)(vector => new ElementExpressionSyntax(vector, open, index, close)),
            Where(t => t.Kind == SyntaxKind.OpenBracket && !t.StartsLine && !t.IsTooDeep, "`[`"),
            Tokens.NeedExpression(expression),
            Need(SyntaxKind.CloseBracket));
        var member = Parser.Map(
            (dot, name) => (Func<ExpressionSyntax, ExpressionSyntax>)(owner => new MemberExpressionSyntax(owner, dot, name)),
            On(SyntaxKind.Dot),
            NeedName);
        var suffixes = Parser.OneOf(member, call, element).Many();
        return BuildPrimary(expression).Then(suffixes, (value, makers) => makers.Aggregate(value, (inner, make) => make(inner)));
    }

    private Parser<SyntaxToken, ExpressionSyntax> BuildPrimary(Parser<SyntaxToken, ExpressionSyntax> expression)
    {
        // A unit has no members: in `1 f.x` the number ends an item, and another begins without a line end between.
        var unitName = Where(t => t.Kind == SyntaxKind.Identifier && !t.IsFirstOnLine && !t.PrecedesDot && !SyntaxFacts.IsNeverUnit(t.ContextualKind), "a unit");
        var unit = Unit(unitName);
        var percent = Where(t => t.Kind == SyntaxKind.Percent && t.TouchesPrevious, "`%`");
        var afterNumber = percent.Select(Func<SyntaxToken, ExpressionSyntax> (SyntaxToken mark) => number => new PercentLiteralSyntax(number, mark))
            .Or(unit.Select(Func<SyntaxToken, ExpressionSyntax> (UnitExpressionSyntax u) => number => new QuantityLiteralSyntax(number, u)))
            .Or(Parser<SyntaxToken>.Return<Func<SyntaxToken, ExpressionSyntax>>(number => new NumberLiteralSyntax(number)));
        var number = Number.Then(afterNumber, (token, make) => make(token));
        var name = Build<ExpressionSyntax>.From(Name, token => new NameExpressionSyntax(token));
        var text = Build<ExpressionSyntax>.From(QuotedText, token => new StringLiteralSyntax(token));
        var keyword = Build<ExpressionSyntax>.From(
            Where(t => t.Kind is SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NoneKeyword && !t.StartsLine, "a value"),
            token => new KeywordLiteralSyntax(token));
        var group = Build<ExpressionSyntax>.From(
            Where(t => t.Kind == SyntaxKind.OpenParen && !t.StartsLine && !t.IsTooDeep, "`(`"),
            Tokens.NeedExpression(expression),
            Need(SyntaxKind.CloseParen),
            (open, inner, close) => new ParenthesizedExpressionSyntax(open, inner, close));
        var primary = Parser.OneOf(name, number, group, text, keyword);
        return _isTemporal ? BuildTemporal(expression, primary) : primary;
    }

    private static Parser<SyntaxToken, ExpressionSyntax> BuildTemporal(
        Parser<SyntaxToken, ExpressionSyntax> expression, Parser<SyntaxToken, ExpressionSyntax> primary)
    {
        var firstTime = Build<ExpressionSyntax>.From(
            Parser.Try(Word(SyntaxKind.FirstKeyword).Before(Parser.Lookahead(Word(SyntaxKind.TimeKeyword)))),
            NeedWord(SyntaxKind.TimeKeyword),
            NeedWord(SyntaxKind.WhenKeyword),
            Tokens.NeedExpression(expression),
            (first, time, when, condition) => new FirstTimeExpressionSyntax(first, time, when, condition));
        var at = Parser.Map(
            (keyword, time) => (Func<ExpressionSyntax, ExpressionSyntax>)(measure => new AtExpressionSyntax(measure, keyword, time)),
            Word(SyntaxKind.AtKeyword),
            Tokens.NeedExpression(primary));
        var window = Parser.Map(
            (fromWord, from, untilWord, until) => (Func<ExpressionSyntax, ExpressionSyntax>)(measure =>
                new WindowExpressionSyntax(measure, fromWord, from, untilWord, until)),
            Word(SyntaxKind.FromKeyword),
            Tokens.NeedExpression(primary),
            NeedWord(SyntaxKind.UntilKeyword),
            Tokens.NeedExpression(primary));
        return firstTime.Or(primary.Then(at.Or(window).Many(), (value, makers) => makers.Aggregate(value, (inner, make) => make(inner))));
    }

    private static Parser<SyntaxToken, ExpressionSyntax> BuildSum(Parser<SyntaxToken, ExpressionSyntax> postfix)
    {
        var minus = Where(t => t.Kind == SyntaxKind.Minus && !t.OpensEdge && !t.StartsLine, "`-`");
        var factor = Tokens.NeedExpression(postfix);
        var powers = Parser.Map(
            (caret, signs, value) => (Caret: caret, Signs: signs, Value: value),
            On(SyntaxKind.Caret),
            minus.Many(),
            factor).Many();
        var power = postfix.Then(powers, (head, tail) => Raised(head, tail.ToList()));
        var unary = Build<ExpressionSyntax>.From(minus.AtLeastOnce(), Tokens.NeedExpression(power), Prefixed).Or(power);
        var times = Parser.Map(
            (mark, right) => (Func<ExpressionSyntax, ExpressionSyntax>)(left => new InfixExpressionSyntax(left, mark, right)),
            On(SyntaxKind.Star).Or(On(SyntaxKind.Slash)),
            Tokens.NeedExpression(unary));
        var per = Parser.Map(
            (keyword, unit) => (Func<ExpressionSyntax, ExpressionSyntax>)(left => new PerExpressionSyntax(left, keyword, unit)),
            Word(SyntaxKind.PerKeyword),
            Unit(NeedName));
        var product = unary.Then(times.Or(per).Many(), (head, makers) => makers.Aggregate(head, (left, make) => make(left)));
        return LeftToRight(product, On(SyntaxKind.Plus).Or(minus));
    }

    private Parser<SyntaxToken, ExpressionSyntax> BuildComparison(Parser<SyntaxToken, ExpressionSyntax> sum)
    {
        var mark = Where(
            t => t.Kind is SyntaxKind.LessEquals or SyntaxKind.Greater or SyntaxKind.GreaterEquals or SyntaxKind.EqualsEquals or SyntaxKind.BangEquals
                || (t.Kind == SyntaxKind.Less && !t.OpensEdge),
            "a comparison");
        var compare = Parser.Map(
            (token, right) => (Func<ExpressionSyntax, ExpressionSyntax>)(left => new InfixExpressionSyntax(left, token, right)),
            mark,
            Tokens.NeedExpression(sum));
        var within = Parser.Map(
            (keyword, range) => (Func<ExpressionSyntax, ExpressionSyntax>)(value => new InExpressionSyntax(value, keyword, range)),
            On(SyntaxKind.InKeyword),
            RangeOf(Tokens.NeedExpression(sum)));
        var isKind = Parser.Map(
            (keyword, kind) => (Func<ExpressionSyntax, ExpressionSyntax>)(value => new IsExpressionSyntax(value, keyword, kind)),
            On(SyntaxKind.IsKeyword),
            NeedName);
        var tied = Parser.Map(
            (edge, right) => (Func<ExpressionSyntax, ExpressionSyntax>)(left => new TieExpressionSyntax(left, edge, right)),
            Edge,
            Tokens.NeedExpression(_postfix));
        var suffix = Maybe(Parser.OneOf(compare, within, isKind, tied));
        return sum.Then(suffix, (left, make) => make is null ? left : make(left));
    }

    private static Parser<SyntaxToken, ExpressionSyntax> BuildConditional(Parser<SyntaxToken, ExpressionSyntax> expression) =>
        Build<ExpressionSyntax>.From(
            Where(t => t.Kind == SyntaxKind.IfKeyword && !t.StartsLine && !t.IsTooDeep, "`if`"),
            Tokens.NeedExpression(expression),
            Need(SyntaxKind.ThenKeyword),
            Tokens.NeedExpression(expression),
            Need(SyntaxKind.ElseKeyword),
            Tokens.NeedExpression(expression),
            (ifWord, condition, thenWord, whenTrue, elseWord, whenFalse) =>
                new IfExpressionSyntax(ifWord, condition, thenWord, whenTrue, elseWord, whenFalse));

    private static Parser<SyntaxToken, ExpressionSyntax> LeftToRight(Parser<SyntaxToken, ExpressionSyntax> operand, Parser<SyntaxToken, SyntaxToken> mark) =>
        operand.Then(
            Parser.Map((token, right) => (Mark: token, Right: right), mark, Tokens.NeedExpression(operand)).Many(),
            (head, tail) => tail.Aggregate(head, (left, next) => new InfixExpressionSyntax(left, next.Mark, next.Right)));

    private static ExpressionSyntax Prefixed(IEnumerable<SyntaxToken> marks, ExpressionSyntax operand) =>
        marks.Reverse().Aggregate(operand, (inner, mark) => new PrefixExpressionSyntax(mark, inner));

    /// <summary>Powers bind from the right: 2^3^2 is 2^(3^2).</summary>
    private static ExpressionSyntax Raised(ExpressionSyntax head, List<(SyntaxToken Caret, IEnumerable<SyntaxToken> Signs, ExpressionSyntax Value)> tail)
    {
        if (tail.Count == 0)
        {
            return head;
        }

        var right = Prefixed(tail[^1].Signs, tail[^1].Value);
        for (var i = tail.Count - 2; i >= 0; i--)
        {
            right = Prefixed(tail[i].Signs, new InfixExpressionSyntax(tail[i].Value, tail[i + 1].Caret, right));
        }

        return new InfixExpressionSyntax(head, tail[0].Caret, right);
    }
}
