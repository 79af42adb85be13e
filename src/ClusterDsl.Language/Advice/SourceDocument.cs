namespace ClusterDsl.Language.Advice;

/// <summary>One of the five documents that the ideas come from (<c>seeds/README.md</c>).</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Title">Its title.</param>
internal sealed record SourceDocument(string File, string Title)
{
    public static readonly SourceDocument D0 = new("000_89412bd2fac773b1", "The formation of high-tech SME clusters and regional innovation network");

    public static readonly SourceDocument D1 = new("001_8121d4356779cdf7", "Construction of industrial cluster network innovation mode");

    public static readonly SourceDocument D2 =
        new("002_1cf60a1234690800", "Analysis of Industrial Cluster and Regional Innovation System Interactive Relationship");

    public static readonly SourceDocument D3 =
        new("003_fdfdf9bdea488067", "The Research On Constructing Technical Innovation Capability Of Industrial Cluster And Governance");

    public static readonly SourceDocument D4 = new("004_6a0d09a379594024", "The main problem of innovative industrial cluster");

    /// <inheritdoc/>
    public override string ToString() => $"{File}, \"{Title}\"";
}
