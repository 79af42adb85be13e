using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// Which of many matches a chance or a rate hits, where it is the same for all of them: their draws are made side by side, and the rest of the rule sees
/// only those that are hit. Of a rate perhaps a few more are listed than fire; of a number that is neither all, for whoever finds the fault.
/// </summary>
internal static class Selection
{
    /// <summary>How many actors are looked at together: what is noted of them stays in the fastest memory.</summary>
    public const int Length = 1024;

    // What is below by more than this is surely below: see AddressedDraw.Firings.
    private const double Margin = 1.0 / (1L << 50);
    private const double TwoTo52 = 1L << 52;
    private const double TwoTo53 = 1L << 53;

    /// <summary>Where the stretch that begins at a place ends.</summary>
    public static int EndOf(int start, int high) => Math.Min(start + Length, high);

    /// <summary>Lists those of a stretch of actors who are hit.</summary>
    /// <param name="run">The run.</param>
    /// <param name="block">Gets the actors: <see cref="Block.Selected"/>.</param>
    /// <param name="site">The luck of the draw's place in this step.</param>
    /// <param name="outer">All actors.</param>
    /// <param name="isInOrder">Whether their numbers rise.</param>
    /// <param name="low">The first one's place.</param>
    /// <param name="high">The place behind the last one.</param>
    /// <param name="isRate">Whether the value is a rate's expected number of firings; else it is a probability.</param>
    /// <param name="value">The value.</param>
    /// <returns>How many there are.</returns>
    public static int OfActors(RunState run, Block block, SiteKey site, int[] outer, bool isInOrder, int low, int high, bool isRate, double value)
    {
        if (value == 0)
            return 0;
        var actors = outer.AsSpan(low, high - low);
        var selected = block.Selected;
        if (!TryLimit(isRate, value, out var limit))
        {
            actors.CopyTo(selected);
            return actors.Length;
        }

        return Pick(site, Identities(run, block, actors, isInOrder), limit, !isRate, actors, selected);
    }

    private static int Pick(SiteKey site, ReadOnlySpan<ulong> identities, ulong limit, bool isBelow, ReadOnlySpan<int> things, Span<int> selected)
    {
        var count = DrawBlock.Select(site, identities, limit, isBelow, selected);
        foreach (ref var place in selected[..count])
            place = things[place];
        return count;
    }

    /// <summary>Lists those of a stretch of ties that are hit, by their slots.</summary>
    /// <param name="run">The run.</param>
    /// <param name="block">Gets the slots: <see cref="Block.Selected"/>.</param>
    /// <param name="site">The luck of the draw's place in this step.</param>
    /// <param name="kindIdentity">The identity of the tie kind's name.</param>
    /// <param name="ties">The ties.</param>
    /// <param name="slots">The slots of all of them.</param>
    /// <param name="low">The first one's place.</param>
    /// <param name="high">The place behind the last one.</param>
    /// <param name="isRate">Whether the value is a rate's expected number of firings; else it is a probability.</param>
    /// <param name="value">The value.</param>
    /// <returns>How many there are.</returns>
    public static int OfKind(RunState run, Block block, SiteKey site, ulong kindIdentity, TieStore ties, int[] slots, int low, int high, bool isRate, double value)
    {
        if (value == 0)
            return 0;
        var stretch = slots.AsSpan(low, high - low);
        var selected = block.Selected;
        if (!TryLimit(isRate, value, out var limit))
        {
            stretch.CopyTo(selected);
            return stretch.Length;
        }

        var identities = block.Bits(stretch.Length);
        for (var i = 0; i < stretch.Length; i++)
            identities[i] = TieIdentity.Of(run, kindIdentity, ties, stretch[i]);
        return Pick(site, identities, limit, !isRate, stretch, selected);
    }

    /// <summary>Lists those ties of an actor that are hit, by their entries. How many there are stands in <see cref="Block.SelectedCount"/>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="block">Room to work in.</param>
    /// <param name="site">The luck of the draw's place in this step.</param>
    /// <param name="prefix">What the identities of the matches share (<see cref="IdentityPrefix"/>); the neighbour is what differs.</param>
    /// <param name="adjacency">The ties.</param>
    /// <param name="actor">Whose ties.</param>
    /// <param name="isRate">Whether the value is a rate's expected number of firings; else it is a probability.</param>
    /// <param name="value">The value.</param>
    /// <returns>The entries, valid until the next call.</returns>
    public static int[] OfTies(RunState run, Block block, SiteKey site, ulong prefix, Adjacency adjacency, int actor, bool isRate, double value)
    {
        var (start, degree) = (adjacency.Start[actor], value == 0 ? 0 : adjacency.Degree[actor]);
        var entries = block.Entries(degree);
        block.SelectedCount = degree;
        if (TryLimit(isRate, value, out var limit))
        {
            var known = run.Actors.Identities;
            var neighbours = adjacency.Neighbours.AsSpan(start, degree);
            var identities = block.Bits(degree);
            for (var i = 0; i < neighbours.Length; i++)
                identities[i] = IdentityPrefix.With(prefix, known[neighbours[i]]);
            block.SelectedCount = DrawBlock.Select(site, identities, limit, !isRate, entries);
            foreach (ref var place in entries.AsSpan(0, block.SelectedCount))
                place += start;
            return entries;
        }

        for (var place = 0; place < degree; place++)
            entries[place] = start + place;
        return entries;
    }

    /// <summary>The number of 64 bits below which a chance hits, or from which on a rate may fire; false if all are to be listed.</summary>
    private static bool TryLimit(bool isRate, double value, out ulong limit)
    {
        // u < p if and only if the 53 bits that u is made of are below p · 2^53.
        var bound = isRate ? Math.Floor((1 - value - Margin) * TwoTo52) - 1 : Math.Ceiling(value * TwoTo53);
        var isLimited = value > 0 && bound > 0 && (isRate || value < 1);
        limit = isLimited ? (ulong)bound << (isRate ? 12 : 11) : 0;
        return isLimited;
    }

    /// <summary>The identities of some actors.</summary>
    public static ReadOnlySpan<ulong> Identities(RunState run, Block block, ReadOnlySpan<int> actors, bool isInOrder)
    {
        // Members of a population that nobody left stand one after the other, in order: their identities need not be gathered.
        var known = run.Actors.Identities;
        if (isInOrder && !actors.IsEmpty && actors[^1] - actors[0] == actors.Length - 1)
            return known.AsSpan(actors[0], actors.Length);
        var identities = block.Bits(actors.Length);
        for (var i = 0; i < actors.Length; i++)
            identities[i] = known[actors[i]];
        return identities;
    }
}
