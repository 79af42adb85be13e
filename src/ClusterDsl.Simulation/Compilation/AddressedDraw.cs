using System.Runtime.CompilerServices;
using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Draws that compiled rules make: each opens the stream of an identity at its place in this step and takes from it.</summary>
internal static class AddressedDraw
{
    // 1 - x rounds by at most 2^-54, Exp by an ulp: below this margin "no firing" is certain without Exp.
    private const double Margin = 1.0 / (1L << 50);

    /// <summary>Up to so many, looking through those drawn already costs less than a list of all.</summary>
    private const int FewEnoughToSearch = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OrderKey(SiteKey site, ulong identity) => site.NumberOf(identity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RaceKey Race(SiteKey site, ulong identity) => new(site.NumberOf(identity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Happens(SiteKey site, ulong identity, double probability) =>
        DrawStream.ToUniform(site.NumberOf(identity)) < probability;

    /// <summary>How often a match fires whose expected number of firings is <paramref name="mean"/>: the Poisson quantile of one uniform.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Firings(SiteKey site, ulong identity, double mean)
    {
        var u = DrawStream.ToOpenUniform(site.NumberOf(identity));
        return u < 1 - mean - Margin ? 0 : Distributions.PoissonQuantile(u, mean);
    }

    public static double Uniform(SiteKey site, ulong identity, double low, double high)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Uniform(ref stream, low, high);
    }

    public static double Normal(SiteKey site, ulong identity, double mean, double deviation)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Normal(ref stream, mean, deviation);
    }

    public static double LogNormal(SiteKey site, ulong identity, double mean, double deviation)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.LogNormal(ref stream, mean, deviation);
    }

    public static double Beta(SiteKey site, ulong identity, double a, double b)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Beta(ref stream, a, b);
    }

    public static double Gamma(SiteKey site, ulong identity, double shape, double scale)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Gamma(ref stream, shape, scale);
    }

    public static double Exponential(SiteKey site, ulong identity, double mean)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Exponential(ref stream, mean);
    }

    public static double Pareto(SiteKey site, ulong identity, double minimum, double shape)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Pareto(ref stream, minimum, shape);
    }

    public static double Weibull(SiteKey site, ulong identity, double shape, double scale)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Weibull(ref stream, shape, scale);
    }

    public static double Poisson(SiteKey site, ulong identity, double mean)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Poisson(ref stream, mean);
    }

    public static double Binomial(SiteKey site, ulong identity, double trials, double probability)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Binomial(ref stream, WholeNumber("binomial", "n", trials), probability);
    }

    public static double Bernoulli(SiteKey site, ulong identity, double probability)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Bernoulli(ref stream, probability) ? 1 : 0;
    }

    public static double DiscreteUniform(SiteKey site, ulong identity, double low, double high)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.DiscreteUniform(ref stream, WholeNumber("discrete_uniform", "low", low), WholeNumber("discrete_uniform", "high", high));
    }

    public static double Choice(SiteKey site, ulong identity, double count)
    {
        var stream = new DrawStream(site, identity);
        return Distributions.Choice(ref stream, WholeNumber("choice", "number of values", count));
    }

    /// <summary>One of <paramref name="values"/>, each equally likely.</summary>
    public static double ChoiceAmong(SiteKey site, ulong identity, double[] values)
    {
        var stream = new DrawStream(site, identity);
        return values[Distributions.Choice(ref stream, values.Length)];
    }

    /// <summary>−ln(1 − v) / weight: when a candidate arrives in the race of a choice, exponential with the weight as its rate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double RaceTime(double number, double weight) => -DeterministicMath.Log(1 - number) / weight;

    /// <summary>Draws one candidate by weight; -1 if none has weight.</summary>
    public static int ByWeight(RunState run, SiteKey site, ulong identity, WeightTree tree, ActorBuffer excluded)
    {
        var stream = new DrawStream(site, identity);
        return tree.Draw(run, ref stream, excluded.Items.AsSpan(0, excluded.Count));
    }

    /// <summary>Draws several different candidates by weight, one after the other, into <paramref name="chosen"/>.</summary>
    public static bool SeveralByWeight(RunState run, SiteKey site, ulong identity, WeightTree tree, ActorBuffer excluded, int count, ActorBuffer chosen)
    {
        var stream = new DrawStream(site, identity);
        for (var i = 0; i < count; i++)
        {
            run.Interruption.Look();
            var actor = tree.Draw(run, ref stream, excluded.Items.AsSpan(0, excluded.Count));
            if (actor < 0)
                return false;
            chosen.Add(actor);
            excluded.Add(actor);
        }

        return true;
    }

    /// <summary>Draws different members of some populations by position into <paramref name="chosen"/>, at most <paramref name="count"/>.</summary>
    public static void ByPosition(RunState run, SiteKey site, ulong identity, int[] populations, ActorBuffer excluded, int count, ActorBuffer chosen)
    {
        var stream = new DrawStream(site, identity);
        var total = 0;
        foreach (var population in populations)
            total += run.Actors.Members[population].Count;
        var available = total;
        for (var i = 0; i < excluded.Count; i++)
            available -= IsMember(run, populations, excluded.Items[i]) && Array.IndexOf(excluded.Items, excluded.Items[i]) == i ? 1 : 0;
        if (count > available / 2 && available > FewEnoughToSearch)
        {
            ByShuffling(ref stream, run, populations, excluded, Math.Min(count, available), chosen);
            return;
        }

        for (var wanted = Math.Min(count, available); wanted > 0; wanted--)
        {
            run.Interruption.Look();
            var actor = DrawMember(ref stream, run, populations, total);
            while (excluded.Items.AsSpan(0, excluded.Count).Contains(actor) || chosen.Items.AsSpan(0, chosen.Count).Contains(actor))
                actor = DrawMember(ref stream, run, populations, total);
            chosen.Add(actor);
        }
    }

    /// <summary>The first places of a shuffled list: for samples that take most of a population, where drawing anew would rarely find someone new.</summary>
    private static void ByShuffling(ref DrawStream stream, RunState run, int[] populations, ActorBuffer excluded, int count, ActorBuffer chosen)
    {
        var without = excluded.Items.AsSpan(0, excluded.Count).ToArray().ToHashSet();
        var list = new List<int>();
        foreach (var population in populations)
        {
            var members = run.Actors.Members[population];
            for (var i = 0; i < members.Count; i++)
            {
                if (!without.Contains(members.Items[i]))
                    list.Add(members.Items[i]);
            }
        }

        for (var place = 0; place < count; place++)
        {
            var other = place + (int)Distributions.Choice(ref stream, list.Count - place);
            (list[place], list[other]) = (list[other], list[place]);
            chosen.Add(list[place]);
        }
    }

    /// <summary>Draws one member of some populations by position, but neither of two; -1 if there is none.</summary>
    public static int OneByPosition(RunState run, SiteKey site, ulong identity, int[] populations, int firstExcluded, int secondExcluded)
    {
        var stream = new DrawStream(site, identity);
        var total = 0;
        foreach (var population in populations)
            total += run.Actors.Members[population].Count;

        // Where more are there than are excluded, nobody need be counted.
        var available = total;
        if (total <= 2 && firstExcluded >= 0 && IsMember(run, populations, firstExcluded))
            available--;
        if (total <= 2 && secondExcluded >= 0 && secondExcluded != firstExcluded && IsMember(run, populations, secondExcluded))
            available--;
        if (available <= 0)
            return -1;
        while (true)
        {
            var actor = DrawMember(ref stream, run, populations, total);
            if (actor != firstExcluded && actor != secondExcluded)
                return actor;
        }
    }

    private static int DrawMember(ref DrawStream stream, RunState run, int[] populations, int total)
    {
        var position = (int)Distributions.Choice(ref stream, total);
        foreach (var population in populations)
        {
            var members = run.Actors.Members[population];
            if (position < members.Count)
                return members.Items[position];
            position -= members.Count;
        }

        return -1;
    }

    private static bool IsMember(RunState run, int[] populations, int actor) =>
        run.Actors.IsPresent[actor] && Array.IndexOf(populations, run.Actors.Populations[actor]) >= 0;

    private static long WholeNumber(string distribution, string parameter, double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (long)value : throw new DistributionParameterException(distribution, parameter, value, "a whole number");
}
