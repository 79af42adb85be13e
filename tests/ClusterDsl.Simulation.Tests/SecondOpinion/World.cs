using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>The state of a run: objects in lists.</summary>
internal sealed class World(ScenarioModel model, RandomKey key)
{
    private int _arrivals;

    public ScenarioModel Model => model;

    public int Step { get; set; }

    public double Now { get; set; }

    public int Stage { get; set; } = -1;

    public double[] Parameters { get; } = new double[model.Parameters.Length];

    /// <summary>Every actor that ever was.</summary>
    public List<Actor> Actors { get; } = [];

    /// <summary>Present members by population, in canonical order: those of the start by number or key, then as they came.</summary>
    public List<Actor>[] Members { get; } = [.. model.Populations.Select(_ => new List<Actor>())];

    public Dictionary<int, Actor> Singles { get; } = [];

    public int[] NextIndices { get; } = new int[model.Populations.Length];

    public List<Tie> Ties { get; } = [];

    public History History { get; } = new();

    public int[] EventCounts { get; } = new int[model.Events.Length];

    public Dictionary<string, long> Clamps { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries, exits and changes of ties within a step.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Events of a step, in their order.</summary>
    public List<string> Events { get; } = [];

    /// <summary>The random numbers at an address.</summary>
    public DrawStream Draw(string site, ulong identity) => new(key, RandomSite.Of(site), (uint)Step, identity);

    /// <summary>The luck of the race at an address.</summary>
    public RaceKey Race(string site, ulong identity) => new(Draw(site, identity).NextBits());

    /// <summary>The name of a variable's draw: a rule's own draws are called order, chance and rate.</summary>
    public static string DrawOf(string variable) => variable is "order" or "chance" or "rate" ? $"let {variable}" : variable;

    public void Admit(Actor actor)
    {
        actor.Arrival = _arrivals++;
        actor.IsPresent = true;
        Actors.Add(actor);
        Members[actor.Population].Add(actor);
    }

    public void Add(Tie tie)
    {
        Ties.Add(tie);
        tie.Source.Ties.Add(tie);
        tie.Target.Ties.Add(tie);
    }

    public void Remove(Tie tie)
    {
        tie.IsPresent = false;
        Ties.Remove(tie);
        tie.Source.Ties.Remove(tie);
        tie.Target.Ties.Remove(tie);
    }

    /// <summary>Present actors of some populations in canonical order: by the population's name, then as they came.</summary>
    public List<Actor> Present(IEnumerable<int> populations) =>
        [.. populations.Distinct().OrderBy(p => model.Populations[p].Name, StringComparer.Ordinal).SelectMany(p => Members[p])];

    public List<Actor> InOrder(IEnumerable<Actor> actors) =>
        [.. actors.Distinct().OrderBy(a => model.Populations[a.Population].Name, StringComparer.Ordinal).ThenBy(a => a.BirthStep).ThenBy(a => a.Arrival)];

    /// <summary>Kinds of a layer, in the order of their names.</summary>
    public IEnumerable<int> InOrder(IEnumerable<int> tieKinds) => tieKinds.Distinct().OrderBy(k => model.TieKinds[k].Name, StringComparer.Ordinal);

    /// <summary>All ties of a kind: by the end that comes first (the source, if directed), then by the other.</summary>
    public IEnumerable<Tie> TiesOf(int kind)
    {
        var rank = InOrder(Actors.Where(a => a.IsPresent)).Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i);
        (int First, int Second) Ends(Tie tie) => model.TieKinds[kind].IsDirected || rank[tie.Source] < rank[tie.Target]
            ? (rank[tie.Source], rank[tie.Target])
            : (rank[tie.Target], rank[tie.Source]);
        return Ties.Where(t => t.Kind == kind).OrderBy(t => Ends(t).First).ThenBy(t => Ends(t).Second);
    }

    /// <summary>The ties that lead from an actor in a direction, with who is at the other end: by kind, then outgoing before incoming, then by the other end.</summary>
    public List<(Tie Tie, Actor Other)> TiesFrom(Actor actor, IEnumerable<int> tieKinds, EdgeDirection direction)
    {
        var found = new List<(Tie Tie, Actor Other)>();
        foreach (var kind in InOrder(tieKinds))
        {
            var ties = actor.Ties.Where(t => t.Kind == kind).ToList();
            if (!model.TieKinds[kind].IsDirected)
            {
                found.AddRange(Sorted(ties, actor));
                continue;
            }

            if (direction != EdgeDirection.Backward)
                found.AddRange(Sorted(ties.Where(t => ReferenceEquals(t.Source, actor)), actor));
            if (direction != EdgeDirection.Forward)
                found.AddRange(Sorted(ties.Where(t => ReferenceEquals(t.Target, actor)), actor));
        }

        return found;
    }

    /// <summary>The tie of a kind between two, the right way round if it has a direction; or null.</summary>
    public Tie? Find(int kind, Actor from, Actor to) => from.Ties.FirstOrDefault(t =>
        t.Kind == kind && ((ReferenceEquals(t.Source, from) && ReferenceEquals(t.Target, to))
            || (!model.TieKinds[kind].IsDirected && ReferenceEquals(t.Source, to) && ReferenceEquals(t.Target, from))));

    /// <summary>All ties of some kinds between two in a direction.</summary>
    public IEnumerable<Tie> Between(Actor from, IEnumerable<int> tieKinds, Actor to, EdgeDirection direction) =>
        TiesFrom(from, tieKinds, direction).Where(t => ReferenceEquals(t.Other, to)).Select(t => t.Tie);

    private IEnumerable<(Tie Tie, Actor Other)> Sorted(IEnumerable<Tie> ties, Actor actor) => ties
        .Select(t => (Tie: t, Other: t.Other(actor)))
        .OrderBy(t => model.Populations[t.Other.Population].Name, StringComparer.Ordinal).ThenBy(t => t.Other.BirthStep).ThenBy(t => t.Other.Arrival);
}
