using System.Collections.Concurrent;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>The compiler's own libraries, each read and parsed once however many files use it.</summary>
internal static class BuiltInLibraries
{
    private const string Folder = "seeds/";
    private const string Extension = ".cluster";

    private static readonly ConcurrentDictionary<string, SyntaxTree> Trees = new(StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(BuiltInLibraries).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^Extension.Length]).Order(StringComparer.Ordinal)];

    /// <summary>One of them, or null if there is none of that name.</summary>
    public static SyntaxTree? Find(string name) => Names.Contains(name, StringComparer.Ordinal) ? Trees.GetOrAdd(name, Read) : null;

    /// <summary>Whether one of them declares a symbol, or the language itself has it.</summary>
    public static bool Declare(Symbol symbol) => symbol.Location is not { } location || Trees.Values.Any(t => ReferenceEquals(t.Text, location.Source));

    /// <summary>Whether a file is one of them, by its path: users cannot change what stands there.</summary>
    public static bool Contain(string path) => Trees.Values.Any(t => t.Text.Path == path);

    private static SyntaxTree Read(string name)
    {
        var path = $"{Folder}{name}{Extension}";
        using var stream = typeof(BuiltInLibraries).Assembly.GetManifestResourceStream(path)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var text = FileText.Read(
            new FileContent(path, bytes.ToArray(), null),
            Location.OfFile(path),
            mistake => throw new InvalidOperationException(mistake.Message));
        return SyntaxTree.Parse(text!);
    }
}
