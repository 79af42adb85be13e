using System.Collections.Immutable;

namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>What there is to say about a diagnostic beyond its message, for whoever meets it the first time.</summary>
public sealed record DiagnosticPage
{
    /// <summary>The code, for example <c>CL2003</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The title, the same as the descriptor's.</summary>
    public required string Title { get; init; }

    /// <summary>What the message means.</summary>
    public required string Meaning { get; init; }

    /// <summary>Why the language insists.</summary>
    public required string Reason { get; init; }

    /// <summary>How to mend it.</summary>
    public required string Remedy { get; init; }

    /// <summary>An example that gives this diagnostic and no other.</summary>
    public required PageExample WrongExample { get; init; }

    /// <summary>The example mended: it gives none.</summary>
    public required PageExample RightExample { get; init; }

    /// <summary>The documents that the idea comes from, a line for each; none where it is the language's own.</summary>
    public required ImmutableArray<string> Documents { get; init; }

    /// <summary>The whole page below its title, in order.</summary>
    public required ImmutableArray<PageBlock> Blocks { get; init; }
}
