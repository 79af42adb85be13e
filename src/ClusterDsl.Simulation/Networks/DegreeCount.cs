using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Networks;

/// <summary>How many actors of a population have so many ties of a kind.</summary>
/// <param name="Population">Index of the population.</param>
/// <param name="Direction">Which ties are counted: those that go out, those that come in, or, where ties have no direction, any.</param>
/// <param name="Degree">How many ties.</param>
/// <param name="Actors">How many actors have just so many.</param>
/// <param name="ShareAtLeast">The share of the population's actors that have so many or more.</param>
public sealed record DegreeCount(int Population, EdgeDirection Direction, int Degree, int Actors, double ShareAtLeast);
