using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice;

/// <summary><c>allow CL4007 "reason"</c>: at large it holds for its file, in a block for the declaration around it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Reason">Why.</param>
/// <param name="Location">Where the code is written.</param>
/// <param name="Scope">The characters that it holds for.</param>
internal sealed record Allowance(string Code, string Reason, Location Location, TextSpan Scope)
{
    /// <summary>All of a tree that are complete.</summary>
    public static ImmutableArray<Allowance> In(SyntaxTree tree) =>
        [.. tree.Root.DescendantNodesAndSelf().OfType<AllowDeclarationSyntax>()
            .Where(a => !a.Code.IsMissing && !a.Reason.IsMissing)
            .Select(a => new Allowance(a.Code.Text, Literals.Unquote(a.Reason.Text), tree.GetLocation(a.Code), ScopeOf(tree, a)))];

    /// <summary>Whether it silences a diagnostic. Errors are never silenced.</summary>
    public bool Covers(Diagnostic diagnostic) =>
        diagnostic.Code == Code && diagnostic.Descriptor.Severity != DiagnosticSeverity.Error
        && ReferenceEquals(diagnostic.Location.Source, Location.Source) && Scope.Contains(diagnostic.Location.Span);

    private static TextSpan ScopeOf(SyntaxTree tree, AllowDeclarationSyntax allow) =>
        allow.Parent?.FirstAncestorOrSelf<DeclarationSyntax>()?.Span ?? new TextSpan(0, tree.Text.Content.Length);
}
