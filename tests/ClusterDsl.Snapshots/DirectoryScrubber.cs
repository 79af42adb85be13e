using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>
/// Replaces the directories of this machine and checkout by placeholders, so that a text that names a file is the same everywhere.
/// A match includes the separator after it, takes either separator for the other, and stands between characters that are neither
/// letters nor digits. Of overlapping matches the first wins, of those at one place the longest.
/// </summary>
internal sealed class DirectoryScrubber
{
    private readonly (string Directory, string Placeholder)[] _replacements;

    public DirectoryScrubber(IEnumerable<KeyValuePair<string, string>> replacements)
    {
        // The later of two placeholders for one directory counts. A root (empty once trimmed) would match everywhere.
        var distinct = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (directory, placeholder) in replacements)
        {
            var trimmed = directory.Replace('\\', '/').TrimEnd('/');
            if (trimmed.Length > 1)
                distinct[trimmed] = placeholder;
        }

        _replacements = [.. distinct.OrderByDescending(entry => entry.Key.Length).Select(entry => (entry.Key, entry.Value))];
    }

    public static DirectoryScrubber For(BuildPaths paths)
    {
        var replacements = new List<KeyValuePair<string, string>>
        {
            new(AppContext.BaseDirectory, "{CurrentDirectory}"),
            new(Environment.CurrentDirectory, "{CurrentDirectory}"),
            new(Path.GetTempPath(), "{TempPath}"),
        };
        if (OperatingSystem.IsWindows())
            replacements.Add(new(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "{UserProfile}"));

        replacements.Add(new(paths.ProjectDirectory, "{ProjectDirectory}"));
        replacements.Add(new(paths.SolutionDirectory, "{SolutionDirectory}"));
        return new DirectoryScrubber(replacements);
    }

    public void Scrub(StringBuilder builder)
    {
        var text = builder.ToString();
        builder.Clear();
        var copied = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (index > 0 && char.IsLetterOrDigit(text[index - 1]))
                continue;

            foreach (var (directory, placeholder) in _replacements)
            {
                if (!Matches(text, index, directory))
                    continue;

                var end = index + directory.Length;
                if (end < text.Length && text[end] is '/' or '\\')
                    end++;

                builder.Append(text, copied, index - copied).Append(placeholder);
                copied = end;
                index = end - 1;
                break;
            }
        }

        builder.Append(text, copied, text.Length - copied);
    }

    private static bool Matches(string text, int index, string directory)
    {
        var end = index + directory.Length;
        if (end > text.Length || (end < text.Length && char.IsLetterOrDigit(text[end])))
            return false;

        for (var offset = 0; offset < directory.Length; offset++)
        {
            var character = text[index + offset];
            if ((character == '\\' ? '/' : character) != directory[offset])
                return false;
        }

        return true;
    }
}
