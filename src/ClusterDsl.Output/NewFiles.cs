namespace ClusterDsl.Output;

/// <summary>Writes files that belong together: all of them or, if something fails, none. What exists is never replaced.</summary>
public static class NewFiles
{
    /// <summary>Writes each beside its place and lets them take their places in the end; folders on the way to them are made.</summary>
    /// <param name="files">The files, all of them in one folder.</param>
    /// <param name="workingFolder">Where relative paths start.</param>
    /// <exception cref="OutputException">One cannot be written, or exists (CL6042); everything is as it was.</exception>
    public static void Write(IReadOnlyList<NewFile> files, string workingFolder)
    {
        var written = new List<string>();
        var (shown, parents) = (string.Empty, new NewParents(Path.GetFullPath(files[0].Path, workingFolder)));
        try
        {
            var places = new List<(string Shown, string Partial, string Full)>();
            foreach (var file in files)
            {
                shown = file.Path;
                var full = Path.GetFullPath(file.Path, workingFolder);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                var partial = PathBeside.Of(full, "partial");
                written.Add(partial);
                File.WriteAllBytes(partial, file.Content.Span);
                places.Add((shown, partial, full));
            }

            foreach (var (name, partial, full) in places)
            {
                shown = name;
                File.Move(partial, full, overwrite: false);
                written.Add(full);
            }
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception))
        {
            Discard(written, parents);
            throw RunFolder.NotWritable(shown, exception);
        }
    }

    private static void Discard(List<string> written, NewParents parents)
    {
        try
        {
            written.Where(File.Exists).ToList().ForEach(File.Delete);
            parents.Remove();
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception))
        {
            // What made the writing fail matters more than what it left behind, and the name says that it is partial.
        }
    }
}
