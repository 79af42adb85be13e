using ClusterDsl.Output.Snapshots;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Output.Tests;

public sealed class TextDifferenceTests
{
    private const string Before = "Title\n\nRules   fired\ngrow   3\nfail   4\n\nTies   end\nloan   7\n";

    [Fact]
    public void Equal_texts_have_none() => Assert.Equal("", TextDifference.Describe(Before, Before.ReplaceLineEndings("\r\n")));

    [Fact]
    public void A_changed_row_stands_below_its_heading() =>
        Assert.Equal("  Rules   fired\n- fail   4\n+ fail   5\n", TextDifference.Describe(Before, Before.Replace("fail   4", "fail   5", StringComparison.Ordinal)));

    [Fact]
    public void Rows_that_change_together_stand_pairwise() => Assert.Equal(
        "  Rules   fired\n- grow   3\n+ grow   1\n- fail   4\n+ fail   2\n",
        TextDifference.Describe(Before, Before.Replace("grow   3\nfail   4", "grow   1\nfail   2", StringComparison.Ordinal)));

    [Fact]
    public void Each_block_is_opened_by_its_own_heading() => Assert.Equal(
        "  Rules   fired\n- grow   3\n  Ties   end\n+ grant   2\n",
        TextDifference.Describe(Before, Before.Replace("grow   3\n", "", StringComparison.Ordinal).Replace("loan   7\n", "loan   7\ngrant   2\n", StringComparison.Ordinal)));

    [Fact]
    public void Long_differences_are_cut_with_a_count()
    {
        var text = TextDifference.Describe("", string.Join('\n', Enumerable.Range(1, 100)));
        Assert.Equal(TextDifference.MostLines + 1, text.Count(c => c == '\n'));
        Assert.EndsWith($"… and {101 - TextDifference.MostLines} more lines\n", text, StringComparison.Ordinal);
    }

    /// <summary>As many lines are added and taken away as there are that no common subsequence keeps.</summary>
    [Fact]
    public void No_line_is_shown_that_is_in_both_in_order()
    {
        var lines = Gen.Elements("a", "b", "c").ArrayOf().Where(l => l.Length < 12);
        Prop.ForAll(lines.ToArbitrary(), lines.ToArbitrary(), (before, after) =>
        {
            var text = TextDifference.Describe(string.Join('\n', before), string.Join('\n', after)).Split('\n');
            var (taken, added) = (text.Count(l => l.StartsWith('-')), text.Count(l => l.StartsWith('+')));
            var common = Longest([.. before.DefaultIfEmpty("")], [.. after.DefaultIfEmpty("")]);
            return taken == Math.Max(1, before.Length) - common && added == Math.Max(1, after.Length) - common;
        }).QuickCheckThrowOnFailure();
    }

    private static int Longest(ReadOnlySpan<string> a, ReadOnlySpan<string> b) =>
        a.IsEmpty || b.IsEmpty ? 0
        : a[0] == b[0] ? 1 + Longest(a[1..], b[1..])
        : Math.Max(Longest(a[1..], b), Longest(a, b[1..]));
}
