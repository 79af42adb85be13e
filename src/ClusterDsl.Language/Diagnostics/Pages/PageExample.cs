using System.Collections.Immutable;
using System.Text;

namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>An example that can be carried out.</summary>
/// <param name="Files">Its files, in the order of the page.</param>
/// <param name="Commands">The command lines to give, without the name of the tool; none where it is enough to check or run the scenario.</param>
public sealed record PageExample(ImmutableArray<PageFile> Files, ImmutableArray<string> Commands)
{
    /// <summary>The scenario; the empty text if there is no file of the name <see cref="PageCode.DefaultName"/>.</summary>
    public string Scenario => Files.FirstOrDefault(f => f.Name == PageCode.DefaultName) is { } file ? Encoding.UTF8.GetString(file.Content.AsSpan()) : string.Empty;
}
