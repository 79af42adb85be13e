using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>
/// <c>random(out_degree:)</c>: each source is tied to so many different targets, every set of them equally likely. Without directions two actors may choose one another: that is one tie.
/// Time grows with ties, a little faster where the choice is nearly all targets.
/// </summary>
internal static class OutDegreeTies
{
    /// <summary>Of so many it is quicker to look through those that are chosen than to note by target who chose it last.</summary>
    private const int Few = 32;

    public static void Make(TieSides sides, int degree, GeneratorDraws luck, Crew crew, PairList ties)
    {
        var first = ties.Extend((long)sides.Sources.Length * degree);
        crew.ShareRange(sides.Sources.Length, (low, high) => Choose(sides, degree, luck, low, high, ties, first));
        if (!sides.IsDirected)
            ties.KeepFirstOfEach(first);
    }

    private static void Choose(TieSides sides, int degree, GeneratorDraws luck, int low, int high, PairList ties, int first)
    {
        var chosenBy = degree > Few ? new int[sides.Targets.Length] : [];
        Array.Fill(chosenBy, -1);
        for (var i = low; i < high; i++)
        {
            var source = sides.Sources[i];
            var draws = luck.Of(source);
            var chosen = ties.TargetsOf(source, first + (i * degree), degree);
            for (var count = 0; count < degree;)
            {
                var place = (int)Distributions.Choice(ref draws, sides.Targets.Length);
                var target = sides.Targets[place];
                if (target == source || (degree > Few ? chosenBy[place] == source : chosen[..count].Contains(target)))
                    continue;
                if (degree > Few)
                    chosenBy[place] = source;
                chosen[count++] = target;
            }
        }
    }
}
