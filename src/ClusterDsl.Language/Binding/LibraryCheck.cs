using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>A library holds vocabulary only: whoever uses it should not get actors or rules that they did not write.</summary>
internal static class LibraryCheck
{
    /// <summary>Reports what does not belong in a library.</summary>
    public static void Check(SourceUnit unit, DiagnosticBag diagnostics)
    {
        var declarations = unit.Tree.Root.Declarations;
        if (!declarations.OfType<LibraryDeclarationSyntax>().Any() || declarations.OfType<ScenarioDeclarationSyntax>().Any())
        {
            return;
        }

        foreach (var declaration in declarations)
        {
            var keyword = declaration switch
            {
                ActorsDeclarationSyntax d => d.Keyword,
                TiesDeclarationSyntax d => d.Keyword,
                RuleDeclarationSyntax d => d.Keyword,
                StageDeclarationSyntax d => d.Keyword,
                PolicyDeclarationSyntax d => d.Keyword,
                ShockDeclarationSyntax d => d.Keyword,
                MeasureDeclarationSyntax d => d.Keyword,
                RecordDeclarationSyntax d => d.Keyword,
                ExperimentDeclarationSyntax d => d.Keyword,
                ExpectDeclarationSyntax d => d.Keyword,
                _ => null,
            };
            if (keyword is not null)
            {
                diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ClauseNotAllowed, unit.LocationOf(keyword), keyword.Text, "in a library") with
                {
                    Help = "a library declares vocabulary; move this to the scenario that uses it",
                });
            }
        }
    }
}
