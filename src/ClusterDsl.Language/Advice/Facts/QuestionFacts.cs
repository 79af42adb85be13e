using System.Collections.Immutable;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>What experiments, expectations and <c>record</c> name. By name alone, so that nothing that is asked for counts as unread.</summary>
internal sealed class QuestionFacts
{
    public QuestionFacts(SyntaxTree tree)
    {
        var declarations = tree.Root.Declarations;
        var asked = declarations.OfType<ExpectDeclarationSyntax>().SelectMany(e => e.Condition.DescendantTokens())
            .Concat(declarations.OfType<ExperimentDeclarationSyntax>().SelectMany(e => e.Body.Items).OfType<ReportClauseSyntax>().SelectMany(r => r.DescendantTokens()));
        Asked = [.. asked.Where(t => t.Kind == SyntaxKind.Identifier).Select(t => t.Text)];
    }

    /// <summary>Names that results are asked of.</summary>
    public ImmutableHashSet<string> Asked { get; }
}
