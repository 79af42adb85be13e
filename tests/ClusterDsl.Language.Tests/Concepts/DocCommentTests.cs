using ClusterDsl.Language.Concepts;

namespace ClusterDsl.Language.Tests.Concepts;

public sealed class DocCommentTests
{
    [Fact]
    public void Sources_are_taken_out_and_kept()
    {
        var comment = DocComment.Parse("""A firm (of any size). Or two. (D0, 000_89412bd2fac773b1, "A title, with a comma"; D4, 004_6a0d09a379594024: only the size)""", Bibliography.Empty);
        Assert.Equal("A firm (of any size). Or two.", comment.Text);
        Assert.Equal("A firm (of any size).", comment.FirstSentence);
        Assert.Equal([new("D0", "000_89412bd2fac773b1", "A title, with a comma"), new("D4", "004_6a0d09a379594024", string.Empty)], comment.Documents.AsEnumerable());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Without an end", "Without an end")]
    [InlineData("From 0 .. 1 it goes. And on.", "From 0 .. 1 it goes.")]
    [InlineData("Costs 0.5 of it. And on.", "Costs 0.5 of it.")]
    [InlineData("Only one.", "Only one.")]
    public void The_first_sentence_ends_at_a_full_stop(string text, string expected)
    {
        var comment = DocComment.Parse(text, Bibliography.Empty);
        Assert.Equal(text, comment.Text);
        Assert.Equal(expected, comment.FirstSentence);
        Assert.Empty(comment.Documents);
    }
}
