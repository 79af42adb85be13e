using System.Collections.Immutable;

namespace ClusterDsl.Language.Concepts;

/// <summary>A word of the language itself: a keyword, a function, a distribution, a unit.</summary>
/// <param name="Name">The word.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Meaning">What it does.</param>
public sealed record LanguageWord(string Name, string Form, string Meaning)
{
    private const string Resource = "concepts/LanguageWords.txt";

    private static readonly Lazy<ImmutableArray<LanguageWord>> Loaded = new(Load);

    /// <summary>All of them.</summary>
    public static ImmutableArray<LanguageWord> All => Loaded.Value;

    /// <summary>The word of a name, in upper or lower case, in the singular or plural of a unit; null if there is none.</summary>
    public static LanguageWord? Find(string name) =>
        All.FirstOrDefault(w => string.Equals(w.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(w => string.Equals(w.Name + "s", name, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<LanguageWord> Load()
    {
        using var stream = typeof(LanguageWord).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ")).Select(p => new LanguageWord(p[0], p[1], p[2].TrimEnd()))];
    }
}
