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
        if (paths.Count == 0 || !IsKnowledge(attribute) || LocalIn(effect.Target) is not { } learner || ReadsNearness(effect))
        {
            return;
        }

        foreach (var member in effect.Value.DescendantNodesAndSelf().OfType<MemberExpressionSyntax>())
        {
            if (member.Owner is NameExpressionSyntax owner && SymbolOf(owner.Name) is LocalSymbol teacher && !ReferenceEquals(teacher, learner)
                && SymbolOf(member.Name) is AttributeSymbol read && IsKnowledge(read)
                && FindWay(learner.Name, teacher.Name) is { Count: > 0 } ties && ties.TrueForAll(t => !Carries(t)))
            {
                Report(member, ties);
                return;
            }
        }
    }

    private static bool IsKnowledge(AttributeSymbol attribute) => attribute.Marks.Contains("knowledge") || attribute.Marks.Contains("tacit");

    private static bool Carries(TieKindSymbol tie) => tie.HasMark("carries knowledge") || tie.Layers.Any(l => l.HasMark("carries knowledge"));

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

    /// <summary>The tie kinds on the way from one variable to another through the paths of the pattern; null if none leads there.</summary>
    private List<TieKindSymbol>? FindWay(string from, string to)
    {
        var reached = new Dictionary<string, List<TieKindSymbol>>(StringComparer.Ordinal) { [from] = [] };
        var pending = new Queue<string>([from]);
        while (pending.TryDequeue(out var here))
        {
            foreach (var (next, tie) in Neighbours(here))
            {
                if (tie is null)
                {
                    return null;
                }

                if (reached.TryAdd(next, [.. reached[here], tie]))
                {
                    pending.Enqueue(next);
                }
            }
        }

        return reached.GetValueOrDefault(to);
    }

    private IEnumerable<(string Node, TieKindSymbol? Tie)> Neighbours(string node)
    {
        foreach (var path in paths)
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
