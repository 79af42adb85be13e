using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What the body of a rule, policy or shock does: its matches, which of them fire and how often, and what each firing brings about.</summary>
/// <param name="prefix">Before the name of a draw in its address.</param>
/// <param name="policy">The policy whose body it is, or null.</param>
internal sealed class RuleMeaning(World world, RuleBody body, string prefix, PolicyModel? policy)
{
    private readonly Expressions _expressions = new(world, toleratesMissing: false);

    private Patterns Patterns => _expressions.Patterns;

    /// <summary>All matches whose conditions hold, in canonical order.</summary>
    public IEnumerable<Frame> Matches() => Patterns.Product(body.Elements, Frame.Of(body.Frame)).Where(m => Guarded(m) is not null);

    /// <summary>Matches in the order in which a sequential rule takes them.</summary>
    public List<Frame> MatchesByOrderKey() => [.. Matches().Select(m => (Match: m, Key: OrderKey(IdentityOf(m)))).OrderBy(m => m.Key).Select(m => m.Match)];

    /// <summary>Whether a match listed before still is one.</summary>
    public bool StillMatches(Frame match) => body.Elements.All(e => Patterns.StillMatches(e, match)) && Guarded(match) is not null;

    /// <summary>The firings of a match.</summary>
    public List<Firing> Fire(Frame match)
    {
        var frame = Guarded(match)!;
        return [.. Identities(frame).Select(identity => Steps(0, frame, identity)).OfType<Firing>()];
    }

    private ulong IdentityOf(Frame match)
    {
        ulong? identity = null;
        foreach (var element in body.Elements)
            identity = Patterns.Identify(identity, element, match);
        return identity ?? 0;
    }

    private ulong OrderKey(ulong identity) => world.Draw($"{prefix}/order", identity).NextBits();

    /// <summary>The match with its lets bound, or null if a condition does not hold.</summary>
    private Frame? Guarded(Frame match)
    {
        Frame? frame = match;
        foreach (var guard in body.Guards)
            frame = frame is null ? null : Step(guard, frame, 0);
        return frame;
    }

    /// <summary>An identity for each time that the match fires.</summary>
    private List<ulong> Identities(Frame frame)
    {
        var identity = IdentityOf(frame);
        if (body.Trigger is not { } trigger)
            return [identity];
        if (!trigger.IsRate)
            return Happens(trigger.Value, frame, identity) ? [identity] : [];
        var mean = _expressions.Number(trigger.Value, frame) * world.Model.Step;
        if (!(mean is >= 0 and <= 1e9))
            throw new OpinionFaultException(DiagnosticDescriptors.InvalidRate);
        var times = (int)Distributions.PoissonQuantile(world.Draw($"{prefix}/rate", identity).NextOpenUniform(), mean);
        return [.. Enumerable.Range(0, trigger.IsOnce ? Math.Min(1, times) : times).Select(k => k == 0 ? identity : Identity.Combine(identity, (ulong)k))];
    }

    private bool Happens(ModelExpression probability, Frame frame, ulong identity)
    {
        var p = _expressions.Number(probability, frame);
        return p is >= 0 and <= 1
            ? world.Draw($"{prefix}/chance", identity).NextUniform() < p
            : throw new OpinionFaultException(DiagnosticDescriptors.InvalidProbability);
    }

    /// <summary>Draws and choices from one on, then the firing; null if it comes to nothing.</summary>
    private Firing? Steps(int number, Frame frame, ulong identity)
    {
        if (number == body.Steps.Length)
            return Effects(frame, identity, [], [], []);
        if (body.Steps[number] is not ChooseClause choose)
            return Step(body.Steps[number], frame, identity) is { } next ? Steps(number + 1, next, identity) : null;
        var chosen = new Choices(world, _expressions).Choose(choose, prefix, frame, identity);
        if (chosen.Count == 0 && !(choose.Count is not null && _expressions.Number(choose.Count, frame) == 0))
            return null;
        return choose.Count is null
            ? Steps(number + 1, chosen[0], Patterns.Identify(identity, choose.Source, chosen[0]))
            : Several(choose, number + 1, chosen, frame, identity);
    }

    /// <summary>After a counted choice: what does not depend on the chosen happens once, the rest for each of them.</summary>
    private Firing? Several(ChooseClause choose, int number, List<Frame> chosen, Frame frame, ulong identity)
    {
        var repeatedSlots = Patterns.Slots(choose.Source).ToHashSet();
        var repeatedSteps = new List<RuleClause>();
        foreach (var step in body.Steps.Skip(number))
        {
            if (FreeVariables.Of(step).Overlaps(repeatedSlots))
            {
                repeatedSteps.Add(step);
                repeatedSlots.UnionWith(step switch { LetClause let => [let.Slot], DrawClause draw => [draw.Slot], _ => (int[])[] });
            }
            else if (Step(step, frame, identity) is { } next)
            {
                frame = next;
            }
            else
            {
                return null;
            }
        }

        var repeated = new HashSet<EffectModel>(ReferenceEqualityComparer.Instance);
        foreach (var effect in body.Effects.Where(e => FreeVariables.Of(e).Where(s => e is not EnterActor enter || s != enter.Slot).Any(repeatedSlots.Contains)))
            AddRepeated(effect, repeated, repeatedSlots);
        var each = chosen.Select(c => (Patterns.Slots(choose.Source).Aggregate(frame, (f, slot) => f.With(slot, c.Slots[slot])) with { Edges = c.Edges }, Patterns.Identify(identity, choose.Source, c)));
        return Effects(frame, identity, repeated, repeatedSteps, [.. each]);
    }

    private void AddRepeated(EffectModel effect, HashSet<EffectModel> repeated, HashSet<int> repeatedSlots)
    {
        repeated.Add(effect);
        if (effect is not EnterActor enter || !repeatedSlots.Add(enter.Slot))
            return;
        foreach (var other in body.Effects.Where(e => !repeated.Contains(e) && FreeVariables.Of(e).Contains(enter.Slot)))
            AddRepeated(other, repeated, repeatedSlots);
    }

    /// <summary>A condition, let, draw or chance; null if it drops the match.</summary>
    private Frame? Step(RuleClause clause, Frame frame, ulong identity)
    {
        switch (clause)
        {
            case WhereClause where:
                return _expressions.Truth(where.Condition, frame) ? frame : null;
            case LetClause let:
                return frame.With(let.Slot, _expressions.Value(let.Value, frame));
            case ChanceClause chance:
                return Happens(chance.Probability, frame, identity) ? frame : null;
            case DrawClause draw:
                var variable = body.Frame.Variables[draw.Slot];
                var value = new Initialisers(world, _expressions).Draw(draw.Distribution, $"{prefix}/{World.DrawOf(variable.Name)}", identity, frame);
                return frame.With(draw.Slot, variable.Type == ModelType.Bool && value is double number ? number != 0 : value);
            default:
                throw new NotSupportedException(clause.GetType().Name);
        }
    }

    private Firing Effects(Frame frame, ulong identity, HashSet<EffectModel> repeated, List<RuleClause> repeatedSteps, List<(Frame Frame, ulong Identity)> each)
    {
        var (rank, cost) = (0.0, 0.0);
        if (policy?.Cost is { } price)
            cost = _expressions.Number(price, frame) is var c && c >= 0 && double.IsFinite(c) ? c : throw new OpinionFaultException(DiagnosticDescriptors.InvalidCost);
        if (policy?.OrderBy is { } order)
            rank = Convert.ToDouble(_expressions.Finite(order, frame));
        var evaluation = new EffectEvaluation(world, _expressions, body, prefix, OrderKey(identity));
        frame = evaluation.Evaluate(frame, identity, e => !repeated.Contains(e));
        foreach (var (chosen, ofChosen) in each)
        {
            var newcomers = body.Effects.OfType<EnterActor>().Where(e => !repeated.Contains(e)).Select(e => e.Slot);
            Frame? one = newcomers.Aggregate(chosen, (f, slot) => f.With(slot, frame.Slots[slot]));
            foreach (var step in repeatedSteps)
                one = one is null ? null : Step(step, one, ofChosen);
            if (one is not null)
                evaluation.Evaluate(one, ofChosen, repeated.Contains);
        }

        var first = body.Elements.SelectMany(Patterns.Slots).Select(s => frame.Slots[s]).OfType<Actor>().FirstOrDefault();
        return new Firing(OrderKey(identity), rank, cost, first, evaluation.Consequences);
    }
}
