namespace ClusterDsl.Language.Diagnostics;

/// <content>CL2xxx: names, types and units.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A duration is no whole number of steps.</summary>
    public static DiagnosticDescriptor DurationRounded { get; } =
        Warning("CL2060", "Duration is no whole number of steps", "{0} is no whole number of steps of {1}; it is rounded up to {2}");
}
