using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// What a weight reads that depends on its candidate alone, where that is little enough to know which candidates are to be weighed anew: attributes of the candidate, how many ties it
/// has, and what stays the same during a step.
/// </summary>
internal sealed class WeightReads
{
    private readonly ScenarioModel _model;
    private readonly int _slot;

    private WeightReads(ScenarioModel model, int slot) => (_model, _slot) = (model, slot);

    /// <summary>Attributes of the candidate.</summary>
    public HashSet<int> Attributes { get; private init; } = [];

    /// <summary>Tie kinds in which its degree counts.</summary>
    public HashSet<int> TieKinds { get; private init; } = [];

    /// <summary>Whether it reads what may be another in the next step: parameters, time, the stage, measures.</summary>
    public bool DependsOnStep { get; private set; }

    /// <summary>What a weight reads; null if it reads anything else.</summary>
    public static WeightReads? TryOf(ScenarioModel model, ModelExpression weight, int candidate)
    {
        var reads = new WeightReads(model, candidate);
        return reads.Knows(weight) ? reads : null;
    }

    private bool Knows(ModelExpression? expression)
    {
        switch (expression)
        {
            case null or NumberConstant or BoolConstant or CategoryConstant or StageConstant or StepLength:
                return true;
            case ParameterValue or NowValue or StepNumber or CurrentStage or MeasureValue or MeasureOverTime:
                DependsOnStep = true;
                return true;
            case VariableValue or SingleActor or NoneConstant:
                return true;
            case ActorAttribute attribute:
                return IsCandidate(attribute.Actor) && Knows(attribute.Index) && KnowsAttribute(attribute.Attribute);
            case ActorCall { Function: ActorFunction.Degree or ActorFunction.InDegree or ActorFunction.OutDegree } call:
                TieKinds.UnionWith(call.TieKinds);
                return call.Actors.All(IsCandidate);
            case IsKindExpression kind:
                return IsCandidate(kind.Actor);
            case UnaryExpression unary:
                return Knows(unary.Operand);
            case BinaryExpression both:
                return Knows(both.Left) && Knows(both.Right);
            case InRangeExpression range:
                return Knows(range.Value) && Knows(range.Low) && Knows(range.High);
            case ConditionalExpression conditional:
                return Knows(conditional.Condition) && Knows(conditional.WhenTrue) && Knows(conditional.WhenFalse);
            case MathCall call:
                return call.Arguments.All(Knows);
            default:
                return false;
        }
    }

    private bool IsCandidate(ModelExpression actor) => actor is VariableValue variable && variable.Slot == _slot;

    private bool KnowsAttribute(int attribute)
    {
        if (_model.ActorAttributes[attribute].Derived is { } derived)
        {
            var own = new WeightReads(_model, 0) { Attributes = Attributes, TieKinds = TieKinds };
            var isKnown = own.Knows(derived);
            DependsOnStep |= own.DependsOnStep;
            return isKnown;
        }

        Attributes.Add(attribute);
        DependsOnStep |= Overlays().Any(o => o.Attribute == attribute);
        return true;
    }

    /// <summary>Everything that may set an attribute for the length of a step.</summary>
    private IEnumerable<OverlayModel> Overlays() =>
        _model.Stages.SelectMany(s => s.Overlays).Concat(_model.Policies.SelectMany(p => p.Overlays)).Concat(_model.Shocks.SelectMany(s => s.Overlays));
}
