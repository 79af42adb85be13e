using ClusterDsl.Language.Syntax;
using static ClusterDsl.Language.Parsing.BlockGrammar;
using static ClusterDsl.Language.Parsing.ItemGrammar;
using static ClusterDsl.Language.Parsing.Tokens;

namespace ClusterDsl.Language.Parsing;

/// <summary>Declarations (language reference, section 3).</summary>
internal static class DeclarationGrammar
{
    private static readonly ExpressionGrammar Expressions = ExpressionGrammar.Plain;

    private static readonly Parser<SyntaxToken, EveryClauseSyntax> Every = Parser.Map(
        (keyword, interval) => new EveryClauseSyntax(keyword, interval), NeedWord(SyntaxKind.EveryKeyword), Expressions.NeedSum);

    private static readonly Parser<SyntaxToken, EveryClauseSyntax?> OptionalEvery = Maybe(Parser.Map(
        (keyword, interval) => new EveryClauseSyntax(keyword, interval), WordOrSimilar(SyntaxKind.EveryKeyword), Expressions.NeedSum));

    /// <summary>A name in a list: commas separate as line ends do.</summary>
    private static Parser<SyntaxToken, ItemSyntax> ListedName { get; } = Build<ItemSyntax>.From(
        Where(t => t.Kind == SyntaxKind.Identifier && !t.StartsDeclaration, "a name"), name => new NameItemSyntax(name));

    private static Parser<SyntaxToken, Tuple<SyntaxToken?, SyntaxToken?>?> OptionalBase { get; } =
        Maybe(Parser.Map((colon, name) => Tuple.Create<SyntaxToken?, SyntaxToken?>(colon, name), On(SyntaxKind.Colon), NeedName));

    /// <summary>Any declaration.</summary>
    public static Parser<SyntaxToken, DeclarationSyntax> Declaration { get; } = Parser.OneOf(
        Parameter(), Measure(), Rule(), Actors(SyntaxKind.ActorsKeyword), Actors(SyntaxKind.ActorKeyword), Ties(), Stage(), Policy(), Shock(), Scenario(),
        Named(SyntaxKind.LibraryKeyword, (k, n) => new LibraryDeclarationSyntax(k, n)), Use(),
        Named(SyntaxKind.DimensionKeyword, (k, n) => new DimensionDeclarationSyntax(k, n)), Unit(), Category(), Abstract(),
        Kind(null), Extend(), Tie(null), Named(SyntaxKind.PhaseKeyword, (k, n) => new PhaseDeclarationSyntax(k, n)), Cycle(), Lifecycle(), Instrument(),
        Event(), Record(), Experiment(), Expect(), AllowAtTop());

    private static Parser<SyntaxToken, DeclarationSyntax> Named(SyntaxKind word, Func<SyntaxToken, SyntaxToken, DeclarationSyntax> make) =>
        Build<DeclarationSyntax>.From(LeadDeclaration(word), NeedName, make);

    private static Parser<SyntaxToken, DeclarationSyntax> AllowAtTop() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.AllowKeyword), NeedName, NeedQuotedText, (keyword, code, reason) => new AllowDeclarationSyntax(keyword, code, reason));

    private static Parser<SyntaxToken, DeclarationSyntax> Scenario() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.ScenarioKeyword), NeedName, Block(Setting), (keyword, name, body) => new ScenarioDeclarationSyntax(keyword, name, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Use() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.UseKeyword), QuotedText.Or(NeedName), (keyword, target) => new UseDeclarationSyntax(keyword, target));

    private static Parser<SyntaxToken, DeclarationSyntax> Unit() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.UnitKeyword),
        NeedName,
        Need(On(SyntaxKind.Colon).Or(On(SyntaxKind.Equals)), SyntaxKind.Equals),
        Expressions.NeedExpression,
        (keyword, name, mark, value) => new UnitDeclarationSyntax(keyword, name, mark, value));

    private static Parser<SyntaxToken, DeclarationSyntax> Category() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.CategoryKeyword), NeedName, Block(ListedName, allowsCommas: true), (keyword, name, body) => new CategoryDeclarationSyntax(keyword, name, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Cycle() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.CycleKeyword), NeedName, Block(ListedName, allowsCommas: true), (keyword, name, body) => new CycleDeclarationSyntax(keyword, name, body));

    /// <summary><c>abstract kind …</c>, <c>abstract tie …</c></summary>
    private static Parser<SyntaxToken, DeclarationSyntax> Abstract()
    {
        var lead = LeadDeclaration(SyntaxKind.AbstractKeyword);
        return lead.Then(
            AfterAbstract(KindParts(WordOrSimilar(SyntaxKind.KindKeyword))).Or(AfterAbstract(TieParts(NeedWord(SyntaxKind.TieKeyword)))),
            (keyword, make) => make(keyword));
    }

    private static Parser<SyntaxToken, Func<SyntaxToken?, DeclarationSyntax>> AfterAbstract(Parser<SyntaxToken, Func<SyntaxToken?, DeclarationSyntax>> parts) => parts;

    private static Parser<SyntaxToken, DeclarationSyntax> Kind(SyntaxToken? noAbstract) =>
        KindParts(LeadDeclaration(SyntaxKind.KindKeyword)).Select(make => make(noAbstract));

    private static Parser<SyntaxToken, DeclarationSyntax> Tie(SyntaxToken? noAbstract) =>
        TieParts(LeadDeclaration(SyntaxKind.TieKeyword)).Select(make => make(noAbstract));

    private static Parser<SyntaxToken, Func<SyntaxToken?, DeclarationSyntax>> KindParts(Parser<SyntaxToken, SyntaxToken> lead) => Parser.Map(
        (keyword, name, parent, marks, body) => (Func<SyntaxToken?, DeclarationSyntax>)(isAbstract =>
            new KindDeclarationSyntax(isAbstract, keyword, name, parent?.Item1, parent?.Item2, marks, body)),
        lead,
        NeedName,
        OptionalBase,
        OptionalMarks,
        OptionalBlock(ItemGrammar.Attribute));

    private static Parser<SyntaxToken, Func<SyntaxToken?, DeclarationSyntax>> TieParts(Parser<SyntaxToken, SyntaxToken> lead) => Parser.Map(
        (keyword, name, parent, ends, marks, body) => (Func<SyntaxToken?, DeclarationSyntax>)(isAbstract =>
            new TieDeclarationSyntax(isAbstract, keyword, name, parent?.Item1, parent?.Item2, ends, marks, body)),
        lead,
        NeedName,
        OptionalBase,
        Maybe(Ends),
        OptionalMarks,
        OptionalBlock(ItemGrammar.Attribute));

    private static Parser<SyntaxToken, DeclarationSyntax> Extend() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.ExtendKeyword), NeedName, Block(ItemGrammar.Attribute), (keyword, name, body) => new ExtendDeclarationSyntax(keyword, name, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Lifecycle()
    {
        var stage = Parser.Map(
            (name, mark) => new LifecycleStageSyntax(name, mark?.Item1, mark?.Item2),
            NeedName,
            Maybe(Parser.Map((keyword, mark) => Tuple.Create<SyntaxToken?, SyntaxToken?>(keyword, mark), Word(SyntaxKind.AsKeyword), NeedName)));
        return Build<DeclarationSyntax>.From(
            LeadDeclaration(SyntaxKind.LifecycleKeyword), Separated(stage, SyntaxKind.Comma), (keyword, stages) => new LifecycleDeclarationSyntax(keyword, stages));
    }

    private static Parser<SyntaxToken, DeclarationSyntax> Instrument()
    {
        var issuers = Maybe(Parser.Map((keyword, kinds) => Tuple.Create<SyntaxToken?, SetSyntax?>(keyword, kinds), WordOrSimilar(SyntaxKind.ByKeyword), Expressions.Set));
        return Build<DeclarationSyntax>.From(
            LeadDeclaration(SyntaxKind.InstrumentKeyword),
            NeedName,
            issuers,
            OptionalMarks,
            OptionalBlock(Permission),
            (keyword, name, by, marks, body) => new InstrumentDeclarationSyntax(keyword, name, by?.Item1, by?.Item2, marks, body));
    }

    private static Parser<SyntaxToken, DeclarationSyntax> Event() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.EventKeyword), NeedName, OptionalBlock(ItemGrammar.Attribute), (keyword, name, body) => new EventDeclarationSyntax(keyword, name, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Parameter() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.ParameterKeyword),
        NeedName,
        Maybe(Annotation),
        Need(SyntaxKind.Equals),
        Expressions.NeedExpression,
        (keyword, name, type, equals, value) => new ParameterDeclarationSyntax(keyword, name, type, equals, value));

    private static Parser<SyntaxToken, DeclarationSyntax> Actors(SyntaxKind word)
    {
        var count = Maybe(Parser.Map(
            (open, value, close) => new CountClauseSyntax(open, value, close), On(SyntaxKind.OpenBracket), Expressions.NeedSum, Need(SyntaxKind.CloseBracket)));
        var table = Maybe(Parser.Map((keyword, file) => new TableSourceSyntax(keyword, file), WordOrSimilar(SyntaxKind.FromKeyword), NeedQuotedText));
        return Build<DeclarationSyntax>.From(
            LeadDeclaration(word),
            NeedName,
            Need(SyntaxKind.Colon),
            NeedName,
            count,
            table,
            OptionalBlock(Initialiser),
            (keyword, name, colon, kind, size, source, body) => new ActorsDeclarationSyntax(keyword, name, colon, kind, size, source, body));
    }

    private static Parser<SyntaxToken, DeclarationSyntax> Ties()
    {
        var generator = Parser.Map((colon, value) => Tuple.Create(colon, value), Need(SyntaxKind.Colon), Expressions.NeedExpression);
        var among = Build<TiesSourceSyntax>.From(
            WordOrSimilar(SyntaxKind.AmongKeyword),
            Expressions.Set,
            generator,
            (keyword, members, made) => new GeneratedTiesSyntax(new AmongClauseSyntax(keyword, members), made.Item1, made.Item2));
        var between = Build<TiesSourceSyntax>.From(
            WordOrSimilar(SyntaxKind.BetweenKeyword),
            Expressions.Set,
            NeedReserved(SyntaxKind.AndKeyword),
            Expressions.Set,
            generator,
            (keyword, left, connector, right, made) => new GeneratedTiesSyntax(new EndsClauseSyntax(keyword, left, connector, right), made.Item1, made.Item2));
        var table = QuotedText.Select(Func<SyntaxToken, TiesSourceSyntax> (SyntaxToken file) => keyword => new TableSourceSyntax(keyword, file));
        var fromTo = Parser.Map(
            (left, connector, right, made) => (Func<SyntaxToken, TiesSourceSyntax>)(keyword =>
                new GeneratedTiesSyntax(new EndsClauseSyntax(keyword, left, connector, right), made.Item1, made.Item2)),
            Expressions.Set,
            NeedWord(SyntaxKind.ToKeyword),
            Expressions.Set,
            generator);
        var from = WordOrSimilar(SyntaxKind.FromKeyword).Then(table.Or(fromTo), (keyword, make) => make(keyword));
        var missing = Parser<SyntaxToken>.Return(SyntaxKind.FromKeyword).Select(TiesSourceSyntax (SyntaxKind kind) =>
            new TableSourceSyntax(SyntaxToken.Missing(kind), SyntaxToken.Missing(SyntaxKind.String)));
        return Build<DeclarationSyntax>.From(
            LeadDeclaration(SyntaxKind.TiesKeyword),
            NeedName,
            Parser.OneOf(among, between, from, missing),
            OptionalBlock(Initialiser),
            (keyword, kind, source, body) => new TiesDeclarationSyntax(keyword, kind, source, body));
    }

    private static Parser<SyntaxToken, DeclarationSyntax> Rule() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.RuleKeyword),
        NeedName,
        NeedReserved(SyntaxKind.InKeyword),
        NeedName,
        Maybe(WordOrSimilar(SyntaxKind.SequentialKeyword)),
        OptionalEvery,
        Block(RuleGrammar.Clause),
        (keyword, name, inWord, phase, sequential, every, body) => new RuleDeclarationSyntax(keyword, name, inWord, phase, sequential, every, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Stage() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.StageKeyword),
        NeedName,
        OptionalBase,
        Block(RuleGrammar.StageClause),
        (keyword, name, lifecycle, body) => new StageDeclarationSyntax(keyword, name, lifecycle?.Item1, lifecycle?.Item2, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Policy() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.PolicyKeyword),
        NeedName,
        Need(SyntaxKind.Colon),
        NeedName,
        NeedWord(SyntaxKind.ByKeyword),
        NeedName,
        Block(RuleGrammar.Clause),
        (keyword, name, colon, instrument, by, issuer, body) => new PolicyDeclarationSyntax(keyword, name, colon, instrument, by, issuer, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Shock() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.ShockKeyword), NeedName, Block(RuleGrammar.Clause), (keyword, name, body) => new ShockDeclarationSyntax(keyword, name, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Measure() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.MeasureKeyword),
        NeedName,
        Need(SyntaxKind.Equals),
        Expressions.NeedExpression,
        (keyword, name, equals, value) => new MeasureDeclarationSyntax(keyword, name, equals, value));

    private static Parser<SyntaxToken, DeclarationSyntax> Record() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.RecordKeyword), NeedName, Every, (keyword, what, every) => new RecordDeclarationSyntax(keyword, what, every));

    private static Parser<SyntaxToken, DeclarationSyntax> Experiment() => Build<DeclarationSyntax>.From(
        LeadDeclaration(SyntaxKind.ExperimentKeyword),
        NeedName,
        Block(RuleGrammar.ExperimentClause),
        (keyword, name, body) => new ExperimentDeclarationSyntax(keyword, name, body));

    private static Parser<SyntaxToken, DeclarationSyntax> Expect()
    {
        var temporal = ExpressionGrammar.Temporal;

        // The value is a sum: a comparison after it compares the arms.
        var setting = BuildAssignment(NeedName.Select(ExpressionSyntax (SyntaxToken name) => new NameExpressionSyntax(name)), Expressions.NeedSum)
            .Cast<AssignmentSyntax>();
        var with = Maybe(Parser.Map(
            (keyword, settings) => new WithClauseSyntax(keyword, settings), Word(SyntaxKind.WithKeyword), Separated(setting, SyntaxKind.Comma)));
        var frequency = Maybe(Parser.Map(
            (inWord, number, percent, of, runs) => new FrequencyClauseSyntax(inWord, number, percent, of, runs),
            On(SyntaxKind.InKeyword),
            Need(SyntaxKind.Number),
            Need(SyntaxKind.Percent),
            NeedWord(SyntaxKind.OfKeyword),
            NeedWord(SyntaxKind.RunsKeyword)));
        var arm = Parser.Map((value, settings) => new ArmExpressionSyntax(value, settings), temporal.NeedSum, with);
        var comparison = Build<ExpressionSyntax>.From(
            arm,
            Need(
                Where(t => t.Kind is SyntaxKind.Less or SyntaxKind.LessEquals or SyntaxKind.Greater or SyntaxKind.GreaterEquals && !t.StartsLine, "`<`"),
                SyntaxKind.Less),
            arm,
            (left, mark, right) => new ArmComparisonSyntax(left, mark, right));
        var average = Parser.Map(
            (on, mode, condition) => (On: (SyntaxToken?)on, Mode: (SyntaxToken?)mode, Condition: condition, With: (WithClauseSyntax?)null),
            Word(SyntaxKind.OnKeyword),
            NeedWord(SyntaxKind.AverageKeyword),
            comparison);
        var plain = Parser.Map(
            (mode, condition, settings) => (On: (SyntaxToken?)null, Mode: mode, Condition: condition, With: settings),
            Maybe(Word(SyntaxKind.AlwaysKeyword).Or(Word(SyntaxKind.EventuallyKeyword))),
            temporal.NeedExpression,
            with);
        return Build<DeclarationSyntax>.From(
            LeadDeclaration(SyntaxKind.ExpectKeyword),
            NeedQuotedText,
            frequency,
            average.Or(plain),
            (keyword, text, share, rest) => new ExpectDeclarationSyntax(keyword, text, share, rest.On, rest.Mode, rest.Condition, rest.With));
    }
}
