namespace ClusterDsl.Language.Diagnostics;

/// <content>CL6xxx: data files and output.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A file that the scenario names cannot be read.</summary>
    public static DiagnosticDescriptor FileNotReadable { get; } =
        Error("CL6001", "File cannot be read", "cannot read `{0}`: {1}");
}
