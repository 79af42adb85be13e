using System.Collections.Immutable;
using System.Text;

namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>The pages of all diagnostics: <c>Diagnostics/Pages/CLnnnn.md</c>, which the assembly carries with it.</summary>
public static class DiagnosticPages
{
    private const string Folder = "pages/";

    private static readonly Lazy<ImmutableArray<DiagnosticPage>> Loaded = new(LoadAll);

    /// <summary>All pages, in order of code.</summary>
    public static ImmutableArray<DiagnosticPage> All => Loaded.Value;

    /// <summary>The page of a code, in upper or lower case; null if there is none.</summary>
    public static DiagnosticPage? Find(string code)
    {
        // A check that shows one page does not read them all.
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream($"{Folder}{code.ToUpperInvariant()}.md");
        return stream is null ? null : Read(stream);
    }

    private static ImmutableArray<DiagnosticPage> LoadAll() =>
        [.. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => Find(Path.GetFileNameWithoutExtension(n))!)];

    private static DiagnosticPage Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return PageReader.Read(reader.ReadToEnd());
    }
}
