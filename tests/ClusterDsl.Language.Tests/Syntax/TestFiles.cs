using System.Runtime.CompilerServices;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>The texts that every property of the syntax is tried on.</summary>
internal static class TestFiles
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Loaded = new(Load);

    /// <summary>Name and text of the examples, the libraries, the reference's scenario and a file with every form of the language.</summary>
    public static IReadOnlyDictionary<string, string> All => Loaded.Value;

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => new(All.Keys.Order(StringComparer.Ordinal));

    /// <summary>A file with every form of the language once.</summary>
    public static string WholeLanguage => All["whole_language.cluster"];

    private static Dictionary<string, string> Load()
    {
        var root = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", ".."));
        string[] folders = [Path.Combine(root, "examples"), Path.Combine(root, "seeds"), Path.Combine(ThisFolder(), "..", "Files")];
        // A library and an example may have one file name: the folder's own path tells them apart.
        return folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cluster", SearchOption.AllDirectories)
                .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file)))
            .ToDictionary(f => f.Name, f => File.ReadAllText(f.File), StringComparer.Ordinal);
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
