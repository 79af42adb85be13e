using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4032: a pattern that reads the same from either end, and an effect that does, too: it happens twice for each tie. What may happen
/// twice without a difference (forming, dissolving, setting) is left alone.
/// </summary>
internal sealed class TwofoldEffectRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.TwofoldEffect;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var mechanism in facts.Mechanisms)
        {
            if (mechanism.Body is { Elements: [PathElement path], Steps.IsEmpty: true } body && IsPalindrome(mechanism, path) && IsUnchanged(body, Mirror(path))
                && body.Effects.FirstOrDefault(AddsUp) is { } effect)
            {
                var tie = facts.Words.Ties[path.Edges[0].TieKinds[0]];
                yield return Diagnostic.Create(Descriptor, effect.Origin.Location, tie.Name) with
                {
                    Related = [new RelatedLocation(mechanism.Location, "whose pattern finds each tie from both ends")],
                    Help = $"write `for link : {tie.Name}` with `link.source` and `link.target`, change one end only, or halve the amount",
                };
            }
        }
    }

    private static bool AddsUp(EffectModel effect) => effect is ChangeActor { IsAddition: true } or ChangeTie { IsAddition: true } or EmitEvent or EnterActor;

    private static bool IsPalindrome(Mechanism mechanism, PathElement path)
    {
        var (nodes, edges) = (path.Nodes, path.Edges);
        return edges.Length > 0 && edges.All(e => e is { Direction: EdgeDirection.Any, TieKinds.IsEmpty: false }) && nodes.All(n => n is { IsBound: false, Slot: >= 0 })
            && Enumerable.Range(0, edges.Length).All(i => edges[i].TieKinds.SequenceEqual(edges[^(i + 1)].TieKinds))
            && Enumerable.Range(0, nodes.Length).All(i => mechanism.Variables.Of(nodes[i]).SetEquals(mechanism.Variables.Of(nodes[^(i + 1)])));
    }

    /// <summary>What each variable is when the path is read from its other end.</summary>
    private static Dictionary<int, int> Mirror(PathElement path)
    {
        var mirror = new Dictionary<int, int>();
        for (var i = 0; i < path.Nodes.Length; i++)
        {
            mirror[path.Nodes[i].Slot] = path.Nodes[^(i + 1)].Slot;
        }

        for (var i = 0; i < path.Edges.Length; i++)
        {
            mirror[path.Edges[i].Slot] = path.Edges[^(i + 1)].Slot;
        }

        return mirror;
    }

    private static bool IsUnchanged(RuleBody body, Dictionary<int, int> mirror)
    {
        var here = KeysOf(body, slot => slot).ToList();
        var there = KeysOf(body, slot => mirror.GetValueOrDefault(slot, slot)).ToList();
        return !here.Contains(null) && here.Order(StringComparer.Ordinal).SequenceEqual(there.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<string?> KeysOf(RuleBody body, Func<int, int> rename) =>
        body.Guards.SelectMany(g => g switch
        {
            LetClause let => [Join($"let {let.Slot}", ExpressionKey.Of(let.Value, rename))],
            WhereClause where => Conjunction.Parts(where.Condition).Select(c => ExpressionKey.Of(c, rename)),
            _ => new string?[] { null },
        })
        .Append(body.Trigger is { } trigger ? Join("trigger", ExpressionKey.Of(trigger.Value, rename)) : string.Empty)
        .Concat(body.Effects.Select(e => KeyOf(e, rename)));

    private static string? KeyOf(EffectModel effect, Func<int, int> rename)
    {
        string? Key(ModelExpression? part) => part is null ? string.Empty : ExpressionKey.Of(part, rename);
        return effect switch
        {
            ChangeActor change => Join($"{change.Attribute} {change.IsAddition}", Key(change.Actor), Key(change.Index), Key(change.Value)),
            ChangeTie change => Join($"tie {change.Attribute} {change.IsAddition}", Key(change.Tie), Key(change.Index), Key(change.Value)),
            EmitEvent emit => Join($"emit {emit.Event}", [.. emit.Fields.Select(f => f.Distribution is null ? Key(f.Value) : null)]),
            _ => null,
        };
    }

    private static string? Join(string own, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }
        }

        return $"{own}: {string.Join(" | ", parts)}";
    }
}
