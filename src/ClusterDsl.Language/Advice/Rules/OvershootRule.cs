using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4031: an addition to a bounded attribute that is not clamped, once for each tie of an actor, by as much as a sixth of the range: six
/// neighbours fill it. Silent where the effect looks at how many ties there are.
/// </summary>
internal sealed class OvershootRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.Overshoot;

    public ImmutableArray<SourceDocument> Documents => [];

    private const double LeastPart = 1.0 / 6;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var mechanism in facts.Mechanisms)
        {
            foreach (var change in mechanism.Effects.OfType<ChangeActor>())
            {
                if (Adds(facts, mechanism, change) is { } part)
                {
                    yield return Report(facts, change, part);
                    break;
                }
            }
        }
    }

    /// <summary>How much each tie may add; null where that is no matter.</summary>
    private static double? Adds(ScenarioFacts facts, Mechanism mechanism, ChangeActor change)
    {
        var attribute = facts.Model.ActorAttributes[change.Attribute];
        if (!change.IsAddition || attribute.IsClamped || attribute is not { Minimum: { } low, Maximum: { } high } || !HasManyContributions(mechanism.Body!, change.Actor)
            || LooksAtNumber(mechanism, change))
        {
            return null;
        }

        var part = new IntervalAnalysis(facts.Model, asWritten: true, mechanism.Body).Of(change.Value).Magnitude;
        return double.IsFinite(part) && part >= LeastPart * (high - low) ? part : null;
    }

    /// <summary>Whether several matches may add to one actor: to one of whom there is only one, every match along a path does.</summary>
    private static bool HasManyContributions(RuleBody body, ModelExpression actor) => actor switch
    {
        VariableValue target => body.Elements.OfType<PathElement>().Any(p => HasManyPerActor(p, target.Slot)),
        SingleActor => body.Elements.OfType<PathElement>().Any(p => p.Nodes.Any(n => !n.IsBound)),
        _ => false,
    };

    /// <summary>Whether an actor may stand in several matches: another end of the path is free.</summary>
    private static bool HasManyPerActor(PathElement path, int slot) =>
        path.Nodes.Any(n => n.Slot == slot) && path.Nodes.Any(n => n.Slot != slot && !n.IsBound);

    private static bool LooksAtNumber(Mechanism mechanism, ChangeActor change) =>
        mechanism.Within(change.Value).Any(e => e is ActorCall or AggregateExpression { Function: AggregateFunction.Count });

    private Diagnostic Report(ScenarioFacts facts, ChangeActor change, double part)
    {
        var (symbol, attribute) = (facts.Words.ActorAttributes[change.Attribute], facts.Model.ActorAttributes[change.Attribute]);
        string Shown(double value) => $"{attribute.Unit.ToShown(value).ToString("G3", CultureInfo.InvariantCulture)} {attribute.Unit.Name}".TrimEnd();
        return Diagnostic.Create(Descriptor, change.Origin.Location, symbol.Name, $"{Shown(attribute.Minimum!.Value)} .. {Shown(attribute.Maximum!.Value)}", Shown(part)) with
        {
            Related = [new RelatedLocation(symbol.Location!, "bounded, and not `clamped`")],
            Help = "divide by the number of ties (`/ degree(a, …)`), close a small part of a gap only, or declare the attribute `clamped`",
        };
    }
}
