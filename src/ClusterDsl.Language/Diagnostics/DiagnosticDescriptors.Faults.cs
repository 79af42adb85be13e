namespace ClusterDsl.Language.Diagnostics;

/// <content>CL5xxx: faults of a run.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A rule drove an attribute out of its bounds.</summary>
    public static DiagnosticDescriptor AttributeOutOfBounds { get; } =
        Error("CL5001", "Attribute out of bounds", "rule `{0}` drove `{1}` of {2} to {3} in step {4}; its bounds are {5}");
}
