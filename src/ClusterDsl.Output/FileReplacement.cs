namespace ClusterDsl.Output;

/// <summary>Gives a file another content: all of it or, if something fails, none.</summary>
public static class FileReplacement
{
    /// <summary>Writes the content beside the file and lets it take the file's place. A link stays a link, and the file's permissions stay.</summary>
    /// <param name="path">The file, as people are shown it; it exists.</param>
    /// <param name="workingFolder">Where a relative path starts.</param>
    /// <param name="content">What it shall hold.</param>
    /// <exception cref="OutputException">It cannot be written (CL6042); it is as it was.</exception>
    public static void Write(string path, string workingFolder, ReadOnlySpan<byte> content)
    {
        string? partial = null;
        try
        {
            var full = Path.GetFullPath(path, workingFolder);
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;

            // Taking the place of a file asks for rights to its folder only: a file set to be read-only is to stay as it is.
            File.OpenHandle(full, FileMode.Open, FileAccess.Write).Dispose();
            partial = PathBeside.Of(full, "partial");
            File.WriteAllBytes(partial, content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(partial, File.GetUnixFileMode(full));
            }

            File.Move(partial, full, overwrite: true);
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception))
        {
            Discard(partial);
            throw RunFolder.NotWritable(path, exception, "make the file writable");
        }
    }

    private static void Discard(string? partial)
    {
        try
        {
            if (partial is not null)
            {
                File.Delete(partial);
            }
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception))
        {
            // What made the writing fail matters more than what it left behind, and the name says that it is partial.
        }
    }
}
