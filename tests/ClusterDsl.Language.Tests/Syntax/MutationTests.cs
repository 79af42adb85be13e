namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>Real files cut off anywhere, and with any one token wrong. Beside <see cref="FuzzTests"/>, so that the two run at the same time.</summary>
public sealed class MutationTests
{
    public static TheoryData<string> Files => TestFiles.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_prefix_of_a_file(string name)
    {
        var text = TestFiles.All[name];
        for (var length = 0; length < text.Length; length++)
        {
            TreeInvariants.Check(text[..length]);
        }
    }

    /// <summary>Any token forgotten, doubled or changed over with the next, anywhere: sound trees, and hardly ever more than one diagnostic for the one mistake.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_with_one_token_deleted_doubled_or_swapped(string name)
    {
        var counts = new int[100];
        foreach (var text in TestTexts.Mutations(TestFiles.All[name]))
        {
            counts[TreeInvariants.Check(text).Diagnostics.Length]++;
        }

        var total = counts.Sum();
        // One is no share: the gallery's files are short.
        Assert.True((counts[3..].Sum() - 1) * 300 <= total, $"three or more diagnostics in {counts[3..].Sum()} of {total} cases");
        Assert.True(counts[2] * 12 <= total, $"two diagnostics in {counts[2]} of {total} cases");
    }
}
