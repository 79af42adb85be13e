using ClusterDsl.Language.Syntax;
using static ClusterDsl.Language.Parsing.BlockGrammar;
using static ClusterDsl.Language.Parsing.Tokens;

namespace ClusterDsl.Language.Parsing;

/// <summary>What stands in the blocks of declarations other than rules: settings, attributes, initialisers, permissions.</summary>
internal static class ItemGrammar
{
    private static readonly ExpressionGrammar Expressions = ExpressionGrammar.Plain;

    // Static properties are made in the order in which they stand: a part stands before its users.
    public static Parser<SyntaxToken, WhereClauseSyntax> Where { get; } = Parser.Map(
        (keyword, condition) => new WhereClauseSyntax(keyword, condition), LeadOrSimilar(SyntaxKind.WhereKeyword), Expressions.NeedExpression);

    /// <summary><c>target = value</c>, beginning an item. Without an operator the rest of the line is left to be skipped.</summary>
    public static Parser<SyntaxToken, ItemSyntax> Assignment { get; } = BuildAssignment(LeadTarget(), Expressions.NeedExpression);

    public static Parser<SyntaxToken, ItemSyntax> Allow { get; } = Build<ItemSyntax>.From(
        Lead(SyntaxKind.AllowKeyword), NeedName, NeedQuotedText, (keyword, code, reason) => new AllowDeclarationSyntax(keyword, code, reason));

    /// <summary><c>{ attr = e; attr ~ d }</c></summary>
    public static Parser<SyntaxToken, BlockSyntax?> OptionalAssignments { get; } = OptionalBlock(Assignment.Or(Allow), endsAtClause: true);

    public static Parser<SyntaxToken, MarkClauseSyntax?> OptionalMarks { get; } = Maybe(Parser.Map(
        (keyword, marks) => new MarkClauseSyntax(keyword, marks),
        WordOrSimilar(SyntaxKind.AsKeyword),
        Separated(
            Parser.Map((first, second) => second is null ? new MarkSyntax(null, first) : new MarkSyntax(first, second), NeedName, Maybe(Name)),
            SyntaxKind.Comma)));

    public static Parser<SyntaxToken, TypeAnnotationSyntax> Annotation { get; } = BuildAnnotation();

    /// <summary>The blocks of kinds, ties, events and <c>extend</c>.</summary>
    public static Parser<SyntaxToken, ItemSyntax> Attribute { get; } = BuildAttribute();

    public static Parser<SyntaxToken, ItemSyntax> Setting { get; } = Build<ItemSyntax>.From(
        LeadName, Expressions.NeedExpression, (keyword, value) => new SettingSyntax(keyword, value));

    /// <summary>The blocks of populations and initial ties.</summary>
    public static Parser<SyntaxToken, ItemSyntax> Initialiser { get; } = BuildInitialiser();

    public static Parser<SyntaxToken, ItemSyntax> Permission { get; } = BuildPermission();

    public static Parser<SyntaxToken, EndsClauseSyntax> Ends { get; } = Parser.Map(
        (keyword, left, connector, right) => new EndsClauseSyntax(keyword, left, connector, right),
        WordOrSimilar(SyntaxKind.BetweenKeyword),
        Expressions.Set,
        NeedReserved(SyntaxKind.AndKeyword),
        Expressions.Set).Or(Parser.Map(
        (keyword, left, connector, right) => new EndsClauseSyntax(keyword, left, connector, right),
        WordOrSimilar(SyntaxKind.FromKeyword),
        Expressions.Set,
        NeedWord(SyntaxKind.ToKeyword),
        Expressions.Set));

    public static Parser<SyntaxToken, ItemSyntax> BuildAssignment(
        Parser<SyntaxToken, ExpressionSyntax> target, Parser<SyntaxToken, ExpressionSyntax> assigned)
    {
        var mark = Tokens.Where(
            t => !t.StartsLine && t.Kind is SyntaxKind.Equals or SyntaxKind.Tilde or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals
                or SyntaxKind.StarEquals or SyntaxKind.SlashEquals or SyntaxKind.ColonEquals,
            "`=`");
        var rest = Maybe(Parser.Map((token, value) => Tuple.Create(token, value), mark, assigned));
        return Build<ItemSyntax>.From(
            target,
            rest,
            (left, right) => new AssignmentSyntax(
                left, right?.Item1 ?? SyntaxToken.Missing(SyntaxKind.Equals), right?.Item2 ?? MissingExpression(SyntaxKind.Identifier)));
    }

    /// <summary>The target of an assignment: a name that begins an item, with members and indices.</summary>
    private static Parser<SyntaxToken, ExpressionSyntax> LeadTarget()
    {
        var member = Parser.Map(
            (dot, name) => (Func<ExpressionSyntax, ExpressionSyntax>)(owner => new MemberExpressionSyntax(owner, dot, name)), On(SyntaxKind.Dot), NeedName);
        var element = Parser.Map(
            (open, index, close) => (Func<ExpressionSyntax, ExpressionSyntax>)(vector => new ElementExpressionSyntax(vector, open, index, close)),
            On(SyntaxKind.OpenBracket),
            Expressions.NeedExpression,
            Need(SyntaxKind.CloseBracket));
        return LeadVariable.Then(
            member.Or(element).Many(),
            (name, makers) => makers.Aggregate((ExpressionSyntax)new NameExpressionSyntax(name), (inner, make) => make(inner)));
    }

    private static Parser<SyntaxToken, TypeAnnotationSyntax> BuildAnnotation()
    {
        var named = Parser.Map((name, dimension) => new NamedTypeSyntax(name, dimension), NeedName, Maybe(ExpressionGrammar.Dimension));
        var type = named.Then(
            Maybe(Parser.Map((open, size, close) => Tuple.Create(open, size, close), On(SyntaxKind.OpenBracket), Need(SyntaxKind.Number), Need(SyntaxKind.CloseBracket))),
            TypeSyntax (element, size) => size is null ? element : new VectorTypeSyntax(element, size.Item1, size.Item2, size.Item3));
        var inBounds = Build<BoundsClauseSyntax>.From(
            On(SyntaxKind.InKeyword), Expressions.NeedRange, (keyword, range) => new InBoundsSyntax(keyword, range));
        var limit = Build<BoundsClauseSyntax>.From(
            On(SyntaxKind.GreaterEquals).Or(On(SyntaxKind.LessEquals)), Expressions.NeedSum, (mark, value) => new LimitBoundsSyntax(mark, value));
        // A name where the colon should be is the type of which the colon is missing.
        var missing = MissingBefore(
            SyntaxKind.Colon, Tokens.Where(t => t.Kind == SyntaxKind.Identifier && t.ContextualKind == SyntaxKind.Identifier && !t.StartsLine, "`:`"));
        return Parser.Map(
            (colon, what, bounds) => new TypeAnnotationSyntax(colon, what, bounds), On(SyntaxKind.Colon).Or(missing), type, Maybe(inBounds.Or(limit)));
    }

    private static Parser<SyntaxToken, ItemSyntax> BuildAttribute()
    {
        var value = Maybe(Parser.Map(
            (mark, e) => Tuple.Create(mark, e), On(SyntaxKind.Equals).Or(On(SyntaxKind.ColonEquals)), Expressions.NeedExpression));
        var annotation = Annotation.Or(Parser<SyntaxToken>.Return(SyntaxKind.Colon).Select(kind => new TypeAnnotationSyntax(
            SyntaxToken.Missing(kind), new NamedTypeSyntax(SyntaxToken.Missing(SyntaxKind.Identifier), null), null)));
        var attribute = Build<ItemSyntax>.From(
            LeadName,
            annotation,
            Maybe(WordOrSimilar(SyntaxKind.ClampedKeyword)),
            OptionalMarks,
            value,
            (name, type, clamped, marks, initial) => new AttributeDeclarationSyntax(name, type, clamped, marks, initial?.Item1, initial?.Item2));
        return Parser.Try(Allow.Before(Parser.Lookahead(Parser<SyntaxToken>.Any))).Or(attribute);
    }

    private static Parser<SyntaxToken, ItemSyntax> BuildInitialiser()
    {
        var key = Parser.Try(Build<ItemSyntax>.From(Lead(SyntaxKind.KeyKeyword), Name, (keyword, column) => new KeyClauseSyntax(keyword, column)));
        var skip = Parser.Try(Build<ItemSyntax>.From(
            Lead(SyntaxKind.SkipKeyword), Word(SyntaxKind.UnknownKeyword), (keyword, unknown) => new SkipClauseSyntax(keyword, unknown)));
        var between = Build<ItemSyntax>.From(
            Lead(SyntaxKind.BetweenKeyword), Expressions.Set, NeedReserved(SyntaxKind.AndKeyword), Expressions.Set, (k, l, c, r) => new EndsClauseSyntax(k, l, c, r));
        var from = Build<ItemSyntax>.From(
            Lead(SyntaxKind.FromKeyword), Expressions.Set, NeedWord(SyntaxKind.ToKeyword), Expressions.Set, (k, l, c, r) => new EndsClauseSyntax(k, l, c, r));
        return Parser.OneOf(key, skip, between, from, Where.Cast<ItemSyntax>(), Allow, Assignment);
    }

    private static Parser<SyntaxToken, ItemSyntax> BuildPermission()
    {
        var targets = Separated(Expressions.Postfix, Tokens.NeedExpression(Expressions.Postfix), SyntaxKind.Comma)
            .Or(Parser<SyntaxToken>.Return(SyntaxList<ExpressionSyntax>.Empty));
        var change = Build<ItemSyntax>.From(
            Lead(SyntaxKind.MayKeyword), NeedWord(SyntaxKind.ChangeKeyword), targets, (may, keyword, list) => new PermissionClauseSyntax(may, keyword, list));
        var other = Build<ItemSyntax>.From(
            Tokens.Where(
                t => t.ContextualKind is SyntaxKind.FormKeyword or SyntaxKind.DissolveKeyword or SyntaxKind.EnterKeyword or SyntaxKind.ExitKeyword or SyntaxKind.SetKeyword,
                "`form`"),
            targets,
            (keyword, list) => new PermissionClauseSyntax(null, keyword, list));
        return Parser.OneOf(change, other, Allow);
    }
}
