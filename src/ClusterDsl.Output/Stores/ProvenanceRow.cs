namespace ClusterDsl.Output.Stores;

/// <summary>A row of the table <c>provenance</c>.</summary>
/// <param name="Item">What it tells of: one of the constants.</param>
/// <param name="Name">Which one.</param>
/// <param name="Value">The version, the SHA-256 of a file, the value of a setting, or <c>yes</c> or <c>no</c>.</param>
internal sealed record ProvenanceRow(string Item, string Name, string Value)
{
    /// <summary>The version of this product.</summary>
    public const string Version = "version";

    /// <summary>A file that was read.</summary>
    public const string File = "file";

    /// <summary>Something set otherwise than in the scenario.</summary>
    public const string Setting = "setting";

    /// <summary>What is kept of each run besides what always is.</summary>
    public const string Kept = "kept";
}
