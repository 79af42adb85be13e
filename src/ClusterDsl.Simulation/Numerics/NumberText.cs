namespace ClusterDsl.Simulation.Numerics;

/// <summary>Numbers as faults tell them.</summary>
internal static class NumberText
{
    /// <summary>All digits that tell a number from its neighbours; words for what is none.</summary>
    public static string Of(double value) => double.IsNaN(value) ? "what is no number" : double.IsInfinity(value) ? "an infinite number" : value.ToString("R");
}
