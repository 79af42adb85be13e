namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>Between whom a generator makes ties: each pair of different actors, one of either side, once.</summary>
internal sealed class TieSides
{
    // By actor; only where there are two sides.
    private readonly int[] _places = [];
    private readonly bool[] _isTarget = [];

    /// <summary>Ties between two sets, or among one.</summary>
    /// <param name="sources">The actors named first, each once.</param>
    /// <param name="targets">Those named second; null for ties among one set.</param>
    /// <param name="isDirected">Whether a tie has a direction.</param>
    public TieSides(int[] sources, int[]? targets, bool isDirected)
    {
        (Sources, Targets, IsAmong, IsDirected) = (sources, targets ?? sources, targets is null, isDirected);
        Shared = IsAmong ? sources.Length : 0;
        if (IsAmong)
            return;
        var actors = Math.Max(Sources.DefaultIfEmpty(-1).Max(), Targets.DefaultIfEmpty(-1).Max()) + 1;
        (_places, _isTarget) = (new int[actors], new bool[actors]);
        Array.Fill(_places, -1);
        for (var place = 0; place < Sources.Length; place++)
            _places[Sources[place]] = place;
        foreach (var target in Targets)
        {
            _isTarget[target] = true;
            Shared += _places[target] >= 0 ? 1 : 0;
        }
    }

    /// <summary>The actors named first.</summary>
    public int[] Sources { get; }

    /// <summary>The actors named second; the same if there is one set.</summary>
    public int[] Targets { get; }

    /// <summary>Whether there is one set.</summary>
    public bool IsAmong { get; }

    /// <summary>Whether a tie has a direction.</summary>
    public bool IsDirected { get; }

    /// <summary>How many actors are on both sides.</summary>
    public int Shared { get; }

    /// <summary>How many pairs there are.</summary>
    public double PairCount => ((double)Sources.Length * Targets.Length) - Shared - (IsDirected ? 0 : Shared * (Shared - 1.0) / 2);

    /// <summary>The place of the first target that may be a source's partner: among one set, pairs without direction come up at the end that stands first.</summary>
    public int FirstTarget(int source) => IsAmong && !IsDirected ? source + 1 : 0;

    /// <summary>
    /// Whether a pair counts as it comes up from this end: nobody is tied to himself, and of two actors who are both on both sides, without direction, the one that stands first among the
    /// sources is the source.
    /// </summary>
    /// <param name="source">The source's place.</param>
    /// <param name="target">The target's place, from <see cref="FirstTarget"/> on.</param>
    public bool IsPair(int source, int target)
    {
        var (first, second) = (Sources[source], Targets[target]);
        if (first == second)
            return false;
        return IsDirected || IsAmong || !(_isTarget[first] && _places[second] >= 0 && _places[second] < source);
    }
}
