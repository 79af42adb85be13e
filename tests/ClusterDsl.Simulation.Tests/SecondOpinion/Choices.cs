using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What <c>choose</c> means. Gives the matches with the chosen bound, in the order in which they won; none if the choice fails.</summary>
internal sealed class Choices(World world, Expressions expressions)
{
    // After so many draws that hit someone excluded, the rest is drawn from those left.
    private const int Patience = 32;

    // From more than so many, most of them are drawn by shuffling.
    private const int Few = 64;

    public List<Frame> Choose(ChooseClause choose, string prefix, Frame frame, ulong identity)
    {
        var wanted = choose.Count is null ? 1 : Whole(choose.Count, frame);
        var excluded = choose.Excluded.Select(s => frame.Slots[s]).OfType<Actor>().ToHashSet();
        var chosen = Draw(choose, prefix, frame, identity, excluded, wanted);
        return chosen.Count < wanted ? [] : [.. chosen.Take(wanted)];
    }

    private List<Frame> Draw(ChooseClause choose, string prefix, Frame frame, ulong identity, HashSet<Actor> excluded, int wanted)
    {
        var populations = choose.Source is SetElement { Set: not (TieSet or RangeSet) } set ? Patterns.PopulationsOf(set.Set) : null;
        var site = $"{prefix}/{World.DrawOf(choose.Name)}";
        if (populations is not null && choose is { Sample: null, Where: null, Weight: null })
            return Bound(choose, frame, ByPosition(world.Draw(site, identity), world.Present(populations), excluded, wanted));
        if (populations is not null && choose is { Sample: null, Where: null } && DependsOnCandidateAlone(choose))
            return Bound(choose, frame, ByWeight(choose, world.Draw(site, identity), world.Present(populations), excluded, wanted, frame));
        var candidates = choose.Sample is null
            ? AllBut(excluded, choose, frame)
            : Sample(choose, site, frame, identity, excluded, populations);
        return Race(choose, site, identity, candidates.Where(c => choose.Where is null || expressions.Truth(choose.Where, c)));
    }

    /// <summary>Candidate c with the number v(c) has the key −ln(1 − v) / weight; the least win. Without weights that is the order of v.</summary>
    private List<Frame> Race(ChooseClause choose, string site, ulong identity, IEnumerable<Frame> candidates)
    {
        var race = world.Race(site, identity);
        var runners = new List<(Frame Candidate, double Key)>();
        foreach (var candidate in candidates)
        {
            var weight = choose.Weight is null ? 1 : WeightOf(choose, candidate);
            var number = race.NumberOf(expressions.Patterns.Identify(0, choose.Source, candidate));
            if (weight > 0)
                runners.Add((candidate, choose.Weight is null ? number : -DeterministicMath.Log(1 - number) / weight));
        }

        return [.. runners.OrderBy(r => r.Key).Select(r => r.Candidate)];
    }

    private List<Frame> Sample(ChooseClause choose, string site, Frame frame, ulong identity, HashSet<Actor> excluded, List<int>? populations)
    {
        var (size, address) = (Whole(choose.Sample!, frame), $"{site}/sample");
        if (populations is not null)
            return Bound(choose, frame, ByPosition(world.Draw(address, identity), world.Present(populations), excluded, size));
        var candidates = AllBut(excluded, choose, frame).ToList();
        if (IsOneOfOwnTies(choose))
        {
            var draw = world.Draw(address, identity);
            return candidates.Count == 0 ? [] : [candidates[(int)Distributions.Choice(ref draw, candidates.Count)]];
        }

        var race = world.Race(address, identity);
        return [.. candidates.OrderBy(c => race.NumberOf(expressions.Patterns.Identify(0, choose.Source, c))).Take(size)];
    }

    /// <summary>A sample of one among the ties of one actor, one kind and one direction is drawn by position.</summary>
    private bool IsOneOfOwnTies(ChooseClause choose) =>
        choose is { Count: null, Sample: NumberConstant { Value: 1 }, Source: PathElement { Nodes: [{ IsBound: true, Value: null } from, { IsBound: false, Set: null }], Edges: [{ TieKinds: [var kind] } edge] } }
        && choose.Excluded.All(e => e == from.Slot)
        && !(edge.Direction == EdgeDirection.Any && world.Model.TieKinds[kind].IsDirected);

    private IEnumerable<Frame> AllBut(HashSet<Actor> excluded, ChooseClause choose, Frame frame) => expressions.Patterns.Matches(choose.Source, frame)
        .Where(c => !Patterns.Slots(choose.Source).Any(s => c.Slots[s] is Actor actor && excluded.Contains(actor)));

    private static List<Frame> Bound(ChooseClause choose, Frame frame, IEnumerable<Actor> actors) => [.. actors.Select(a => frame.With(((SetElement)choose.Source).Slot, a))];

    private static bool DependsOnCandidateAlone(ChooseClause choose) =>
        FreeVariables.Of(choose.Weight).All(s => s == ((SetElement)choose.Source).Slot) && !FreeVariables.ReadsPlace(choose.Weight);

    /// <summary>Different members, each drawn by its position among all; who may not be chosen or is chosen already is drawn again.</summary>
    private static List<Actor> ByPosition(DrawStream draw, List<Actor> members, HashSet<Actor> excluded, int wanted)
    {
        var chosen = new List<Actor>();
        var free = members.Where(m => !excluded.Contains(m)).ToList();
        var available = free.Count;
        if (wanted > available / 2 && available > Few)
            return Shuffled(draw, free, Math.Min(wanted, available));
        while (chosen.Count < Math.Min(wanted, available))
        {
            var actor = members[(int)Distributions.Choice(ref draw, members.Count)];
            if (!excluded.Contains(actor) && !chosen.Contains(actor))
                chosen.Add(actor);
        }

        return chosen;
    }

    /// <summary>The first places of a shuffled list.</summary>
    private static List<Actor> Shuffled(DrawStream draw, List<Actor> list, int wanted)
    {
        for (var place = 0; place < wanted; place++)
        {
            var other = place + (int)Distributions.Choice(ref draw, list.Count - place);
            (list[place], list[other]) = (list[other], list[place]);
        }

        return list[..wanted];
    }

    /// <summary>Different members, each drawn by weight among all.</summary>
    private List<Actor> ByWeight(ChooseClause choose, DrawStream draw, List<Actor> members, HashSet<Actor> excluded, int wanted, Frame frame)
    {
        var weights = Bound(choose, frame, members).Select(m => WeightOf(choose, m)).ToList();
        var (out_, chosen) = (excluded.ToHashSet(), new List<Actor>());
        while (chosen.Count < wanted && OneByWeight(ref draw, members, weights, out_) is { } actor)
        {
            chosen.Add(actor);
            out_.Add(actor);
        }

        return chosen;
    }

    private static Actor? OneByWeight(ref DrawStream draw, List<Actor> members, List<double> weights, HashSet<Actor> excluded)
    {
        var places = 1;
        while (places < members.Count)
            places *= 2;
        var total = SumOf(weights, 0, places);
        if (!(total > 0))
            return null;
        for (var attempt = 0; attempt < Patience; attempt++)
        {
            var actor = members[PlaceOf(weights, 0, places, draw.NextUniform() * total)];
            if (!excluded.Contains(actor))
                return actor;
        }

        var left = Enumerable.Range(0, members.Count).Where(i => !excluded.Contains(members[i]) && weights[i] != 0).ToList();
        var rest = draw.NextUniform() * Aggregates.Sum(left.Select(i => weights[i]));
        Actor? last = null;
        foreach (var i in left)
        {
            if (rest < 0)
                break;
            last = members[i];
            rest -= weights[i];
        }

        return last;
    }

    /// <summary>The weights of some places, a power of two, added up half by half; beyond the last one there is none.</summary>
    private static double SumOf(List<double> weights, int first, int places)
    {
        if (places == 1)
            return first < weights.Count ? weights[first] : 0;
        return SumOf(weights, first, places / 2) + SumOf(weights, first + (places / 2), places / 2);
    }

    /// <summary>The place that a number below the sum of some places leads to.</summary>
    private static int PlaceOf(List<double> weights, int first, int places, double number)
    {
        if (places == 1)
            return first;
        var (half, middle) = (places / 2, first + (places / 2));
        var left = SumOf(weights, first, half);
        return number < left || SumOf(weights, middle, half) == 0
            ? PlaceOf(weights, first, half, number)
            : PlaceOf(weights, middle, half, number - left);
    }

    private double WeightOf(ChooseClause choose, Frame candidate)
    {
        var weight = expressions.Number(choose.Weight!, candidate);
        return weight >= 0 && double.IsFinite(weight) ? weight : throw new OpinionFaultException(DiagnosticDescriptors.InvalidWeight);
    }

    private int Whole(ModelExpression count, Frame frame)
    {
        var value = expressions.Number(count, frame);
        return value >= 0 && value <= 2e9 && value == Math.Floor(value) ? (int)value : throw new OpinionFaultException(DiagnosticDescriptors.InvalidCount);
    }
}
