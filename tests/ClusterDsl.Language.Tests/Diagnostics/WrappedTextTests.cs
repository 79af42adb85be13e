using ClusterDsl.Language.Diagnostics.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Diagnostics;

public sealed class WrappedTextTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("incomprehensible one", 5, "incomprehensible|one")]
    [InlineData("say `a = b` here", 10, "say|`a = b`|here")]
    [InlineData("say `a = b + c + d` here", 8, "say `a =|b + c +|d` here")]
    [InlineData("产业 集群", 4, "产业|集群")]
    [InlineData("", 10, "")]
    public void Lines_are_broken_between_words(string text, int width, string expected) => Assert.Equal(expected, string.Join('|', WrappedText.Lines(text, width)));

    [Fact]
    public void Nothing_is_lost_and_no_line_is_too_wide()
    {
        var words = Gen.Elements("a", "firm", "`x y`", "`", "university", "大学").ListOf().Select(w => string.Join(' ', w));
        var property = Prop.ForAll(words.ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (text, width) =>
        {
            var lines = WrappedText.Lines(text, width).ToList();
            return string.Join(' ', lines) == text && lines.TrueForAll(l => CharacterWidth.Of(l) <= width || !l.Contains(' ', StringComparison.Ordinal));
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(7UL, 13UL), property);
    }
}
