namespace ClusterDsl.Simulation.State;

/// <summary>
/// Who of some populations is near an actor. Places are looked at one by one until so many have asked since somebody last moved, came or left that a grid pays; then it is made and kept
/// as long as nobody does.
/// </summary>
/// <param name="populations">The populations, in canonical order.</param>
internal sealed class PlaceIndex(int[] populations)
{
    /// <summary>To make a grid takes about as long as so many looks at everybody.</summary>
    private const int LooksBeforeGrid = 64;

    /// <summary>What an actor takes in a grid and in the list of its places.</summary>
    private const int BytesPerActor = 36;

    private readonly Lock _lock = new();
    private Kept? _kept;
    private long _version = -1;
    private int _looks;
    private double _radius;

    /// <summary>What the grid takes, if there is one.</summary>
    public long Bytes => BytesPerActor * (long)(Volatile.Read(ref _kept)?.Actors.Length ?? 0);

    /// <summary>Lists all who are at most <paramref name="radius"/> from an actor, himself included if he is one of them, in canonical order.</summary>
    public void Near(RunState run, int actor, double radius, ActorBuffer found)
    {
        var (x, y) = (run.Actors.Columns[run.Model.PositionX], run.Actors.Columns[run.Model.PositionY]);
        found.Count = 0;
        if (Grid(run, radius) is not { } kept)
        {
            LookAtAll(run, x, y, actor, radius, found);
            return;
        }

        kept.Grid.Near(x[actor], y[actor], radius, found);
        foreach (ref var place in found.Items.AsSpan(0, found.Count))
            place = kept.Actors[place];
    }

    private Kept? Grid(RunState run, double radius)
    {
        var version = run.PlaceVersion;
        foreach (var population in populations)
            version += run.Actors.Members[population].Version;
        var kept = Volatile.Read(ref _kept);
        if (kept?.Version == version)
            return kept;
        lock (_lock)
        {
            if (_version != version)
                (_version, _looks, _radius) = (version, 0, double.PositiveInfinity);
            if (radius > 0)
                _radius = Math.Min(_radius, radius);
            if (_kept?.Version != version && ++_looks >= LooksBeforeGrid)
                Volatile.Write(ref _kept, Make(run, version));
            return _kept?.Version == version ? _kept : null;
        }
    }

    private Kept Make(RunState run, long version)
    {
        var actors = new List<int>();
        foreach (var population in populations)
            actors.AddRange(run.Actors.Members[population].Items.AsSpan(0, run.Actors.Members[population].Count));
        int[] all = [.. actors];
        return new Kept(version, all, new PlaceGrid(run.Actors.Columns[run.Model.PositionX], run.Actors.Columns[run.Model.PositionY], all, _radius));
    }

    private void LookAtAll(RunState run, double[] x, double[] y, int actor, double radius, ActorBuffer found)
    {
        foreach (var population in populations)
        {
            var members = run.Actors.Members[population];
            foreach (var other in members.Items.AsSpan(0, members.Count))
            {
                var (dx, dy) = (x[actor] - x[other], y[actor] - y[other]);
                if (Math.Sqrt((dx * dx) + (dy * dy)) <= radius)
                    found.Add(other);
            }
        }
    }

    /// <summary>A grid, whose places are those in a list of actors, and for which state it stands.</summary>
    private sealed record Kept(long Version, int[] Actors, PlaceGrid Grid);
}
