using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Concepts;

public sealed class LanguageWordTests
{
    [Fact]
    public void Every_word_of_the_language_is_explained_once()
    {
        var words = SyntaxFacts.Words.Select(w => w.Text).Concat(BuiltInFunctions.AllNames).Concat(BuiltInFunctions.Distributions.Keys).Concat(ReservedNames.Values);
        var explained = LanguageWord.All.Select(w => w.Name).ToList();
        Assert.Empty(words.Except(explained, StringComparer.Ordinal));
        Assert.Distinct(explained);
    }

    [Fact]
    public void Every_explanation_has_a_form_with_the_word_and_a_sentence() => Assert.All(LanguageWord.All, w =>
    {
        Assert.Contains(w.Name, w.Form, StringComparison.Ordinal);
        Assert.EndsWith(".", w.Meaning, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("RULE", "rule")]
    [InlineData("quarters", "quarter")]
    [InlineData("step", "step")]
    public void Words_are_found_in_capitals_and_in_the_plural(string name, string word) => Assert.Equal(word, LanguageWord.Find(name)?.Name);

    [Fact]
    public void What_is_no_word_is_not_found() => Assert.Null(LanguageWord.Find("zzzz"));
}
