using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

public sealed class RewriterTests
{
    public static TheoryData<string> Files => TestFiles.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rewriter_that_changes_nothing_gives_the_same_root(string name)
    {
        var root = SyntaxTree.Parse(TestFiles.All[name]).Root;
        Assert.Same(root, new Identity().Visit(root));
    }

    [Fact]
    public void A_flawed_tree_too_stays_the_same() =>
        Assert.All(["rule r in { ) }", "measure = = 3 4", "}}", "kind X junk { a : int }"], text =>
        {
            var root = SyntaxTree.Parse(text).Root;
            Assert.Same(root, new Identity().Visit(root));
        });

    [Fact]
    public void Names_can_be_changed_and_everything_else_stays()
    {
        var tree = SyntaxTree.Parse("// keep\nmeasure a = alpha + count(x for x in alpha) // and this\n");
        var root = (CompilationUnitSyntax)new Renaming("alpha", "beta").Visit(tree.Root);
        Assert.Equal("// keep\nmeasure a = beta + count(x for x in beta) // and this\n", root.ToFullString());
        var renamed = tree.WithRoot(root);
        Assert.Empty(renamed.Diagnostics);
        Assert.Equal("beta", renamed.FindToken(20).Text);
        Assert.Equal("// keep\nmeasure a = alpha + count(x for x in alpha) // and this\n", tree.Root.ToFullString());
    }

    [Fact]
    public void What_a_change_does_not_touch_is_shared()
    {
        var root = SyntaxTree.Parse("measure a = alpha\nmeasure b = 2\n").Root;
        var changed = (CompilationUnitSyntax)new Renaming("alpha", "beta").Visit(root);
        Assert.NotSame(root.Declarations[0], changed.Declarations[0]);
        Assert.Same(root.Declarations[1], changed.Declarations[1]);
    }

    [Fact]
    public void A_visitor_meets_every_kind_of_node_of_the_whole_language()
    {
        var tree = SyntaxTree.Parse(TestFiles.WholeLanguage);
        var counter = new Counter();
        foreach (var node in tree.Root.DescendantNodesAndSelf())
        {
            counter.Visit(node);
        }

        var kinds = Enum.GetValues<SyntaxKind>().Where(k => k >= SyntaxKind.CompilationUnit).ToHashSet();
        Assert.Equal([], kinds.Except(counter.Seen));
    }

    private sealed class Identity : SyntaxRewriter;

    private sealed class Renaming(string from, string to) : SyntaxRewriter
    {
        public override SyntaxNode VisitNameExpression(NameExpressionSyntax node) => node.Name.Text == from
            ? ((MeasureDeclarationSyntax)SyntaxTree.Parse(
                $"measure m = {string.Concat(node.Name.LeadingTrivia.Select(t => t.Text))}{to}{string.Concat(node.Name.TrailingTrivia.Select(t => t.Text))}")
                .Root.Declarations[0]).Value
            : node;
    }

    private sealed class Counter : SyntaxVisitor
    {
        public HashSet<SyntaxKind> Seen { get; } = [];

        protected override void DefaultVisit(SyntaxNode node) => Seen.Add(node.Kind);
    }
}
