using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>CL3005 and CL3006: every stage is reached, and a time of trouble ends (D1).</summary>
internal sealed class StageCheck(SymbolTable symbols)
{
    /// <summary>Checks all stages.</summary>
    public void Check()
    {
        var stages = symbols.OfSort<StageSymbol>().ToList();
        foreach (var stage in stages.Skip(1).Where(s => !stages.Exists(from => !ReferenceEquals(from, s) && LeadsTo(from, s))))
        {
            // A transition that misspells its stage is reported already, and may have meant this one.
            if (stage.Name.Length > 0 && !stages.Exists(NamesNoStage))
            {
                symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.StageDead, stage.Location!, stage.Name) with
                {
                    Help = $"add `next {stage.Name} when …` to the stage before it, or take it out",
                });
            }
        }

        foreach (var stage in stages.Where(s => s.Lifecycle?.Mark == "trouble" && !s.Syntax.Body.Items.Any(i => i is NextClauseSyntax or EndClauseSyntax)))
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.TroubleNoExit, stage.Location!, stage.Name) with
            {
                Related = stage.Lifecycle!.Location is { } word ? [new RelatedLocation(word, "a time of trouble")] : [],
                Help = "add `next STAGE when …` or `end when … \"message\"`, unless decline until the horizon is what you study",
            });
        }
    }

    private bool NamesNoStage(StageSymbol from) =>
        from.Syntax.DescendantTokens().Any(t => t.IsMissing || t.Parent is SkippedTokensSyntax) || from.Syntax.Body.Items.OfType<NextClauseSyntax>().Any(n => symbols.Find(n.Stage.Text) is not StageSymbol);

    private static bool LeadsTo(StageSymbol from, StageSymbol to) =>
        from.Syntax.Body.Items.OfType<NextClauseSyntax>().Any(n => n.Stage.Text == to.Name);
}
