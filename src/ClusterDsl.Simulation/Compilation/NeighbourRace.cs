using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Choices among the ties of one actor, where nothing but luck decides.</summary>
internal static class NeighbourRace
{
    /// <summary>No entry, and not none either.</summary>
    private const int Undecided = -2;

    /// <summary>The entries of so many actors to come are fetched.</summary>
    private const int Ahead = 64;

    /// <summary>The entry that wins a race of equal weights; of equal numbers the first; -1 if there is none.</summary>
    public static int Winner(RunState run, SiteKey site, ulong identity, Adjacency adjacency, int actor) =>
        adjacency.Degree[actor] < 2
            ? (adjacency.Degree[actor] == 0 ? -1 : adjacency.Start[actor])
            : WinnerOf(new RaceKey(site.NumberOf(identity)), run.Actors, adjacency, actor);

    /// <summary>The winners of many races, one per actor, as <see cref="Winner"/> finds them one by one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="block">Room to work in.</param>
    /// <param name="site">The luck of the choice's place in this step.</param>
    /// <param name="adjacency">Whose entries are chosen from.</param>
    /// <param name="actors">Among others, who chooses; the identity of a match is the actor's.</param>
    /// <param name="isInOrder">Whether their numbers rise.</param>
    /// <param name="start">The place of the first who does.</param>
    /// <param name="count">How many do.</param>
    /// <param name="high">The place behind the last one who will, in later calls.</param>
    /// <returns>The winning entries, valid until the next call.</returns>
    public static int[] Winners(RunState run, Block block, SiteKey site, Adjacency adjacency, int[] actors, bool isInOrder, int start, int count, int high)
    {
        var entries = block.Entries(count);
        var luck = block.Bits(count);
        var choosers = actors.AsSpan(start, count);
        DrawBlock.Numbers(site, Selection.Identities(run, block, choosers, isInOrder), luck);
        var later = ReadOnlySpan<int>.Empty;
        if (adjacency.IsLarge)
        {
            foreach (var chooser in choosers[..Math.Min(count, Ahead)])
                Fetch(adjacency, chooser);
            later = actors.AsSpan(Math.Min(start + Ahead, high)..high);
        }

        if (Vector512.IsHardwareAccelerated && RaceFew(adjacency, choosers, later, luck, entries))
            return entries;
        for (var i = 0; i < choosers.Length; i++)
        {
            if (!Vector512.IsHardwareAccelerated || entries[i] == Undecided)
                entries[i] = adjacency.Degree[choosers[i]] == 0 ? -1 : WinnerOf(new RaceKey(luck[i]), run.Actors, adjacency, choosers[i]);
        }

        return entries;
    }

    /// <summary>The same, for whoever needs no more of a tie than who is at its other end.</summary>
    /// <returns>The winners, -1 where there is none; valid until the next call.</returns>
    public static int[] WinningNeighbours(RunState run, Block block, SiteKey site, Adjacency adjacency, int[] actors, bool isInOrder, int start, int count, int high)
    {
        var winners = Winners(run, block, site, adjacency, actors, isInOrder, start, count, high);

        // Neighbours lie far apart, in large networks: a processor fetches many at once, the more the less else is done.
        var neighbours = adjacency.Neighbours;
        foreach (ref var winner in winners.AsSpan(0, count))
            winner = winner < 0 ? -1 : neighbours[winner];
        return winners;
    }

    /// <summary>A sample of one: the entry at a drawn position; -1 if there is none.</summary>
    public static int Drawn(SiteKey site, ulong identity, Adjacency adjacency, int actor)
    {
        var degree = adjacency.Degree[actor];
        if (degree == 0)
            return -1;
        var stream = new DrawStream(site, identity);
        return adjacency.Start[actor] + (int)Distributions.Choice(ref stream, degree);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WinnerOf(RaceKey key, ActorStore actors, Adjacency adjacency, int actor)
    {
        var (start, degree) = (adjacency.Start[actor], adjacency.Degree[actor]);
        ref var marks = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(adjacency.Marks), start);
        var (best, winner, isShared, place) = (uint.MaxValue, 0, false, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            for (; place <= degree - Vector256<uint>.Count; place += Vector256<uint>.Count)
            {
                var bits = key.UpperBits(Vector256.LoadUnsafe(ref marks, (nuint)place));
                var least = Least(bits);
                if (least > best)
                    continue;
                var holders = Vector256.Equals(bits, Vector256.Create(least)).ExtractMostSignificantBits();
                isShared = least == best || !BitOperations.IsPow2(holders);
                (best, winner) = (least, place + BitOperations.TrailingZeroCount(holders));
            }
        }

        for (; place < degree; place++)
        {
            var bits = key.UpperBits(Unsafe.Add(ref marks, place));
            if (bits > best)
                continue;
            isShared = bits == best;
            (best, winner) = (bits, place);
        }

        return start + (isShared ? WinnerByAllBits(key, actors, adjacency, start, degree) : winner);
    }

    /// <summary>Has those entries of an actor fetched that a race looks at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(Adjacency adjacency, int actor)
    {
        var start = adjacency.Start[actor];
        Prefetch.Of(adjacency.Marks, start);
        Prefetch.Of(adjacency.Neighbours, start);
    }

    /// <summary>
    /// The winners where the upper bits decide among one to thirty-two entries, which is nearly always; the others stay undecided. Nothing else is done
    /// here, so that all of it stays in registers; short runs should have it, too, before the JIT has seen how often it is called.
    /// </summary>
    /// <returns>Whether all are decided.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool RaceFew(Adjacency adjacency, ReadOnlySpan<int> actors, ReadOnlySpan<int> later, ReadOnlySpan<ulong> luck, Span<int> winners)
    {
        ref var marks = ref MemoryMarshal.GetArrayDataReference(adjacency.Marks);
        var starts = adjacency.Start;
        var degrees = adjacency.Degree.AsSpan(0, starts.Length);
        luck = luck[..actors.Length];
        winners = winners[..actors.Length];
        var undecided = 0;
        for (var i = 0; i < actors.Length; i++)
        {
            var actor = actors[i];
            var (start, degree) = (starts[actor], degrees[actor]);
            if (i < later.Length)
                Fetch(adjacency, later[i]);
            var key = new RaceKey(luck[i]);
            var bits = OfFirst(degree, key.UpperBits(Vector512.LoadUnsafe(ref marks, (nuint)start)));
            var least = Least(Vector256.Min(bits.GetLower(), bits.GetUpper()));
            var holders = (uint)Vector512.Equals(bits, Vector512.Create(least)).ExtractMostSignificantBits();
            if (degree > Vector512<uint>.Count)
                holders = HoldersOfMore(key, ref Unsafe.Add(ref marks, start), degree, bits, least);
            winners[i] = start + BitOperations.TrailingZeroCount(holders);
            if ((uint)(degree - 1) < 2 * (uint)Vector512<uint>.Count & BitOperations.IsPow2(holders))
                continue;
            winners[i] = Undecided;
            undecided++;
        }

        return undecided == 0;
    }

    /// <summary>The numbers of the first candidates; what stands behind them gets the greatest number that there is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> OfFirst(int count, Vector512<uint> bits) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512<uint>.Indices, Vector512.Create((uint)count)), bits, Vector512<uint>.AllBitsSet);

    /// <summary>Who holds the least bits among seventeen to thirty-two entries; <paramref name="first"/> and <paramref name="least"/> are of the first sixteen. What is said of more means nothing.</summary>
    private static uint HoldersOfMore(RaceKey key, ref uint marks, int degree, Vector512<uint> first, uint least)
    {
        var bits = OfFirst(degree - Vector512<uint>.Count, key.UpperBits(Vector512.LoadUnsafe(ref marks, (nuint)Vector512<uint>.Count)));
        var leastOfAll = Vector512.Create(Math.Min(least, Least(Vector256.Min(bits.GetLower(), bits.GetUpper()))));
        return (uint)(Vector512.Equals(first, leastOfAll).ExtractMostSignificantBits()
            | (Vector512.Equals(bits, leastOfAll).ExtractMostSignificantBits() << Vector512<uint>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Least(Vector256<uint> bits)
    {
        var least = Vector128.Min(bits.GetLower(), bits.GetUpper());
        least = Vector128.Min(least, Vector128.Shuffle(least, Vector128.Create(2u, 3u, 0u, 1u)));
        return Vector128.Min(least, Vector128.Shuffle(least, Vector128.Create(1u, 0u, 3u, 2u))).ToScalar();
    }

    /// <summary>For entries that share the least upper bits: once in a hundred million races.</summary>
    private static int WinnerByAllBits(RaceKey key, ActorStore actors, Adjacency adjacency, int start, int degree)
    {
        var (best, winner) = (double.PositiveInfinity, 0);
        for (var place = 0; place < degree; place++)
        {
            var number = key.NumberOf(adjacency.IdentityOf(actors.Identities[adjacency.Neighbours[start + place]]));
            if (number < best)
                (best, winner) = (number, place);
        }

        return winner;
    }
}
