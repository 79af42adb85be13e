using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>
/// <c>random(out_degree:)</c>: each source is tied to so many different targets, every set of them equally likely. Without directions two actors may choose one another: that is one tie.
/// Time grows with ties, a little faster where the choice is nearly all targets.
/// </summary>
internal static class OutDegreeTies
{
    /// <summary>So many that are chosen are looked through faster than looked up.</summary>
    private const int Few = 32;

    /// <summary>Makes the ties.</summary>
    /// <param name="sides">Between whom.</param>
    /// <param name="degree">How many targets each source chooses.</param>
    /// <param name="luck">What sources draw.</param>
    /// <param name="crew">Who shares the work: what a source draws is its own.</param>
    /// <param name="ties">Gets the ties.</param>
    public static void Make(TieSides sides, int degree, GeneratorDraws luck, Crew crew, PairList ties)
    {
        var first = ties.Extend((long)sides.Sources.Length * degree);
        crew.ShareRange(sides.Sources.Length, (low, high) => Choose(sides, degree, luck, low, high, ties, first));
        if (!sides.IsDirected)
            KeepFirstOfEachPair(luck.Interruption, ties, first);
    }

    private static void Choose(TieSides sides, int degree, GeneratorDraws luck, int low, int high, PairList ties, int first)
    {
        var known = degree > Few ? new HashSet<int>(degree) : null;
        for (var i = low; i < high; i++)
        {
            var source = sides.Sources[i];
            var draws = luck.Of(source);
            var chosen = ties.TargetsOf(source, first + (i * degree), degree);
            known?.Clear();
            for (var count = 0; count < degree;)
            {
                var target = sides.Targets[Distributions.Choice(ref draws, sides.Targets.Length)];
                if (target != source && (known?.Add(target) ?? !chosen[..count].Contains(target)))
                    chosen[count++] = target;
            }
        }
    }

    private static void KeepFirstOfEachPair(Interruption interruption, PairList ties, int first)
    {
        var known = new PairSet(isDirected: false);
        var kept = first;
        for (var place = first; place < ties.Count; place++)
        {
            interruption.Look();
            if (known.Add(ties.Sources[place], ties.Targets[place]))
                ties.Copy(place, kept++);
        }

        ties.Shorten(kept);
    }
}
