using System.Text;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

public sealed class WholeLanguageTests
{
    /// <summary>The tree of every declaration, clause and effect of the reference: each item on its line, after the text it is made of.</summary>
    [Fact]
    public Task The_tree_of_every_form()
    {
        var text = new StringBuilder();
        foreach (var declaration in TreeShape.Sound(TestFiles.WholeLanguage).Root.Declarations)
        {
            Write(text, declaration, string.Empty);
        }

        return Verify(text.ToString());
    }

    private static void Write(StringBuilder text, SyntaxNode node, string indent)
    {
        var block = node.Children.OfType<BlockSyntax>().LastOrDefault();
        var parts = node.Children.Where(c => !ReferenceEquals(c, block)).Select(TreeShape.Of);
        text.Append(indent).Append(node.Kind).Append(": ").AppendJoin(" ", parts).Append('\n');
        foreach (var item in block?.Items ?? SyntaxList<ItemSyntax>.Empty)
        {
            Write(text, item, indent + "  ");
        }
    }
}
