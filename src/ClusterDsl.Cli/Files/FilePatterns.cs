using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ClusterDsl.Cli.Files;

/// <summary>The files that arguments of the command line name: paths, or patterns with <c>*</c> (any characters of a name) and <c>**</c> (any folders).</summary>
/// <param name="workingFolder">Where relative paths start.</param>
public sealed class FilePatterns(string workingFolder)
{
    /// <summary>Whether an argument may be a pattern.</summary>
    public static bool IsPattern(string argument) => argument.Contains('*', StringComparison.Ordinal);

    /// <summary>
    /// All files named, each once: in the order of the arguments, those of one pattern in the order of their paths. A pattern that no file
    /// matches is given as it is, so that reading it tells.
    /// </summary>
    public IEnumerable<string> Expand(IEnumerable<string> arguments) => arguments.SelectMany(Expand).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Expand(string argument)
    {
        // A file may be called `*` where the system allows it.
        if (!IsPattern(argument) || File.Exists(Path.GetFullPath(argument, workingFolder)))
        {
            return [argument];
        }

        var (folder, pattern) = Split(argument);
        var found = Match(Path.GetFullPath(folder, workingFolder), pattern).Select(f => folder + f).Order(StringComparer.Ordinal).ToList();
        return found.Count == 0 ? [argument] : found;
    }

    /// <summary>A path with its last separator, up to the first name with a <c>*</c>; and the rest.</summary>
    private static (string Folder, string Pattern) Split(string argument)
    {
        var star = argument.IndexOf('*', StringComparison.Ordinal);
        var end = argument.LastIndexOfAny(['/', Path.DirectorySeparatorChar], star) + 1;
        return (argument[..end], argument[end..]);
    }

    private static IEnumerable<string> Match(string folder, string pattern)
    {
        try
        {
            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern);
            return matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder))).Files.Select(f => f.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
