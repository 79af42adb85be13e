using ClusterDsl.Language.Data;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>Files of the repository that the tests run in.</summary>
internal sealed class Repository : IFileReader
{
    /// <summary>Its root: the nearest folder above the tests that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The text of a file, by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths are relative to the file that names them.</summary>
    FileContent IFileReader.Read(string path, string relativeTo)
    {
        var resolved = Path.Combine(Path.GetDirectoryName(relativeTo) ?? string.Empty, path);
        var full = Path.Combine(Root, resolved);
        return File.Exists(full) ? new FileContent(resolved, File.ReadAllBytes(full), null) : new FileContent(resolved, null, "there is no such file");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ClusterDsl.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run within the repository");
        }

        return folder;
    }
}
