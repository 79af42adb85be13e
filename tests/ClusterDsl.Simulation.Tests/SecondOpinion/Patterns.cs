using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Who matches a pattern, in canonical order, and what a match is called in addresses.</summary>
internal sealed class Patterns(World world, Expressions expressions)
{
    private ScenarioModel Model => world.Model;

    /// <summary>All matches of a <c>for</c>: the elements' product, its actors differing from element to element.</summary>
    public IEnumerable<Frame> Product(IReadOnlyList<PatternElement> elements, Frame frame)
    {
        IEnumerable<Frame> Rest(int element, Frame bound)
        {
            if (element == elements.Count)
                return [bound];
            var earlier = elements.Take(element).SelectMany(Slots).Select(s => bound.Slots[s]).OfType<Actor>().ToHashSet();
            return Matches(elements[element], bound)
                .Where(m => !Slots(elements[element]).Any(s => m.Slots[s] is Actor actor && earlier.Contains(actor)))
                .SelectMany(m => Rest(element + 1, m));
        }

        return Rest(0, frame);
    }

    /// <summary>All matches of one element.</summary>
    public IEnumerable<Frame> Matches(PatternElement element, Frame frame) => element switch
    {
        SetElement { Set: TieSet ties } set => world.InOrder(ties.TieKinds).SelectMany(world.TiesOf).ToList().Select(t => frame.With(set.Slot, t)),
        SetElement { Set: RangeSet range } set => Numbers(range, frame).Select(n => frame.With(set.Slot, n)),
        SetElement set => Members(set.Set, frame).Select(a => frame.With(set.Slot, a)),
        PairElement pair => Pairs(pair, frame),
        PathElement path => Paths(path, frame),
        _ => throw new NotSupportedException(element.GetType().Name),
    };

    /// <summary>Slots that an element binds: actors and numbers, then ties.</summary>
    public static IEnumerable<int> Slots(PatternElement element) => element switch
    {
        SetElement set => [set.Slot],
        PairElement pair => [pair.FirstSlot, pair.SecondSlot],
        PathElement path => path.Nodes.Where(n => !n.IsBound).Select(n => n.Slot).Concat(path.Edges.Where(e => e.Slot >= 0).Select(e => e.Slot)),
        _ => [],
    };

    /// <summary>The actors of a set, in canonical order, each once.</summary>
    public List<Actor> Members(ActorSet set, Frame frame)
    {
        switch (set)
        {
            case PopulationSet populations:
                return world.Present(populations.Populations);
            case UnionSet union:
                return world.InOrder(union.Sets.SelectMany(s => Members(s, frame)));
            case NeighbourSet neighbours:
                return world.InOrder(world.TiesFrom(expressions.SomeActor(neighbours.Actor, frame), neighbours.TieKinds, neighbours.Direction).Select(t => t.Other));
            case WithinSet within:
                var centre = expressions.SomeActor(within.Actor, frame);
                var radius = expressions.Number(within.Radius, frame);
                return [.. Members(within.Among, frame).Where(a => !ReferenceEquals(a, centre) && Distance(a, centre) <= radius)];
            default:
                throw new NotSupportedException(set.GetType().Name);
        }
    }

    /// <summary>Distance in metres.</summary>
    public double Distance(Actor first, Actor second)
    {
        double Difference(int attribute) => (double)first.Values[attribute][0]! - (double)second.Values[attribute][0]!;
        var (x, y) = (Difference(Model.PositionX), Difference(Model.PositionY));
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>The populations of a set that is made of populations alone; else null.</summary>
    public static List<int>? PopulationsOf(ActorSet set) => set switch
    {
        PopulationSet populations => [.. populations.Populations],
        UnionSet union when union.Sets.All(s => PopulationsOf(s) is not null) => [.. union.Sets.SelectMany(s => PopulationsOf(s)!)],
        _ => null,
    };

    /// <summary>Whether what an element bound when it was listed still matches: all are there, belong to its sets, and are tied.</summary>
    public bool StillMatches(PatternElement element, Frame match)
    {
        if (Slots(element).Any(s => match.Slots[s] is Actor { IsPresent: false } or Tie { IsPresent: false }))
            return false;
        switch (element)
        {
            case SetElement { Set: TieSet }:
                return true;
            case SetElement { Set: RangeSet range } set:
                return Numbers(range, match).Contains((double)match.Slots[set.Slot]!);
            case SetElement set:
                return Members(set.Set, match).Contains(match.Slots[set.Slot]);
            case PairElement pair:
                var members = Members(pair.Set, match);
                return members.Contains(match.Slots[pair.FirstSlot]) && members.Contains(match.Slots[pair.SecondSlot]);
            case PathElement path:
                return path.Nodes.All(n => n.Set is null || Node(n, match) is not { } actor || Members(n.Set, match).Contains(actor))
                    && path.Edges.Select((e, i) => (e, i)).All(p => IsStillTied(path, p.i, p.e, match));
            default:
                throw new NotSupportedException(element.GetType().Name);
        }
    }

    /// <summary>What an element adds to the identity of a match: its actors, the names of its tie kinds, its ties, its numbers, as written.</summary>
    public ulong Identify(ulong? start, PatternElement element, Frame match) => Parts(element, match).Aggregate(start, (known, part) => known is { } k ? Identity.Combine(k, part) : part)!.Value;

    /// <summary>The identity of a tie: its kind and its ends, in their order only if it has a direction.</summary>
    public ulong IdentityOf(Tie tie)
    {
        var (kind, source, target) = (Model.TieKinds[tie.Kind], tie.Source.Identity, tie.Target.Identity);
        var (first, second) = kind.IsDirected || source < target ? (source, target) : (target, source);
        return Identity.Combine(Identity.Combine(Identity.OfText(kind.Name), first), second);
    }

    private IEnumerable<ulong> Parts(PatternElement element, Frame match)
    {
        ulong Part(int slot) => match.Slots[slot] switch
        {
            Actor actor => actor.Identity,
            Tie tie => IdentityOf(tie),
            var number => (ulong)(long)(double)number!,
        };
        if (element is not PathElement path)
            return Slots(element).Select(Part);
        var parts = new List<ulong>();
        for (var i = 0; i < path.Nodes.Length; i++)
        {
            if (!path.Nodes[i].IsBound)
                parts.Add(Part(path.Nodes[i].Slot));
            if (i < path.Edges.Length)
                parts.Add(Identity.OfText(Model.TieKinds[match.Edges[path.Edges[i]].Kind].Name));
        }

        return parts;
    }

    private bool IsStillTied(PathElement path, int i, PathEdge edge, Frame match) =>
        edge.Slot >= 0 || world.Between(Node(path.Nodes[i], match)!, [match.Edges[edge].Kind], Node(path.Nodes[i + 1], match)!, edge.Direction).Any();

    private List<double> Numbers(RangeSet range, Frame frame)
    {
        var (low, high) = (expressions.Number(range.Low, frame), expressions.Number(range.High, frame));
        var numbers = new List<double>();
        for (var number = low; range.ExcludesUpper ? number < high : number <= high; number++)
            numbers.Add(number);
        return numbers;
    }

    private IEnumerable<Frame> Pairs(PairElement pair, Frame frame)
    {
        var members = Members(pair.Set, frame);
        for (var first = 0; first < members.Count; first++)
        {
            for (var second = first + 1; second < members.Count; second++)
                yield return frame.With(pair.FirstSlot, members[first]).With(pair.SecondSlot, members[second]);
        }
    }

    /// <summary>Paths from the first node that is known (else from each actor that may be the first), to the right, then to the left.</summary>
    private IEnumerable<Frame> Paths(PathElement path, Frame frame)
    {
        var start = Math.Max(0, path.Nodes.ToList().FindIndex(n => n.IsBound));
        var node = path.Nodes[start];
        List<(int From, int To)> legs = [.. Enumerable.Range(start, path.Edges.Length - start).Select(i => (i, i + 1)), .. Enumerable.Range(0, start).Select(i => (start - i, start - i - 1))];
        var starts = node.IsBound ? Known(node, frame) : node.Set is { } set ? Members(set, frame) : world.Present(EndsOf(path.Edges[0].TieKinds));
        return starts.Where(a => !node.IsBound || Belongs(node, a, frame))
            .SelectMany(a => Walk(path, legs, [(start, a)], node.IsBound ? frame : frame.With(node.Slot, a)));
    }

    private IEnumerable<Frame> Walk(PathElement path, List<(int From, int To)> legs, List<(int Node, Actor Actor)> reached, Frame frame)
    {
        if (reached.Count > legs.Count)
            return [frame];
        var (from, to) = legs[reached.Count - 1];
        return Along(path, from, to, reached, frame).SelectMany(next => Walk(path, legs, [.. reached, (to, next.Actor)], next.Frame));
    }

    /// <summary>Along the ties of an edge to a node that differs from those reached, and is the one wanted there.</summary>
    private IEnumerable<(Actor Actor, Frame Frame)> Along(PathElement path, int from, int to, List<(int Node, Actor Actor)> reached, Frame frame)
    {
        var (node, edge) = (path.Nodes[to], path.Edges[Math.Min(from, to)]);
        var direction = (to < from, edge.Direction) switch
        {
            (true, EdgeDirection.Forward) => EdgeDirection.Backward,
            (true, EdgeDirection.Backward) => EdgeDirection.Forward,
            (_, var same) => same,
        };
        var wanted = node.IsBound ? Known(node, frame) : null;
        foreach (var (tie, other) in world.TiesFrom(reached.First(r => r.Node == from).Actor, edge.TieKinds, direction))
        {
            if (wanted?.Contains(other) == false || reached.Any(r => ReferenceEquals(r.Actor, other)) || !Belongs(node, other, frame))
                continue;
            var bound = frame with { Edges = frame.Edges.SetItem(edge, tie) };
            bound = node.IsBound ? bound : bound.With(node.Slot, other);
            yield return (other, edge.Slot >= 0 ? bound.With(edge.Slot, tie) : bound);
        }
    }

    /// <summary>The actor of a bound node; nobody if it is none.</summary>
    private List<Actor> Known(PathNode node, Frame frame) => Node(node, frame) is { } actor ? [actor] : [];

    private bool Belongs(PathNode node, Actor actor, Frame frame) => node.Set is null || Members(node.Set, frame).Contains(actor);

    private Actor? Node(PathNode node, Frame frame) => (Actor?)(node.Value is { } value ? expressions.Value(value, frame) : frame.Slots[node.Slot]);

    /// <summary>Populations whose actors such ties may join.</summary>
    public IEnumerable<int> EndsOf(IEnumerable<int> tieKinds)
    {
        var kinds = tieKinds.SelectMany(t => Model.TieKinds[t].SourceKinds.Concat(Model.TieKinds[t].TargetKinds)).ToHashSet();
        return Enumerable.Range(0, Model.Populations.Length).Where(p => kinds.Contains(Model.Populations[p].Kind));
    }
}
