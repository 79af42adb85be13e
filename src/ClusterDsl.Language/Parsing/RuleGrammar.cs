using ClusterDsl.Language.Syntax;
using static ClusterDsl.Language.Parsing.Tokens;

namespace ClusterDsl.Language.Parsing;

/// <summary>What stands in rules, policies, shocks, stages and experiments.</summary>
internal static class RuleGrammar
{
    private static readonly ExpressionGrammar Expressions = ExpressionGrammar.Plain;

    // Before its users: static properties are made in the order in which they stand.
    private static Parser<SyntaxToken, SyntaxList<NameExpressionSyntax>> Names { get; } =
        Separated(NeedName.Select(name => new NameExpressionSyntax(name)), SyntaxKind.Comma);

    /// <summary>Clauses and effects of rules, policies and shocks. Which of them a place allows is the binder's business, so that the message can say why.</summary>
    public static Parser<SyntaxToken, ItemSyntax> Clause { get; } = Parser.OneOf(
        For(), ItemGrammar.Where.Cast<ItemSyntax>(), Let(), Choose(), Trigger(SyntaxKind.ChanceKeyword), Trigger(SyntaxKind.RateKeyword), Form(), Dissolve(),
        Enter(), Exit(), Emit(), Active(), Budget(), Cost(), Order(), Set(), At(), ItemGrammar.Allow, ItemGrammar.Assignment);

    /// <summary>Clauses of stages.</summary>
    public static Parser<SyntaxToken, ItemSyntax> StageClause { get; } = Parser.OneOf(Run(), Set(), Next(), End(), ItemGrammar.Allow);

    /// <summary>Clauses of experiments.</summary>
    public static Parser<SyntaxToken, ItemSyntax> ExperimentClause { get; } = Parser.OneOf(Vary(), Report(), ItemGrammar.Allow, ItemGrammar.Setting);

    private static Parser<SyntaxToken, ItemSyntax> For() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.ForKeyword), Separated(Expressions.Pattern, SyntaxKind.Comma), (keyword, elements) => new ForClauseSyntax(keyword, elements));

    private static Parser<SyntaxToken, ItemSyntax> Let() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.LetKeyword),
        NeedName,
        Need(On(SyntaxKind.Equals).Or(On(SyntaxKind.Tilde)), SyntaxKind.Equals),
        Expressions.NeedExpression,
        (keyword, name, mark, value) => new LetClauseSyntax(keyword, name, mark, value));

    private static Parser<SyntaxToken, ItemSyntax> Choose()
    {
        var including = Parser.Map((keyword, names) => new IncludingClauseSyntax(keyword, names), LeadOrSimilar(SyntaxKind.IncludingKeyword), Names);
        var sample = Parser.Map((keyword, value) => new SampleClauseSyntax(keyword, value), LeadOrSimilar(SyntaxKind.SampleKeyword), Expressions.NeedSum);
        var weight = Parser.Map((keyword, value) => new WeightClauseSyntax(keyword, value), LeadOrSimilar(SyntaxKind.WeightKeyword), Expressions.NeedExpression);
        return Build<ItemSyntax>.From(
            Lead(SyntaxKind.ChooseKeyword),
            Maybe(Number),
            Expressions.Pattern,
            Maybe(including),
            Maybe(sample),
            Maybe(ItemGrammar.Where),
            Maybe(weight),
            (keyword, count, pattern, others, size, where, weighted) => new ChooseClauseSyntax(keyword, count, pattern, others, size, where, weighted));
    }

    private static Parser<SyntaxToken, ItemSyntax> Trigger(SyntaxKind word) => Build<ItemSyntax>.From(
        Lead(word),
        Expressions.NeedExpression,
        word == SyntaxKind.RateKeyword ? Maybe(Word(SyntaxKind.OnceKeyword)) : Parser<SyntaxToken>.Return((SyntaxToken?)null),
        (keyword, value, once) => new TriggerClauseSyntax(keyword, value, once));

    private static Parser<SyntaxToken, ItemSyntax> Form() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.FormKeyword), Expressions.Pattern, ItemGrammar.OptionalAssignments, (keyword, path, body) => new FormEffectSyntax(keyword, path, body));

    private static Parser<SyntaxToken, ItemSyntax> Dissolve() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.DissolveKeyword), Expressions.Pattern, (keyword, path) => new DissolveEffectSyntax(keyword, path));

    private static Parser<SyntaxToken, ItemSyntax> Enter()
    {
        var alias = Maybe(Parser.Map((keyword, name) => Tuple.Create<SyntaxToken?, SyntaxToken?>(keyword, name), Word(SyntaxKind.AsKeyword), NeedName));
        return Build<ItemSyntax>.From(
            Lead(SyntaxKind.EnterKeyword),
            NeedName,
            alias,
            ItemGrammar.OptionalAssignments,
            (keyword, population, name, body) => new EnterEffectSyntax(keyword, population, name?.Item1, name?.Item2, body));
    }

    private static Parser<SyntaxToken, ItemSyntax> Exit() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.ExitKeyword), Expressions.NeedSum, (keyword, actor) => new ExitEffectSyntax(keyword, actor));

    private static Parser<SyntaxToken, ItemSyntax> Emit() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.EmitKeyword), NeedName, ItemGrammar.OptionalAssignments, (keyword, name, body) => new EmitEffectSyntax(keyword, name, body));

    private static Parser<SyntaxToken, ItemSyntax> Active()
    {
        // A number alone is the time from which on it is active; a part that begins an item is one of an `active` that was forgotten.
        var from = WordOrSimilar(SyntaxKind.FromKeyword).Or(WordOrSimilar(SyntaxKind.UntilKeyword)).Or(MissingBefore(SyntaxKind.FromKeyword, Number));
        var part = ActivityPart(On(SyntaxKind.InKeyword), from, WordOrSimilar(SyntaxKind.WhenKeyword));
        var first = ActivityPart(
            Lead(SyntaxKind.InKeyword),
            Parser.OneOf(Lead(SyntaxKind.FromKeyword), Lead(SyntaxKind.UntilKeyword), LeadOther(SyntaxKind.FromKeyword), LeadOther(SyntaxKind.UntilKeyword)),
            Lead(SyntaxKind.WhenKeyword));
        var lone = Tokens.Where(
                t => t.StartsItem && (t.ContextualKind is SyntaxKind.FromKeyword or SyntaxKind.UntilKeyword or SyntaxKind.WhenKeyword or SyntaxKind.InKeyword
                    || OtherWords.Means(t.TextSpan, SyntaxKind.FromKeyword) || OtherWords.Means(t.TextSpan, SyntaxKind.UntilKeyword)),
                "`active`")
            .Then(Tokens.Where(t => !t.StartsLine && t.Kind is SyntaxKind.Number or SyntaxKind.Identifier, "`active`"));
        return Build<ItemSyntax>.From(Lead(SyntaxKind.ActiveKeyword), part.Many(), (keyword, parts) => new ActiveClauseSyntax(keyword, ListOf(parts)))
            .Or(Build<ItemSyntax>.From(
                MissingBefore(SyntaxKind.ActiveKeyword, lone), first, part.Many(), (keyword, head, tail) => new ActiveClauseSyntax(keyword, ListOf(tail.Prepend(head)))));
    }

    private static Parser<SyntaxToken, ActivityPartSyntax> ActivityPart(
        Parser<SyntaxToken, SyntaxToken> inWord, Parser<SyntaxToken, SyntaxToken> timeWord, Parser<SyntaxToken, SyntaxToken> whenWord) => Parser.OneOf(
        Build<ActivityPartSyntax>.From(inWord, Names, (keyword, names) => new StagesPartSyntax(keyword, names)),
        Build<ActivityPartSyntax>.From(timeWord, Expressions.NeedSum, (keyword, value) => new TimePartSyntax(keyword, value)),
        Build<ActivityPartSyntax>.From(whenWord, Expressions.NeedExpression, (keyword, value) => new WhenPartSyntax(keyword, value)));

    private static Parser<SyntaxToken, ItemSyntax> Budget() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.BudgetKeyword),
        Maybe(Word(SyntaxKind.FromKeyword)),
        Expressions.NeedExpression,
        (keyword, from, value) => new BudgetClauseSyntax(keyword, from, value));

    private static Parser<SyntaxToken, ItemSyntax> Cost() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.CostKeyword), Expressions.NeedExpression, (keyword, value) => new CostClauseSyntax(keyword, value));

    private static Parser<SyntaxToken, ItemSyntax> Order() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.OrderKeyword), NeedWord(SyntaxKind.ByKeyword), Expressions.NeedExpression, (keyword, by, value) => new OrderClauseSyntax(keyword, by, value));

    private static Parser<SyntaxToken, ItemSyntax> Set() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.SetKeyword),
        Tokens.NeedExpression(Expressions.Postfix),
        Need(
            Tokens.Where(
                t => !t.StartsLine && t.Kind is SyntaxKind.Equals or SyntaxKind.PlusEquals or SyntaxKind.MinusEquals or SyntaxKind.StarEquals or SyntaxKind.SlashEquals,
                "`=`"),
            SyntaxKind.Equals),
        Expressions.NeedExpression,
        (keyword, target, mark, value) => new SetClauseSyntax(keyword, target, mark, value));

    private static Parser<SyntaxToken, ItemSyntax> At() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.AtKeyword), Expressions.NeedExpression, (keyword, time) => new AtClauseSyntax(keyword, time));

    private static Parser<SyntaxToken, ItemSyntax> Run() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.RunKeyword), Names, (keyword, phases) => new RunClauseSyntax(keyword, phases));

    private static Parser<SyntaxToken, ItemSyntax> Next()
    {
        var duration = Maybe(Parser.Map(
            (keyword, value) => Tuple.Create<SyntaxToken?, ExpressionSyntax?>(keyword, value), Word(SyntaxKind.ForKeyword), Expressions.NeedExpression));
        return Build<ItemSyntax>.From(
            Lead(SyntaxKind.NextKeyword),
            NeedName,
            NeedWord(SyntaxKind.WhenKeyword),
            Expressions.NeedExpression,
            duration,
            (keyword, stage, when, condition, hold) => new NextClauseSyntax(keyword, stage, when, condition, hold?.Item1, hold?.Item2));
    }

    private static Parser<SyntaxToken, ItemSyntax> End() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.EndKeyword),
        NeedWord(SyntaxKind.WhenKeyword),
        Expressions.NeedExpression,
        NeedQuotedText,
        (keyword, when, condition, message) => new EndClauseSyntax(keyword, when, condition, message));

    private static Parser<SyntaxToken, ItemSyntax> Vary()
    {
        var close = Need(Tokens.Where(t => t.Kind == SyntaxKind.CloseBrace, "`}`"), SyntaxKind.CloseBrace);
        var list = Build<VaryValuesSyntax>.From(
            On(SyntaxKind.OpenBrace),
            Separated(Expressions.NeedExpression, SyntaxKind.Comma),
            close,
            (open, values, end) => new VaryListSyntax(open, values, end));
        var step = Parser.Map(
            (by, size) => (Func<ExpressionSyntax, VaryValuesSyntax>)(range => new VaryRangeSyntax(range, by, size)),
            WordOrSimilar(SyntaxKind.ByKeyword).Or(MissingBefore(SyntaxKind.ByKeyword, On(SyntaxKind.Number))),
            Expressions.NeedSum);
        var whole = Parser<SyntaxToken>.Return<Func<ExpressionSyntax, VaryValuesSyntax>>(range => new VaryRangeSyntax(range, null, null));
        // A comma after the first value shows that the brace before it is missing.
        var more = Parser.Map(
            (comma, values, end) => (Func<ExpressionSyntax, VaryValuesSyntax>)(head => new VaryListSyntax(
                SyntaxToken.Missing(SyntaxKind.OpenBrace), new SyntaxList<ExpressionSyntax>([head, comma, .. values.Elements]), end)),
            On(SyntaxKind.Comma),
            Separated(Expressions.NeedExpression, SyntaxKind.Comma),
            close);
        var range = Expressions.NeedRange.Then(more.Or(step).Or(whole), (head, make) => make(head));
        return Build<ItemSyntax>.From(
            Lead(SyntaxKind.VaryKeyword), NeedName, NeedReserved(SyntaxKind.InKeyword), list.Or(range), (keyword, name, inWord, values) => new VaryClauseSyntax(keyword, name, inWord, values));
    }

    private static Parser<SyntaxToken, ItemSyntax> Report() => Build<ItemSyntax>.From(
        Lead(SyntaxKind.ReportKeyword),
        Separated(ExpressionGrammar.Temporal.NeedExpression, SyntaxKind.Comma),
        (keyword, values) => new ReportClauseSyntax(keyword, values));
}
