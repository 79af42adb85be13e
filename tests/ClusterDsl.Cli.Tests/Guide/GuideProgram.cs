namespace ClusterDsl.Cli.Tests.Guide;

/// <summary>
/// A scenario that the guide puts together: it begins at a comment <c>&lt;!-- program FILE … --&gt;</c>, whose further lines belong to it
/// unseen, and takes in every <c>cluster</c> block below. A block <c>csv FILE</c> is a file beside it, and a block <c>console</c> shows commands
/// on what stands there so far.
/// </summary>
/// <param name="File">Its name.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Hidden">The lines in the comment.</param>
/// <param name="Blocks">The blocks that belong to it.</param>
internal sealed record GuideProgram(string File, int Line, string Hidden, IReadOnlyList<GuideBlock> Blocks)
{
    /// <summary>Whether what is wrong with it is what it is there to show.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The text above a line of the guide.</summary>
    public string TextAbove(int line) =>
        Hidden + string.Concat(Blocks.Where(b => b.Language == "cluster" && b.Line < line).Select(b => string.Join('\n', b.Lines) + "\n"));
}
