namespace ClusterDsl.Snapshots.Tests.Subset;

public sealed class LineDifferenceTests
{
    [Fact]
    public void Shows_the_changed_line_among_its_neighbours() => Assert.Equal(
        """
        First difference: line 5, column 3 (- verified, + received)
             2 | b
             3 | c
             4 | d
        -    5 | old
        +    5 | olive
             6 | f
             7 | g
             8 | h

        """,
        LineDifference.Describe("a\nb\nc\nd\nold\nf\ng\nh\ni", "a\nb\nc\nd\nolive\nf\ng\nh\ni"));

    [Fact]
    public void Shows_an_inserted_line() => Assert.Equal(
        """
        First difference: line 2, column 1 (- verified, + received)
             1 | a
        +    2 | b
             2 | c

        """,
        LineDifference.Describe("a\nc", "a\nb\nc"));

    [Fact]
    public void Shows_a_repeated_line() => Assert.Equal(
        """
        First difference: line 2, column 1 (- verified, + received)
             1 | a
        +    2 | a

        """,
        LineDifference.Describe("a", "a\na"));

    [Fact]
    public void Shows_a_final_newline_as_an_empty_line() => Assert.Equal(
        """
        First difference: line 2, column 1 (- verified, + received)
             1 | a
        -    2 | 

        """,
        LineDifference.Describe("a\n", "a"));

    [Fact]
    public void Shows_blanks_at_the_end_of_a_line() => Assert.Equal(
        """
        First difference: line 1, column 4 (- verified, + received)
        -    1 | a b
        +    1 | a b·→

        """,
        LineDifference.Describe("a b", "a b \t"));

    [Fact]
    public void Leaves_out_what_would_fill_the_screen()
    {
        var lines = Enumerable.Range(1, 100).Select(number => $"{number}").ToArray();

        var text = LineDifference.Describe("", string.Join('\n', lines));

        Assert.Contains("+   10 | 10\n+      | … and 90 more lines\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_part_of_a_long_line_that_differs()
    {
        var text = LineDifference.Describe(new string('a', 1000) + "old" + new string('b', 1000), new string('a', 1000) + "new" + new string('b', 1000));

        Assert.Contains("column 1001 ", text, StringComparison.Ordinal);
        Assert.Contains($"-    1 | …{new string('a', 40)}old{new string('b', 117)}…\n", text, StringComparison.Ordinal);
        Assert.Contains($"+    1 | …{new string('a', 40)}new{new string('b', 117)}…\n", text, StringComparison.Ordinal);
    }
}
