using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// Which actors of a block a chance or a rate hits, where it is the same for all of them: their draws are made side by side, and the rest of the rule
/// sees only those who are hit.
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

    /// <summary>Lists those whose uniform is below a probability; all of them if it is none, for whoever finds the fault.</summary>
    /// <param name="run">The run.</param>
    /// <param name="block">Gets the actors: <see cref="Block.Selected"/>.</param>
    /// <param name="site">The draw's place in the model.</param>
    /// <param name="outer">All actors.</param>
    /// <param name="low">The first one's place.</param>
    /// <param name="high">The place behind the last one.</param>
    /// <param name="probability">The probability.</param>
    /// <returns>How many there are.</returns>
    public static int ByChance(RunState run, Block block, uint site, int[] outer, int low, int high, double probability)
    {
        if (probability == 0)
            return 0;

        // u < p if and only if the 53 bits that u is made of are below p · 2^53.
        return probability is > 0 and < 1
            ? Select(run, block, site, outer, low, high, (ulong)Math.Ceiling(probability * TwoTo53) << 11, isBelow: true)
            : All(block, outer, low, high);
    }

    /// <summary>Lists those who may fire once or more often, if their expected number of firings is <paramref name="mean"/>, and perhaps a few that do not.</summary>
    /// <inheritdoc cref="ByChance"/>
    public static int ByRate(RunState run, Block block, uint site, int[] outer, int low, int high, double mean)
    {
        if (mean == 0)
            return 0;
        var none = Math.Floor((1 - mean - Margin) * TwoTo52) - 1;
        return mean > 0 && none > 0
            ? Select(run, block, site, outer, low, high, (ulong)none << 12, isBelow: false)
            : All(block, outer, low, high);
    }

    private static int All(Block block, int[] outer, int low, int high)
    {
        Array.Copy(outer, low, block.Selected, 0, high - low);
        return high - low;
    }

    private static int Select(RunState run, Block block, uint site, int[] outer, int low, int high, ulong limit, bool isBelow)
    {
        var selected = block.Selected;
        var count = DrawBlock.Select(run.Key, site, (uint)run.Step, Identities(run, block, outer, low, high), limit, isBelow, selected);
        for (var i = 0; i < count; i++)
            selected[i] = outer[low + selected[i]];
        return count;
    }

    private static ReadOnlySpan<ulong> Identities(RunState run, Block block, int[] outer, int low, int high)
    {
        var known = run.Actors.Identities;
        var identities = block.Bits(high - low);
        for (var i = 0; i < identities.Length; i++)
            identities[i] = known[outer[low + i]];
        return identities;
    }
}
