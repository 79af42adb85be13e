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
        var name = code.ToUpperInvariant();
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream($"{Folder}{name}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var page = PageReader.Read(reader.ReadToEnd());
        return page.Code == name ? page : throw new FormatException($"{name}.md is the page of {page.Code}");
    }

    private static ImmutableArray<DiagnosticPage> LoadAll() =>
        [.. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => Find(Path.GetFileNameWithoutExtension(n))!)];
}
