using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>What <c>allow</c> names must be advice or a warning, and it must say why.</summary>
internal static class AllowCheck
{
    /// <summary>Checks all of a file.</summary>
    public static void Check(SourceUnit unit, DiagnosticBag diagnostics)
    {
        foreach (var allow in unit.Tree.Root.DescendantNodesAndSelf().OfType<AllowDeclarationSyntax>().Where(a => !a.Code.IsMissing && !a.Reason.IsMissing))
        {
            CheckCode(unit, allow.Code, diagnostics);
            if (string.IsNullOrWhiteSpace(Literals.Unquote(allow.Reason.Text)))
            {
                diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.CannotAllow, unit.LocationOf(allow.Reason), $"`allow {allow.Code.Text}` gives no reason") with
                {
                    Help = $"say why the advice does not apply here: `allow {allow.Code.Text} \"one-off pilot\"`",
                });
            }
        }
    }

    private static void CheckCode(SourceUnit unit, SyntaxToken code, DiagnosticBag diagnostics)
    {
        var known = DiagnosticDescriptors.All.FirstOrDefault(d => d.Code == code.Text);
        if (known is { Severity: not DiagnosticSeverity.Error })
        {
            return;
        }

        var codes = DiagnosticDescriptors.All.Where(d => d.Severity != DiagnosticSeverity.Error).ToDictionary(d => d.Code, d => d.Title, StringComparer.Ordinal);
        var similar = SimilarNames.Closest(code.Text, codes.Keys);
        diagnostics.Add(Diagnostic.Create(
            DiagnosticDescriptors.CannotAllow, unit.LocationOf(code),
            known is null ? $"there is no advice `{code.Text}`" : $"`{code.Text}` ({known.Title}) is an error, and errors cannot be allowed") with
        {
            Help = known is not null ? "mend what it speaks of, and take the `allow` out"
                : similar is not null ? $"did you mean `{similar}` ({codes[similar]})?"
                : "advice has codes from CL4001 on, as `clusterdsl check` shows them",
        });
    }
}
