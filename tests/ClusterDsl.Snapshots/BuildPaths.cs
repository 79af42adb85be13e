using System.Reflection;

namespace ClusterDsl.Snapshots;

/// <summary>Paths that the compiler wrote down, on the machine where the tests run.</summary>
internal sealed class BuildPaths
{
    private BuildPaths(string projectDirectory, string solutionDirectory)
    {
        ProjectDirectory = projectDirectory;
        SolutionDirectory = solutionDirectory;
    }

    /// <summary>Directory of the test project, at the time of the build.</summary>
    public string ProjectDirectory { get; }

    /// <summary>Directory of the solution, at the time of the build.</summary>
    public string SolutionDirectory { get; }

    public static BuildPaths Of(Assembly testAssembly) => new(
        Metadata(testAssembly, "Verify.ProjectDirectory"),
        Metadata(testAssembly, "Verify.SolutionDirectory"));

    /// <summary>Gives the directory of a source file: where it was built, or the same place in the checkout that holds the running tests.</summary>
    /// <param name="sourceFile">The path that <c>[CallerFilePath]</c> gave.</param>
    /// <param name="runDirectory">The directory of the running tests.</param>
    /// <exception cref="DirectoryNotFoundException">Neither exists.</exception>
    public string DirectoryOf(string sourceFile, string runDirectory)
    {
        if (sourceFile.StartsWith("/_/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The compiler rewrote the source path to {sourceFile}, so its snapshots cannot be found. Import tests/Snapshots.props, which sets DeterministicSourcePaths to false.");
        }

        var directory = Path.GetDirectoryName(sourceFile);
        if (Directory.Exists(directory))
            return directory;

        // Built elsewhere (a container, another drive) and run here: the path inside the solution still holds.
        var normalized = Normalize(sourceFile);
        var root = Normalize(SolutionDirectory);
        if (normalized.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            var inside = Path.GetDirectoryName(normalized[root.Length..].TrimStart('/'))!;
            for (var here = new DirectoryInfo(runDirectory); here is not null; here = here.Parent)
            {
                var candidate = Path.Combine(here.FullName, inside);
                if (inside.Length > 0 && Directory.Exists(candidate))
                    return candidate;
            }
        }

        throw new DirectoryNotFoundException($"The directory of {sourceFile} is neither where it was built nor above {runDirectory}.");
    }

    internal static BuildPaths ForTest(string projectDirectory, string solutionDirectory) => new(projectDirectory, solutionDirectory);

    private static string Normalize(string path) => path.Replace('\\', '/');

    private static string Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal))?.Value
        ?? throw new InvalidOperationException($"{assembly.GetName().Name} lacks the metadata {key}: import tests/Snapshots.props.");
}
