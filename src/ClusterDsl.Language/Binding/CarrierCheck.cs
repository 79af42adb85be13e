using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>
/// CL3004: know-how moves only along ties that carry it (D1, D3). Fires where an effect on a knowledge attribute of one actor reads one of
/// another, the pattern joins the two by ties, and none of the ties between them carries knowledge. Nearness in the rule makes it silent.
/// </summary>
internal sealed class CarrierCheck(SymbolTable symbols, ExpressionBinder expressions, IReadOnlyList<PathPatternSyntax> paths)
{
    /// <summary>Checks one effect, whose both sides are bound.</summary>
    public void Check(AssignmentSyntax effect, AttributeSymbol attribute)
    {
        var parts = PartsOf(effect.Value).ToList();
        var ways = paths.Concat(parts.OfType<ComprehensionSyntax>().Select(c => c.Pattern).OfType<PathPatternSyntax>().Where(p => p.Steps.Count > 0)).ToList();
        if (ways.Count == 0 || !IsKnowledge(attribute) || LocalIn(effect.Target) is not { } learner || ReadsNearness(effect))
        {
            return;
        }

        foreach (var member in parts.OfType<MemberExpressionSyntax>())
        {
            if (member.Owner is NameExpressionSyntax owner && SymbolOf(owner.Name) is LocalSymbol teacher && !ReferenceEquals(teacher, learner)
                && SymbolOf(member.Name) is AttributeSymbol read && IsKnowledge(read)
                && FindWays(ways, learner.Name, teacher.Name, [learner.Name]).ToList() is { Count: > 0 } found && found.TrueForAll(w => w.TrueForAll(t => t is not null && !Carries(t))))
            {
                Report(member, [.. found.MinBy(w => w.Count)!.OfType<TieKindSymbol>()]);
                return;
            }
        }
    }

    /// <summary>What an expression is made of; a variable stands for what <c>let</c> says it is.</summary>
    private IEnumerable<SyntaxNode> PartsOf(ExpressionSyntax expression)
    {
        var seen = new HashSet<Symbol>();
        var pending = new Queue<ExpressionSyntax>([expression]);
        while (pending.TryDequeue(out var whole))
        {
            foreach (var part in whole.DescendantNodesAndSelf())
            {
                yield return part;
                if (part is NameExpressionSyntax name && SymbolOf(name.Name) is LocalSymbol { Role: LocalRole.Let } let && seen.Add(let) && DefinitionOf(name) is { } value)
                {
                    pending.Enqueue(value);
                }
            }
        }
    }

    private static ExpressionSyntax? DefinitionOf(NameExpressionSyntax name) =>
        name.FirstAncestorOrSelf<DeclarationSyntax>()?.DescendantNodesAndSelf().OfType<LetClauseSyntax>().FirstOrDefault(l => l.Name.Text == name.Name.Text)?.Value;

    private static bool IsKnowledge(AttributeSymbol attribute) => attribute.Marks.Contains("knowledge") || attribute.Marks.Contains("tacit");

    // What was not understood of a tie may be that it carries knowledge.
    private static bool Carries(TieKindSymbol tie) => !tie.HasSoundEnds || tie.HasMark("carries knowledge") || tie.Layers.Any(l => l.HasMark("carries knowledge"));

    private Symbol? SymbolOf(SyntaxToken name)
    {
        var location = expressions.LocationOf(name);
        return symbols.Record.SymbolAt(location.Source, location.Span.Start);
    }

    private LocalSymbol? LocalIn(ExpressionSyntax target)
    {
        var member = target is ElementExpressionSyntax element ? element.Vector : target;
        return member is MemberExpressionSyntax { Owner: NameExpressionSyntax owner } ? SymbolOf(owner.Name) as LocalSymbol : null;
    }

    private static bool ReadsNearness(SyntaxNode effect) =>
        effect.FirstAncestorOrSelf<DeclarationSyntax>()?.DescendantNodesAndSelf().OfType<CallExpressionSyntax>()
            .Any(c => c.Function is NameExpressionSyntax { Name.Text: "within" or "distance" }) == true;

    /// <summary>The tie kinds on every way from one variable to another through the paths of the pattern, each way by itself; patterns are short.</summary>
    private IEnumerable<ImmutableList<TieKindSymbol?>> FindWays(List<PathPatternSyntax> ways, string from, string to, ImmutableHashSet<string> passed)
    {
        foreach (var (next, tie) in Neighbours(ways, from).Where(n => !passed.Contains(n.Node)).ToList())
        {
            if (next == to)
            {
                yield return [tie];
                continue;
            }

            foreach (var rest in FindWays(ways, next, to, passed.Add(next)))
            {
                yield return rest.Insert(0, tie);
            }
        }
    }

    private IEnumerable<(string Node, TieKindSymbol? Tie)> Neighbours(List<PathPatternSyntax> ways, string node)
    {
        foreach (var path in ways)
        {
            var left = path.First.Name.Text;
            foreach (var step in path.Steps)
            {
                var right = step.Node.Name.Text;
                var tie = symbols.Find(step.Edge.TieKind.Text) as TieKindSymbol;
                if (left == node)
                {
                    yield return (right, tie);
                }
                else if (right == node)
                {
                    yield return (left, tie);
                }

                left = right;
            }
        }
    }

    private void Report(MemberExpressionSyntax member, List<TieKindSymbol> ties)
    {
        var names = ties.Distinct().Select(t => $"`{t.Name}`").ToList();
        expressions.Symbols.Diagnostics.Add(Diagnostic.Create(
            DiagnosticDescriptors.FlowWithoutCarrier, expressions.LocationOf(member), string.Join(" and ", names), names.Count == 1 ? "carries" : "carry") with
        {
            Related = [.. ties.Distinct().Where(t => t.Location is not null).Select(t => new RelatedLocation(t.Location!, "declared here"))],
            Help = $"let it move along a tie that does, or declare {names[0]} `as carries knowledge`",
        });
    }
}
