using System.Text.RegularExpressions;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Tests.Seeds;

namespace ClusterDsl.Language.Tests.Advice;

/// <summary>C# knows the marks and no word of a vocabulary (language reference, principle 2).</summary>
public sealed partial class NeutralityTests
{
    // Some things are called as their mark is.
    private static readonly IEnumerable<string> WordsOfTheLanguage =
        [.. MarkCheck.OfKinds, .. MarkCheck.OfTies, .. MarkCheck.OfAttributes, .. MarkCheck.OfInstruments, .. MarkCheck.OfLifecycles];

    [Fact]
    public void No_name_of_the_libraries_is_in_a_literal_of_the_compiler()
    {
        var names = SeedFiles.Compile(SeedFiles.PathOfLibrary("innovation_clusters")).Symbols
            .Where(s => s is KindSymbol or TieKindSymbol or PhaseSymbol or InstrumentSymbol or LifecycleSymbol && s.Location is not null)
            .Select(s => s.Name).Except(WordsOfTheLanguage, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        Assert.True(names.Count > 60, $"only {names.Count} names");
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal));
        var found = from file in sources
                    from Match literal in Literal().Matches(WithoutExamples(File.ReadAllText(file)))
                    where names.Contains(literal.Groups["text"].Value)
                    select $"{Path.GetFileName(file)}: {literal.Value}";
        Assert.Empty(found);
    }

    // What is shown as an example in backticks decides nothing.
    private static string WithoutExamples(string text) => Example().Replace(text, string.Empty);

    [GeneratedRegex("\"(?<text>[^\"\\\\\n]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("`[^`\n]*`", RegexOptions.None, 1000)]
    private static partial Regex Example();
}
