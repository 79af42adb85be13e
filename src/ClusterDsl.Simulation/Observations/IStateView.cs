using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Observations;

/// <summary>The state of a run, read only, until the run has ended: what is asked later is answered by an <see cref="ObjectDisposedException"/>. Actors are numbered in this run and never renumbered; ties are visited in canonical order.</summary>
public interface IStateView
{
    /// <summary>Present actors of a population, in canonical order, as they are now.</summary>
    IReadOnlyList<int> Actors(int population);

    /// <summary>The population of an actor.</summary>
    int PopulationOf(int actor);

    /// <summary>The label of an actor: the population's name and its number, its key, or (entered) rule, step and a number, for example <c>companies[3]</c>, <c>999999999</c>, <c>newcomers@5#2</c>. Unique within a run; a single actor's label is its name.</summary>
    string LabelOf(int actor);

    /// <summary>The step in which an actor entered; 0 for those of the start.</summary>
    int BirthStepOf(int actor);

    /// <summary>An attribute's value: numbers in base units, categories and actors as indices (-1 for none), booleans as 0 or 1; derived ones are computed.</summary>
    double ActorValue(int actor, int attribute, int index = 0);

    /// <summary>The present tie of a kind from one actor to another (either way round if undirected), or null.</summary>
    TieView? FindTie(int tieKind, int source, int target);

    /// <summary>Number of present ties of a kind.</summary>
    int TieCount(int tieKind);

    /// <summary>Calls <paramref name="visit"/> for every present tie of a kind, in canonical order.</summary>
    void VisitTies(int tieKind, Action<TieView> visit);

    /// <summary>What is to be looked at where something takes long.</summary>
    internal Interruption Interruption => new();
}
