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
        return folders.SelectMany(f => Directory.EnumerateFiles(f, "*.cluster", SearchOption.AllDirectories))
            .ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText, StringComparer.Ordinal);
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
