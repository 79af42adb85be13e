using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Syntax;

public sealed class PositionTests
{
    public static TheoryData<string> Files => TestFiles.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_offset_has_the_token_whose_full_span_holds_it(string name)
    {
        var tree = SyntaxTree.Parse(TestFiles.All[name]);
        var owners = new SyntaxToken[tree.Text.Length];
        foreach (var token in tree.Root.DescendantTokens())
        {
            Array.Fill(owners, token, token.FullSpan.Start, token.FullSpan.Length);
        }

        for (var position = 0; position < owners.Length; position++)
        {
            Assert.Same(owners[position], tree.FindToken(position));
        }

        Assert.Same(tree.Root.EndOfFile, tree.FindToken(tree.Text.Length));
    }

    [Fact]
    public void An_offset_outside_the_file_has_no_token()
    {
        var tree = SyntaxTree.Parse("phase a");
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.FindToken(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.FindToken(8));
    }

    [Fact]
    public void A_span_leaves_out_the_trivia_at_both_ends()
    {
        var tree = SyntaxTree.Parse("// first\nphase a // one\n\n// second\nphase b\n");
        Assert.Equal("phase b", tree.Text.ToString(tree.Root.Declarations[1].Span));
        Assert.Equal("phase b", tree.Root.Declarations[1].ToString());
        Assert.Equal("\n// second\nphase b\n", tree.Root.Declarations[1].ToFullString());
        Assert.Equal("phase a // one\n\n// second\nphase b\n", tree.Text.ToString(tree.Root.Span));
    }

    [Fact]
    public void A_span_leaves_out_missing_tokens_at_its_ends()
    {
        var tree = SyntaxTree.Parse("rule r   \nphase b");
        Assert.Equal("rule r", tree.Text.ToString(tree.Root.Declarations[0].Span));
        Assert.Equal(new TextSpan(10, 0), ((RuleDeclarationSyntax)tree.Root.Declarations[0]).Body.Span);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_span_of_a_node_runs_from_its_first_to_its_last_token(string name)
    {
        foreach (var node in SyntaxTree.Parse(TestFiles.All[name]).Root.DescendantNodesAndSelf())
        {
            var tokens = node.DescendantTokens().Where(t => !t.IsMissing).ToList();
            var expected = tokens.Count == 0 ? new TextSpan(node.Position, 0) : TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End);
            Assert.Equal(expected, node.Span);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\nb\r\nc\rd\n\n\r\re")]
    [InlineData("\r\n\n\r")]
    public void Lines_and_columns_are_those_that_a_count_gives(string content)
    {
        var text = new SourceText(content, "a.cluster");
        var (line, column) = (0, 0);
        for (var i = 0; i <= content.Length; i++)
        {
            Assert.Equal(new LinePosition(line, column), text.GetLinePosition(i));
            var endsLine = i < content.Length && (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')));
            (line, column) = endsLine ? (line + 1, 0) : (line, column + 1);
        }

        Assert.Equal(line + 1, text.LineCount);
        var lines = Enumerable.Range(0, text.LineCount).Select(i => text.ToString(text.GetLineSpan(i)));
        Assert.Equal(content.ReplaceLineEndings("\n").Split('\n'), lines);
    }

    [Fact]
    public void Ancestors_lead_from_a_token_to_the_file()
    {
        var tree = SyntaxTree.Parse("rule r in p { for a : firms\n a.x = a.y }");
        var token = tree.FindToken(tree.Text.Content.IndexOf('y', StringComparison.Ordinal));
        Assert.Equal("a.y", token.Parent!.FirstAncestorOrSelf<ExpressionSyntax>()!.ToString());
        Assert.Equal("a.x = a.y", token.Parent!.FirstAncestorOrSelf<ItemSyntax>()!.ToString());
        Assert.Equal("r", token.Parent!.FirstAncestorOrSelf<RuleDeclarationSyntax>()!.Name.Text);
        Assert.Same(tree.Root, token.Parent!.FirstAncestorOrSelf<CompilationUnitSyntax>());
        Assert.Null(token.Parent!.FirstAncestorOrSelf<StageDeclarationSyntax>());
    }

    [Fact]
    public void A_change_gives_the_tree_of_the_changed_text()
    {
        var tree = SyntaxTree.Parse("measure a = 1\nmeasure b = 2\n", "x.cluster");
        var changed = tree.WithChange(new TextSpan(12, 1), "(3 + 4)");
        Assert.Equal("measure a = (3 + 4)\nmeasure b = 2\n", changed.Root.ToFullString());
        Assert.Equal("x.cluster", changed.Text.Path);
        Assert.Equal("measure a = 1\nmeasure b = 2\n", tree.Root.ToFullString());
        Assert.Equal("", tree.WithChange(new TextSpan(0, 28), "").Root.ToFullString());
        Assert.Equal("measure a = 1\nmeasure b = 2\n//", tree.WithChange(new TextSpan(28, 0), "//").Root.ToFullString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_change_parses_like_the_whole_changed_text(string name)
    {
        var text = TestFiles.All[name];
        var tree = SyntaxTree.Parse(text);
        for (var i = 0; i + 7 < text.Length; i += 97)
        {
            var expected = string.Concat(text.AsSpan(0, i), "}x", text.AsSpan(i + 7));
            var changed = tree.WithChange(new TextSpan(i, 7), "}x");
            Assert.Equal(expected, changed.Root.ToFullString());
            Assert.Equal(SyntaxTree.Parse(expected).Diagnostics.Length, changed.Diagnostics.Length);
        }
    }
}
