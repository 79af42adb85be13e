using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>A set of actors, such as the neighbours of one, whose room is used again: to empty it costs nothing.</summary>
internal sealed class NeighbourSet
{
    private readonly ActorBuffer _members = new();
    private int[] _marks = [];
    private int _mark = 1;

    /// <summary>Two sets for what one thread works out at a time.</summary>
    [field: ThreadStatic]
    public static (NeighbourSet First, NeighbourSet Second) OfThread
    {
        get
        {
            if (field.First is null)
                field = (new NeighbourSet(), new NeighbourSet());
            return field;
        }
    }

    /// <summary>The members, as they came.</summary>
    public ReadOnlySpan<int> Members => _members.Items.AsSpan(0, _members.Count);

    /// <summary>Whether an actor is in it.</summary>
    public bool Contains(int actor) => actor < _marks.Length && _marks[actor] == _mark;

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _members.Count = 0;
        _mark++;
    }

    /// <summary>Adds an actor; false if it is in it already.</summary>
    public bool Add(int actor)
    {
        if (actor >= _marks.Length)
            Array.Resize(ref _marks, Math.Max(actor + 1, 2 * _marks.Length));
        if (_marks[actor] == _mark)
            return false;
        _marks[actor] = _mark;
        _members.Add(actor);
        return true;
    }

    /// <summary>Makes it those whom an actor is tied to, in either direction.</summary>
    public void TakeNeighbours(RunState run, int[] tieKinds, int actor)
    {
        Clear();
        foreach (var kind in tieKinds)
        {
            var ties = run.Ties[kind];
            AddAll(ties.Out, actor);
            if (ties.Kind.IsDirected)
                AddAll(ties.In, actor);
        }
    }

    private void AddAll(Adjacency adjacency, int actor)
    {
        foreach (var neighbour in adjacency.Neighbours.AsSpan(adjacency.Start[actor], adjacency.Degree[actor]))
            Add(neighbour);
    }
}
