using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// All actors that ever were in a run, as a structure of arrays indexed by the actor's number. Numbers are given in order of
/// creation and never again; at the start they follow canonical order. Every attribute is a column of doubles, <c>Length</c> of them
/// per actor: booleans as 0 and 1, categories as indices, actors as numbers (-1 for none).
/// </summary>
internal sealed class ActorStore
{
    private readonly int[] _ranks;
    private readonly int[] _lengths;
    private readonly bool[] _isStored;
    private int _highestRank = -1;

    /// <summary>Makes an empty store for a model.</summary>
    public ActorStore(ScenarioModel model)
    {
        _ranks = RankByName(model.Populations);
        _lengths = [.. model.ActorAttributes.Select(a => a.Length)];
        _isStored = [.. model.ActorAttributes.Select(a => a.Derived is null)];
        Columns = new double[_lengths.Length][];
        Array.Fill(Columns, []);
        Members = new MemberList[model.Populations.Length];
        for (var i = 0; i < Members.Length; i++)
            Members[i] = new MemberList();
        Labels = new LabelBook(model.Populations);
    }

    /// <summary>For how many actors room was asked for.</summary>
    public int Capacity { get; private set; }

    /// <summary>What an actor's values take.</summary>
    public long BytesPerActor => sizeof(double) * (long)_lengths.Where((_, i) => _isStored[i]).Sum();

    /// <summary>How many actors ever were; the next one's number.</summary>
    public int Count { get; private set; }

    /// <summary>Identities, by actor.</summary>
    public ulong[] Identities = [];

    /// <summary>Populations, by actor.</summary>
    public int[] Populations = [];

    /// <summary>Birth steps, by actor.</summary>
    public int[] BirthSteps = [];

    /// <summary>The number within the population (<c>index</c>), by actor.</summary>
    public int[] Indices = [];

    /// <summary>Whether the actor is there, by actor.</summary>
    public bool[] IsPresent = [];

    /// <summary>Values by attribute, then by actor · Length + place; empty for derived attributes.</summary>
    public double[][] Columns { get; }

    /// <summary>Present actors, by population.</summary>
    public MemberList[] Members { get; }

    /// <summary>What people are told instead of numbers.</summary>
    public LabelBook Labels { get; }

    /// <summary>True while the order of numbers is the canonical order of all actors, which makes comparing them cheaper.</summary>
    public bool NumbersAreCanonical { get; private set; } = true;

    /// <summary>Populations' places in the ordinal order of their names.</summary>
    public static int[] RankByName(ImmutableArray<PopulationModel> populations)
    {
        var ranks = new int[populations.Length];
        var order = Enumerable.Range(0, populations.Length).OrderBy(p => populations[p].Name, StringComparer.Ordinal).ToArray();
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return ranks;
    }

    /// <summary>Whether <paramref name="first"/> comes before <paramref name="second"/>: population name, birth step, identity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Precedes(int first, int second) => NumbersAreCanonical ? first < second : PrecedesByRank(first, second);

    /// <summary>Makes an actor, not yet a member of its population (<see cref="Admit"/>), all values 0.</summary>
    public int Create(int population, ulong identity, int birthStep, int index)
    {
        if (Count == Capacity)
            Grow();
        var actor = Count++;
        Identities[actor] = identity;
        Populations[actor] = population;
        BirthSteps[actor] = birthStep;
        Indices[actor] = index;
        NumbersAreCanonical &= _ranks[population] >= _highestRank;
        _highestRank = Math.Max(_highestRank, _ranks[population]);
        return actor;
    }

    /// <summary>Makes a created actor a present member of its population.</summary>
    public void Admit(int actor)
    {
        IsPresent[actor] = true;
        Members[Populations[actor]].Add(actor);
    }

    /// <summary>Marks an actor as gone; <see cref="MemberList.RemoveAbsent"/> must follow before members are read again.</summary>
    public void Remove(int actor) => IsPresent[actor] = false;

    /// <summary>Makes room for so many more actors.</summary>
    public void Reserve(int more)
    {
        if (Count + more > Capacity)
            Resize(Count + more);
    }

    /// <summary>Lets other runs have the arrays.</summary>
    public void Release()
    {
        SharedArrays.Give(ref Identities);
        SharedArrays.Give(ref Populations);
        SharedArrays.Give(ref BirthSteps);
        SharedArrays.Give(ref Indices);
        SharedArrays.Give(ref IsPresent);
        foreach (ref var column in Columns.AsSpan())
            SharedArrays.Give(ref column);
        foreach (var members in Members)
            SharedArrays.Give(ref members.Items);
    }

    private void Grow() => Resize(Math.Max(16, Capacity + (Capacity / 2)));

    private void Resize(int capacity)
    {
        Capacity = capacity;
        SharedArrays.Resize(ref Identities, Capacity);
        SharedArrays.Resize(ref Populations, Capacity);
        SharedArrays.Resize(ref BirthSteps, Capacity);
        SharedArrays.Resize(ref Indices, Capacity);
        SharedArrays.Resize(ref IsPresent, Capacity);
        for (var a = 0; a < Columns.Length; a++)
        {
            if (_isStored[a])
                SharedArrays.Resize(ref Columns[a], Capacity * _lengths[a]);
        }
    }

    private bool PrecedesByRank(int first, int second)
    {
        var firstRank = _ranks[Populations[first]];
        var secondRank = _ranks[Populations[second]];
        return firstRank != secondRank ? firstRank < secondRank : first < second;
    }
}
