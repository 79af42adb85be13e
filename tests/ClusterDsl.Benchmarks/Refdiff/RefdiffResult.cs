namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>What a run of refdiff ends with, by which implementations are compared.</summary>
/// <param name="MeanKnowledge">Mean k.</param>
/// <param name="MeanOutDegree">Mean number of out-ties.</param>
internal readonly record struct RefdiffResult(double MeanKnowledge, double MeanOutDegree);
