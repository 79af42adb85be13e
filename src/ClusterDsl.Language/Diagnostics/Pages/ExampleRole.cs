namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>Which example of a page a file or a command belongs to.</summary>
public enum ExampleRole
{
    /// <summary>Both: what is wrong is elsewhere.</summary>
    Both,

    /// <summary>The one with the mistake.</summary>
    Wrong,

    /// <summary>The mended one.</summary>
    Right,
}
