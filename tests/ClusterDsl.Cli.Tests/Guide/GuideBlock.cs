namespace ClusterDsl.Cli.Tests.Guide;

/// <summary>A block between fences, with what its opening fence says.</summary>
/// <param name="Language">What follows the fence, for example <c>cluster</c>.</param>
/// <param name="Line">The number of the line below the opening fence, from 0.</param>
/// <param name="Lines">What stands between the fences.</param>
internal sealed record GuideBlock(string Language, int Line, IReadOnlyList<string> Lines);
