using System.Runtime.CompilerServices;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Seeds;

/// <summary>The libraries and the examples as they lie in the repository, compiled.</summary>
internal static class SeedFiles
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", ".."));

    /// <summary>Names of the libraries.</summary>
    public static IEnumerable<string> Libraries =>
        Directory.EnumerateFiles(Path.Combine(Root, "seeds"), "*.cluster").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    /// <summary>Names of the studies: the folders with one scenario.</summary>
    public static IEnumerable<string> Examples =>
        Directory.EnumerateDirectories(Path.Combine(Root, "examples")).Select(f => Path.GetFileName(f)!).Where(n => ScenariosOf(n).Count() == 1).Order(StringComparer.Ordinal);

    /// <summary>Path of a library.</summary>
    public static string PathOfLibrary(string name) => Path.Combine(Root, "seeds", $"{name}.cluster");

    /// <summary>Path of an example's scenario; a library may lie beside it.</summary>
    public static string PathOfExample(string name) => ScenariosOf(name).Single();

    /// <summary>Compiles a file.</summary>
    public static Compilation Compile(string path) => Compilation.Create(new SourceText(File.ReadAllText(path), path), new FolderReader(Path.GetDirectoryName(path)!));

    private static IEnumerable<string> ScenariosOf(string example) => Directory.EnumerateFiles(Path.Combine(Root, "examples", example), "*.cluster")
        .Where(f => File.ReadLines(f).Any(l => l.StartsWith("scenario ", StringComparison.Ordinal)));

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
