using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Data;

/// <summary>Reads files from disk, relative to the file that names them.</summary>
/// <param name="workingFolder">The folder that relative paths of the user start from.</param>
public sealed class DiskFileReader(string workingFolder) : IFileReader
{
    private const string Extension = ".cluster";

    private const int FilesLookedAt = 1000;

    /// <inheritdoc/>
    public FileContent Read(string path, string relativeTo)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return new FileContent(path, null, path.Length == 0 ? "the path is empty" : "the path holds a zero character");
        }

        // What is read from standard input has no folder: its files are looked for in the working folder.
        var folder = relativeTo is "" or "-" ? string.Empty : Path.GetDirectoryName(relativeTo) ?? string.Empty;
        var combined = Path.Combine(folder, path);
        var full = Path.GetFullPath(combined, workingFolder);
        var shown = Path.IsPathRooted(combined) ? full : Path.GetRelativePath(workingFolder, full);
        return ReadFull(full, shown.Replace('\\', '/'));
    }

    /// <summary>Reads a file that the user names, and shows it as it was named.</summary>
    public FileContent Read(string path) => Read(path, string.Empty) with { Path = path };

    private static FileContent ReadFull(string full, string shown)
    {
        if (Directory.Exists(full))
        {
            return new FileContent(shown, null, "it is a folder");
        }

        try
        {
            if (new FileInfo(full) is { Exists: true, Length: > FileText.MaximumBytes })
            {
                return new FileContent(shown, null, "it is larger than 1 GB");
            }

            return new FileContent(shown, File.ReadAllBytes(full), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new FileContent(shown, null, exception is FileNotFoundException ? $"there is no such file{Suggestion(full)}" : ReasonOf(exception));
        }
    }

    private static string Suggestion(string full)
    {
        try
        {
            if (File.Exists(full + Extension))
            {
                return $" (did you mean `{Path.GetFileName(full)}{Extension}`?)";
            }

            var names = Directory.EnumerateFiles(Path.GetDirectoryName(full)!).Take(FilesLookedAt).Select(f => Path.GetFileName(f));
            return SimilarNames.Closest(Path.GetFileName(full), names) is { } name ? $" (did you mean `{name}`?)" : string.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    /// <summary>What to tell the user, as a part of a sentence.</summary>
    public static string ReasonOf(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",
        _ => string.Create(exception.Message.Length, exception.Message, (span, text) =>
        {
            text.CopyTo(span);
            span[0] = char.ToLowerInvariant(span[0]);
        }).TrimEnd('.'),
    };
}
