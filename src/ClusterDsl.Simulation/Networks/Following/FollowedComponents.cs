using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>
/// Components, by a label for every actor with a tie. Where two become one, the smaller takes the other's label. When a pair parts, both look for each other from their ends in turn: in a network
/// that hangs together they soon meet, and if not, whoever has seen all that there is on one side has found the part that broke off.
/// </summary>
internal sealed class FollowedComponents(LayerTies ties) : FollowedCounts(ties)
{
    // By actor, the label plus 1; 0 for actors without ties. Sizes are by label; unused labels have none.
    private readonly ByActor<int> _labels = new();
    private readonly List<int> _sizes = [];
    private readonly Stack<int> _unused = new();
    private readonly ByActor<int> _seen = new();
    private readonly ActorBuffer _here = new();
    private readonly ActorBuffer _there = new();
    private int _search;
    private int _tied;

    /// <summary>The components among so many actors, of whom all with ties are.</summary>
    public ComponentCounts Of(int actors) =>
        new(_sizes.Count - _unused.Count + actors - _tied, Math.Max(_sizes.DefaultIfEmpty(0).Max(), Math.Min(1, actors)));

    /// <inheritdoc/>
    protected override void Take(NetworkGraph graph)
    {
        _labels.Clear();
        _sizes.Clear();
        _unused.Clear();
        _tied = 0;
        var (components, labels) = (new int[graph.Count], new Dictionary<int, int>());
        Components.Label(graph, components);
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.Neighbours.Degree(node) == 0)
                continue;
            if (!labels.TryGetValue(components[node], out var label))
                labels.Add(components[node], label = TakeLabel());
            Put(graph.Actors[node], label);
        }
    }

    /// <inheritdoc/>
    protected override void PairTied(int first, int second)
    {
        var (one, other) = (_labels[first] - 1, _labels[second] - 1);
        if (one < 0 && other < 0)
        {
            var label = TakeLabel();
            Put(first, label);
            Put(second, label);
        }
        else if (one < 0)
        {
            Put(first, other);
        }
        else if (other < 0)
        {
            Put(second, one);
        }
        else if (one != other)
        {
            if (_sizes[one] <= _sizes[other])
                Relabel(first, one, other);
            else
                Relabel(second, other, one);
        }
    }

    /// <inheritdoc/>
    protected override void PairParted(int first, int second)
    {
        var (isFirstAlone, isSecondAlone) = (Ties.EndsAt(first) == 0, Ties.EndsAt(second) == 0);
        if (isFirstAlone)
            TakeOut(first);
        if (isSecondAlone)
            TakeOut(second);
        if (isFirstAlone || isSecondAlone || Meet(first, second) is not { } part)
            return;
        var label = TakeLabel();
        foreach (var actor in part.Items.AsSpan(0, part.Count))
        {
            TakeOut(actor);
            Put(actor, label);
        }
    }

    private int TakeLabel()
    {
        if (_unused.TryPop(out var label))
            return label;
        _sizes.Add(0);
        return _sizes.Count - 1;
    }

    private void Put(int actor, int label)
    {
        _labels[actor] = label + 1;
        _sizes[label]++;
        _tied++;
    }

    private void TakeOut(int actor)
    {
        var label = _labels[actor] - 1;
        _labels[actor] = 0;
        _tied--;
        if (--_sizes[label] == 0)
            _unused.Push(label);
    }

    /// <summary>Gives all whom one label reaches from an actor another label.</summary>
    private void Relabel(int first, int from, int to)
    {
        _here.Count = 0;
        Move(first);
        for (var next = 0; next < _here.Count; next++)
        {
            foreach (var neighbour in Ties.NeighboursOf(_here.Items[next]))
            {
                if (_labels[neighbour] - 1 == from)
                    Move(neighbour);
            }
        }

        void Move(int actor)
        {
            TakeOut(actor);
            Put(actor, to);
            _here.Add(actor);
        }
    }

    /// <summary>Looks from both actors in turn; gives the whole component of one of them if it does not hold the other, else null.</summary>
    private ActorBuffer? Meet(int first, int second)
    {
        _search += 2;
        Begin(_here, first, _search);
        Begin(_there, second, _search + 1);
        for (int here = 0, there = 0; ; here++, there++)
        {
            if (here == _here.Count)
                return _here;
            if (there == _there.Count)
                return _there;
            if (Look(_here, here, _search) || Look(_there, there, _search + 1))
                return null;
        }
    }

    private void Begin(ActorBuffer side, int actor, int mark)
    {
        side.Count = 0;
        side.Add(actor);
        _seen[actor] = mark;
    }

    /// <summary>Looks on from one actor; true if that meets the other side.</summary>
    private bool Look(ActorBuffer side, int place, int mark)
    {
        foreach (var neighbour in Ties.NeighboursOf(side.Items[place]))
        {
            ref var seen = ref _seen[neighbour];
            if (seen == mark)
                continue;
            if (seen == (mark ^ 1))
                return true;
            seen = mark;
            side.Add(neighbour);
        }

        return false;
    }
}
