namespace ClusterDsl.Simulation.Observations;

/// <summary>A present tie.</summary>
/// <param name="Tie">Its number in this run.</param>
/// <param name="Source">Its source (for an undirected tie: the end written first).</param>
/// <param name="Target">Its target.</param>
/// <param name="FormedStep">The step in which it was formed; 0 for those of the start.</param>
/// <param name="Values">Its attributes, in the order of <c>TieKindModel.Attributes</c> (vectors element by element), in base units.</param>
public readonly record struct TieView(long Tie, int Source, int Target, int FormedStep, ReadOnlyMemory<double> Values);
