using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Following;

/// <summary>
/// Counts of a layer that are carried along as its ties change. Taken from a graph first; once the changes between two questions cost more than counting anew, the counts are given up until they
/// are asked for again, and if that happens again and again, for ever longer.
/// </summary>
/// <param name="ties">The layer.</param>
internal abstract class FollowedCounts(LayerTies ties) : ITieWatcher
{
    /// <summary>So many neighbours may be gone through per tie of the layer; about as long as a new count takes.</summary>
    private const int WorkPerTie = 4;

    /// <summary>A small layer may always be followed so far.</summary>
    private const int LeastWork = 10_000;

    private const int LongestPause = 64;

    private bool _isCurrent;
    private long _workAsked;
    private long _workAllowed;
    private int _pause;
    private int _pausesLeft;

    /// <summary>The layer.</summary>
    protected LayerTies Ties => ties;

    /// <summary>Makes the counts current, from a graph if need be; false if the graph should be asked instead this time.</summary>
    public bool TryFollow(Func<NetworkGraph> graph)
    {
        if (!_isCurrent)
        {
            if (_pausesLeft-- > 0)
                return false;
            _pausesLeft = 0;
            Take(graph());
            _isCurrent = true;
        }
        else if (ties.Work > _workAsked)
        {
            _pause = 0;
        }

        _workAsked = ties.Work;
        _workAllowed = _workAsked + (WorkPerTie * ties.Count) + LeastWork;
        return true;
    }

    /// <inheritdoc/>
    public void Formed(TieStore ties, int source, int target)
    {
        if (IsStillWorthwhile())
            TieFormed(ties, source, target);
    }

    /// <inheritdoc/>
    public void Dissolved(TieStore ties, int source, int target)
    {
        if (IsStillWorthwhile())
            TieDissolved(ties, source, target);
    }

    /// <inheritdoc/>
    public void Loaded() => _isCurrent = false;

    /// <summary>Counts anew.</summary>
    protected abstract void Take(NetworkGraph graph);

    /// <summary>Is told of a tie that is there now.</summary>
    protected virtual void TieFormed(TieStore store, int source, int target)
    {
        if (ties.IsSimple || ties.CountBetween(source, target) == 1)
            PairTied(source, target);
    }

    /// <summary>Is told of a tie that is gone now.</summary>
    protected virtual void TieDissolved(TieStore store, int source, int target)
    {
        if (ties.IsSimple || ties.CountBetween(source, target) == 0)
            PairParted(source, target);
    }

    /// <summary>Is told of two actors who were not tied before.</summary>
    protected virtual void PairTied(int first, int second)
    {
    }

    /// <summary>Is told of two actors who are not tied any more.</summary>
    protected virtual void PairParted(int first, int second)
    {
    }

    private bool IsStillWorthwhile()
    {
        if (_isCurrent && ties.Work > _workAllowed)
        {
            _isCurrent = false;
            _pause = Math.Min(LongestPause, (2 * _pause) + 1);
            _pausesLeft = _pause;
        }

        return _isCurrent;
    }
}
