namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>In a measure or a condition: what was asked for has no value.</summary>
internal sealed class MissingValueException : Exception;
