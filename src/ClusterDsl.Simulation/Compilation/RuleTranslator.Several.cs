using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Counted choices: <c>choose 3 p : …</c>.</content>
internal sealed partial class RuleTranslator
{
    /// <summary>
    /// Chooses several without replacement. What does not read the chosen happens once, the rest for each of them; with fewer candidates the
    /// match does not fire.
    /// </summary>
    private Expression ChooseSeveral(ChooseClause choose, int clause)
    {
        var count = _code.Local(typeof(int), "wanted");
        var assignment = Expression.Assign(count, CountOf(choose.Count!));
        _repeated.UnionWith(Translator.BoundSlots(choose.Source));
        var members = Members(choose);
        Expression rest;
        if (members is not null && choose is { Sample: null, Where: null, Weight: null })
            rest = FromDrawn(choose, members, count, chosen => IfEnough(Expression.PropertyOrField(chosen, nameof(ActorBuffer.Count)), count, clause, body => EachDrawn(choose, chosen, () => Chosen(choose, body))));
        else if (members is not null && choose is { Sample: null, Where: null } && DependsOnCandidateAlone(choose))
            rest = SeveralByWeight(choose, count, clause);
        else
            rest = SeveralByRace(choose, members, count, clause);
        return Expression.Block(assignment, rest);
    }

    private Expression SeveralByWeight(ChooseClause choose, Expression count, int clause)
    {
        var chosen = _code.Local(typeof(ActorBuffer), "chosen");
        return Expression.Block(
            Expression.Assign(chosen, Translator.Call(_code.Block, nameof(Block.RentActors))),
            WithTree(choose, (tree, excluded) => Expression.Block(
                Translator.Call(typeof(AddressedDraw), nameof(AddressedDraw.SeveralByWeight), _code.Run, Site(DrawOf(choose.Name)), _identity!, tree, excluded, count, chosen),
                Translator.Call(_code.Block, nameof(Block.ReturnActors)))),
            IfEnough(Expression.PropertyOrField(chosen, nameof(ActorBuffer.Count)), count, clause, body => EachDrawn(choose, chosen, () => Chosen(choose, body))),
            Translator.Call(_code.Block, nameof(Block.ReturnActors)));
    }

    private Expression SeveralByRace(ChooseClause choose, int[]? members, Expression count, int clause)
    {
        List<ParameterExpression> held = [];
        List<Expression> shared = [];
        var (heap, never) = (_code.Local(typeof(CandidateHeap), "race"), _code.Local(typeof(double), "never"));
        var key = _code.Local(typeof(double), "key");
        var fill = Candidates(choose, members, () =>
        {
            held = RaceVariables(choose);
            return Expression.Block(
                Expression.Assign(never, Expression.Constant(double.PositiveInfinity)),
                Compete(choose, never, shared, () => Expression.Block(Expression.Assign(key, never), Offer(heap, key, held))));
        });
        return WithHeap(heap, count, held, () => Expression.Block(Expression.Block(typeof(void), shared), fill), () => IfEnough(
            Expression.PropertyOrField(heap, nameof(CandidateHeap.Count)),
            count,
            clause,
            body => EachInHeap(heap, held, () => _code.WithBound(CandidateActors(choose), () => Chosen(choose, body)))));
    }

    private Expression IfEnough(Expression found, Expression count, int clause, Func<Func<Expression>, Expression> forEach) =>
        Expression.IfThen(Expression.GreaterThanOrEqual(found, count), OnceThenEach(clause + 1, [], forEach));

    /// <summary>Clauses after the choice: those that do not read the chosen come first and once, the others are kept for each.</summary>
    private Expression OnceThenEach(int clause, List<RuleClause> repeated, Func<Func<Expression>, Expression> forEach)
    {
        if (clause == _body.Steps.Length)
            return Expression.Block(BeginFiring(), OnceEffects(), forEach(() => RepeatedSteps(repeated, 0)));
        var step = _body.Steps[clause];
        if (step is ChooseClause)
            throw new NotRunnableException(_code.Site, "a counted choice must be the last choice of its rule");
        if (!ReadsOf(step).Slots.Overlaps(_repeated))
            return Single(step, () => OnceThenEach(clause + 1, repeated, forEach));
        if (step is LetClause let)
            _repeated.Add(let.Slot);
        if (step is DrawClause draw)
            _repeated.Add(draw.Slot);
        repeated.Add(step);
        return OnceThenEach(clause + 1, repeated, forEach);
    }

    private Expression RepeatedSteps(List<RuleClause> steps, int step) =>
        step == steps.Count ? RepeatedEffects() : Single(steps[step], () => RepeatedSteps(steps, step + 1));

    private Expression Single(RuleClause step, Func<Expression> next)
    {
        At(step.Origin);
        switch (step)
        {
            case DrawClause draw:
                var value = _code.Draw(draw.Distribution, $"{_source.SitePrefix}/{DrawOf(_code.NameOfSlot(draw.Slot))}", _identity!);
                var variable = _code.Variable(draw.Slot);
                if (variable.Type == typeof(bool))
                    value = Expression.NotEqual(value, Expression.Constant(0.0));
                return Expression.Block(Expression.Assign(variable, value), next());
            case ChanceClause chance:
                return WithChance(chance.Probability, next);
            default:
                return Clause(step, next);
        }
    }

    private static ExpressionReads ReadsOf(RuleClause step) => step switch
    {
        WhereClause where => ExpressionReads.Of(where.Condition),
        LetClause let => ExpressionReads.Of(let.Value),
        ChanceClause chance => ExpressionReads.Of(chance.Probability),
        DrawClause draw => ExpressionReads.Of(draw.Distribution.Parameters),
        _ => ExpressionReads.Of(),
    };
}
