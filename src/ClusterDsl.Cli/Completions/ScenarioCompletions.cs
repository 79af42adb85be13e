using System.CommandLine;
using System.CommandLine.Completions;

namespace ClusterDsl.Cli.Completions;

/// <summary>What a shell offers where a command takes the name of a scenario.</summary>
internal static class ScenarioCompletions
{
    private const int Most = 1000;

    /// <summary>Offers <c>.cluster</c> files, and the folders on the way to them.</summary>
    public static void CompleteScenarios(this Argument argument, string workingFolder)
    {
        // Without it the help would show the offers in place of the argument's name.
        argument.HelpName = argument.Name;
        argument.CompletionSources.Add(context => Offer(context.WordToComplete, workingFolder));
    }

    private static IEnumerable<CompletionItem> Offer(string word, string workingFolder)
    {
        var typed = word[..(word.LastIndexOf('/') + 1)];
        try
        {
            var folder = new DirectoryInfo(Path.Combine(workingFolder, typed));
            return [.. folder.EnumerateFileSystemInfos().Take(Most).Where(IsOnTheWay)
                .Select(e => typed + e.Name + (e is DirectoryInfo ? "/" : string.Empty))
                .Where(n => n.StartsWith(word, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new CompletionItem(n))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static bool IsOnTheWay(FileSystemInfo entry) =>
        !entry.Name.StartsWith('.') && (entry is DirectoryInfo || entry.Name.EndsWith(".cluster", StringComparison.OrdinalIgnoreCase));
}
