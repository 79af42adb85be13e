using System.Reflection;

namespace ClusterDsl.Cli;

/// <summary>Files that travel in the assembly, by their path in the project.</summary>
internal static class EmbeddedFiles
{
    /// <summary>The text of a file.</summary>
    public static string Read(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new ArgumentException($"no embedded file `{path}`", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
