using ClusterDsl.Language.Data;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Files of the repository, by their paths from its root.</summary>
internal sealed class RepositoryFiles : IFileReader
{
    /// <summary>The nearest folder above the tests that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public FileContent Read(string path, string relativeTo)
    {
        var resolved = Path.Combine(Path.GetDirectoryName(relativeTo) ?? string.Empty, path);
        var full = Path.Combine(Root, resolved);
        return File.Exists(full) ? new FileContent(resolved, File.ReadAllBytes(full), null) : new FileContent(resolved, null, "there is no such file");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ClusterDsl.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run within the repository");
        return folder;
    }
}
