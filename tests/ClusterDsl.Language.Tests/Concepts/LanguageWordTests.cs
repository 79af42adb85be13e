using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Concepts;

public sealed class LanguageWordTests
{
    /// <summary>Where a form may stand: at $.</summary>
    private static readonly string[] Places =
    [
        "$", "scenario s { $ }", "rule r in p { $ }", "policy p : I by a { $ }", "experiment e { $ }", "ties t among p : $", "measure m = $", "stage s { $ }", "kind k { $ }", "kind k { a : $ }",
        "instrument i by K { $ }", "expect \"x\" $", "actors a : K[2] { $ }", "ties t from \"f.csv\" { $ }", "rule r in p { let $ }", "expect \"x\" M > 1 $", "expect \"x\" $ M > 1",
    ];

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

    /// <summary>What is shown as a way of writing can be written so, somewhere: as a declaration, in the block of one, or as a value.</summary>
    [Fact]
    public void Every_form_is_one_of_the_language() => Assert.Equal(
        string.Empty, string.Join('\n', from word in LanguageWord.All where !IsWritten(word.Form) select $"{word.Name}: {word.Form}"));

    /// <summary>The places are not so wide that anything can be written in them.</summary>
    [Theory]
    [InlineData("design of 64 points")]
    [InlineData("record NAME every")]
    [InlineData("choose p firms")]
    [InlineData("next STAGE CONDITION")]
    public void What_is_no_form_fits_nowhere(string form) => Assert.False(IsWritten(form));

    [Theory]
    [InlineData("RULE", "rule")]
    [InlineData("quarters", "quarter")]
    [InlineData("step", "step")]
    public void Words_are_found_in_capitals_and_in_the_plural(string name, string word) => Assert.Equal(word, LanguageWord.Find(name)?.Name);

    [Fact]
    public void What_is_no_word_is_not_found() => Assert.Null(LanguageWord.Find("zzzz"));

    /// <summary>Whether a form, or each of the forms in a list, can be written somewhere; what is left open (…) is filled in.</summary>
    private static bool IsWritten(string form)
    {
        var filled = form.Replace("{ … }", "{ }", StringComparison.Ordinal).Replace("… with", "M > 1 with", StringComparison.Ordinal).Replace("…", "NAME", StringComparison.Ordinal);
        return Fits(filled) || Listed(filled).TrueForAll(Fits);
    }

    /// <summary>The forms of a list: what stands between commas and semicolons outside of brackets.</summary>
    private static List<string> Listed(string forms)
    {
        var (depth, start, listed) = (0, 0, new List<string>());
        for (var i = 0; i < forms.Length; i++)
        {
            depth += forms[i] is '(' or '{' or '[' ? 1 : forms[i] is ')' or '}' or ']' ? -1 : 0;
            if (depth == 0 && forms[i] is (',' or ';'))
            {
                listed.Add(forms[start..i]);
                start = i + 1;
            }
        }

        return [.. listed, forms[start..]];
    }

    private static bool Fits(string form) => Places.Any(p => SyntaxTree.Parse(p.Replace("$", form, StringComparison.Ordinal)).Diagnostics.IsEmpty);
}
