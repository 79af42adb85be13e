namespace ClusterDsl.Simulation.Networks;

/// <summary>How a network falls into components.</summary>
/// <param name="Count">How many there are, isolates included.</param>
/// <param name="Largest">Number of actors in the largest; 0 without actors.</param>
internal readonly record struct ComponentCounts(int Count, int Largest);
