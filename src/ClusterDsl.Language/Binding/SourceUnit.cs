using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>A file with the tree that was read from it, and whether it is a library of the compiler's own.</summary>
internal sealed record SourceUnit(SyntaxTree Tree, bool IsLibrary)
{
    public Location LocationOf(SyntaxElement element) => Tree.GetLocation(element);
}
