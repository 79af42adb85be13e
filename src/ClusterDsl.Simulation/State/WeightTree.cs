using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// The weights of a choice that depend on the candidate alone, as a binary tree of sums over the places of the candidates: each node is the sum of its two children, places beyond
/// the last one weigh 0. So a node depends on the present weights only, and a weight that changes costs one path to the root. Brought up to date by whoever draws first after the state
/// changed.
/// </summary>
internal sealed class WeightTree(WeightProgram program)
{
    /// <summary>After so many draws that hit excluded candidates the rest is searched one by one.</summary>
    private const int Patience = 32;

    /// <summary>Where more than a few and more than one in so many candidates changed, weighing all of them takes less time.</summary>
    private const int FewestShare = 16;
    private const int Few = 8;

    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[program.Populations.Length];
    private readonly int[] _one = new int[1];
    private readonly double[] _weight = new double[1];

    // The children of node i are 2i and 2i + 1; the leaves begin at _room, a power of two.
    private double[] _sums = [0, 0];
    private int _room = 1;
    private int _count;
    private long _version = -1;
    private long _era = -1;
    private int _noted;
    private int _step = -1;

    /// <summary>What the sums take.</summary>
    public long Bytes => sizeof(double) * (long)_sums.Length;

    /// <summary>Brings the tree up to date. False if there is a weight that may not be: then evaluating all weights in canonical order faults.</summary>
    public bool Refresh(RunState run, Block block)
    {
        if (Volatile.Read(ref _version) == run.Version)
            return true;
        lock (_lock)
        {
            if (_version == run.Version)
                return true;
            try
            {
                if (!(CanFollow(run) ? Follow(run, block) : Rebuild(run, block)))
                    return false;
            }
            catch (SimulationFaultException)
            {
                return false;
            }

            Volatile.Write(ref _version, run.Version);
            return true;
        }
    }

    /// <summary>Draws one candidate that is not in <paramref name="excluded"/>, or -1 if none has weight.</summary>
    public int Draw(RunState run, ref DrawStream stream, ReadOnlySpan<int> excluded)
    {
        if (!(_sums[1] > 0))
            return -1;
        for (var attempt = 0; attempt < Patience; attempt++)
        {
            var actor = ActorAt(run, Find(stream.NextUniform() * _sums[1]));
            if (!excluded.Contains(actor))
                return actor;
        }

        return DrawFromRest(run, ref stream, excluded);
    }

    /// <summary>The place of a leaf that has weight: where rounding leads to a part without any, the other one is taken.</summary>
    private int Find(double target)
    {
        var node = 1;
        while (node < _room)
        {
            var left = _sums[2 * node];
            if (target < left || _sums[(2 * node) + 1] == 0)
            {
                node = 2 * node;
            }
            else
            {
                target -= left;
                node = (2 * node) + 1;
            }
        }

        return node - _room;
    }

    private int DrawFromRest(RunState run, ref DrawStream stream, ReadOnlySpan<int> excluded)
    {
        var total = 0.0;
        for (var place = 0; place < _count; place++)
            total += excluded.Contains(ActorAt(run, place)) ? 0 : _sums[_room + place];
        var target = stream.NextUniform() * total;
        var chosen = -1;
        for (var place = 0; place < _count && target >= 0; place++)
        {
            var actor = ActorAt(run, place);
            if (_sums[_room + place] == 0 || excluded.Contains(actor))
                continue;
            chosen = actor;
            target -= _sums[_room + place];
        }

        return chosen;
    }

    private int ActorAt(RunState run, int place)
    {
        foreach (var population in program.Populations)
        {
            var members = run.Actors.Members[population];
            if (place < members.Count)
                return members.Items[place];
            place -= members.Count;
        }

        return -1;
    }

    /// <summary>Whether it is known who changed since the tree was up to date, and everybody else has the place that he had.</summary>
    private bool CanFollow(RunState run)
    {
        if (program.Reads is not { } reads || run.Changes.Era != _era || (reads.DependsOnStep && run.Step != _step))
            return false;
        for (var i = 0; i + 1 < _counts.Length; i++)
        {
            if (run.Actors.Members[program.Populations[i]].Count != _counts[i])
                return false;
        }

        var newcomers = run.Actors.Members[program.Populations[^1]].Count - _counts[^1];
        return newcomers + run.Changes.Count - _noted <= Math.Max(Few, _count / FewestShare);
    }

    private bool Rebuild(RunState run, Block block)
    {
        _era = -1;
        _count = program.Populations.Sum(p => run.Actors.Members[p].Count);
        if (_room < _count)
        {
            _room = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_count);
            _sums = new double[2 * _room];
        }

        var place = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            var members = run.Actors.Members[program.Populations[i]];
            _counts[i] = members.Count;
            program.Weigh(run, block, members.Items, 0, members.Count, _sums, _room + place);
            place += members.Count;
        }

        Array.Clear(_sums, _room + _count, _room - _count);
        if (!AreWeights(0, _count))
            return false;
        AddUp(0, _room);
        Note(run);
        return true;
    }

    private bool Follow(RunState run, Block block)
    {
        var (from, era) = (_noted, _era);
        _era = -1;
        if (!Append(run, block))
            return false;
        for (var i = from; i < run.Changes.Count; i++)
        {
            var place = PlaceOf(run, run.Changes.Actors[i]);
            if (place < 0)
                continue;
            _one[0] = run.Changes.Actors[i];
            program.Weigh(run, block, _one, 0, 1, _weight, 0);
            if (!IsWeight(_weight[0]))
                return false;
            Put(place, _weight[0]);
        }

        _era = era;
        Note(run);
        return true;
    }

    /// <summary>Weighs who came into the last population: the places of all others stay.</summary>
    private bool Append(RunState run, Block block)
    {
        var members = run.Actors.Members[program.Populations[^1]];
        var (known, first) = (_counts[^1], _count);
        if (members.Count == known)
            return true;
        _count += members.Count - known;
        _counts[^1] = members.Count;
        while (_room < _count)
            Grow();
        program.Weigh(run, block, members.Items, known, members.Count, _sums, _room + first - known);
        if (!AreWeights(first, _count))
            return false;
        AddUp(first, _count);
        return true;
    }

    /// <summary>Doubles the room.</summary>
    private void Grow()
    {
        var grown = new double[4 * _room];
        Array.Copy(_sums, _room, grown, 2 * _room, _room);
        (_sums, _room) = (grown, 2 * _room);
        AddUp(0, _room);
    }

    private void Note(RunState run) => (_era, _noted, _step) = (run.Changes.Era, run.Changes.Count, run.Step);

    private int PlaceOf(RunState run, int actor)
    {
        var place = 0;
        foreach (var population in program.Populations)
        {
            var members = run.Actors.Members[population];
            if (run.Actors.Populations[actor] == population)
                return Array.BinarySearch(members.Items, 0, members.Count, actor) is var found && found >= 0 ? place + found : -1;
            place += members.Count;
        }

        return -1;
    }

    private void Put(int place, double weight)
    {
        var node = _room + place;
        _sums[node] = weight;
        while ((node >>= 1) > 0)
            _sums[node] = _sums[2 * node] + _sums[(2 * node) + 1];
    }

    /// <summary>Adds up the nodes above some leaves.</summary>
    private void AddUp(int low, int high)
    {
        var (first, last) = ((_room + low) >> 1, (_room + high - 1) >> 1);
        for (; first > 0; (first, last) = (first >> 1, last >> 1))
        {
            for (var node = first; node <= last; node++)
                _sums[node] = _sums[2 * node] + _sums[(2 * node) + 1];
        }
    }

    private bool AreWeights(int low, int high)
    {
        var areWeights = true;
        foreach (var weight in _sums.AsSpan(_room + low, high - low))
            areWeights &= IsWeight(weight);
        return areWeights;
    }

    private static bool IsWeight(double weight) => weight >= 0 & weight <= double.MaxValue;
}
