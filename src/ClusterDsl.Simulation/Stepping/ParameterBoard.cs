using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Base values of parameters (and of single actors' attributes that overlays change), and the values in force.</summary>
internal sealed class ParameterBoard(CompiledModel compiled, RunState state, Block block)
{
    private readonly double[] _base = new double[compiled.Model.Parameters.Length];
    private readonly List<(int Actor, int Attribute, double Value)> _attributes = [];

    /// <summary>Evaluates the parameters as written, except those that <paramref name="overrides"/> sets.</summary>
    public void SetBase(ImmutableDictionary<int, double> overrides)
    {
        for (var p = 0; p < _base.Length; p++)
        {
            _base[p] = overrides.TryGetValue(p, out var value) ? value : compiled.Parameters[p](state, block);
            state.Parameters[p] = _base[p];
            var parameter = compiled.Model.Parameters[p];
            Check(p, new FaultSite($"parameter `{parameter.Name}`", parameter.Origin.Location));
        }
    }

    /// <summary>Keeps the base values of the attributes that overlays change.</summary>
    public void KeepAttributes()
    {
        var overlays = compiled.Stages.SelectMany(s => s.Overlays)
            .Concat(compiled.Policies.SelectMany(p => p.Overlays))
            .Concat(compiled.Shocks.SelectMany(s => s.Overlays));
        foreach (var (population, attribute) in overlays.Where(o => o.Model.Parameter < 0).Select(o => (o.Model.Population, o.Model.Attribute)).Distinct())
            _attributes.Add((state.SingleActors[population], attribute, state.Actors.Columns[attribute][state.SingleActors[population]]));
    }

    /// <summary>Puts the base values into force.</summary>
    public void Reset()
    {
        _base.CopyTo(state.Parameters, 0);
        foreach (var (actor, attribute, value) in _attributes)
        {
            state.Actors.Columns[attribute][actor] = value;
            state.NoteChange(attribute);
        }
    }

    /// <summary>Applies overlays, in order.</summary>
    public void Apply(ImmutableArray<OverlayProgram> overlays)
    {
        foreach (var overlay in overlays)
        {
            var operand = overlay.Value(state, block);
            if (overlay.Model.Operator == BinaryOperator.Divide && operand == 0)
                Fault.DivisionByZero(state, overlay.Site, []);
            if (overlay.Model.Parameter >= 0)
            {
                ref var value = ref state.Parameters[overlay.Model.Parameter];
                value = Changed(value, overlay.Model.Operator, operand);
                Check(overlay.Model.Parameter, overlay.Site);
            }
            else
            {
                Apply(overlay, operand);
            }
        }
    }

    private void Apply(OverlayProgram overlay, double operand)
    {
        var actor = state.SingleActors[overlay.Model.Population];
        var attribute = compiled.Model.ActorAttributes[overlay.Model.Attribute];
        ref var value = ref state.Actors.Columns[overlay.Model.Attribute][actor];
        value = Changed(value, overlay.Model.Operator, operand);
        var held = AttributeBounds.Hold(attribute, value);
        if (held != value && (!attribute.IsClamped || double.IsNaN(value)))
            throw Fault.OutOfBounds(state, overlay.Site, state.LabelOf(actor), attribute, value);
        state.ActorClamps[overlay.Model.Attribute] += held == value ? 0 : 1;
        value = held;
        state.NoteChange(overlay.Model.Attribute);
    }

    private static double Changed(double value, BinaryOperator? change, double operand) => change switch
    {
        null => operand,
        BinaryOperator.Add => value + operand,
        BinaryOperator.Subtract => value - operand,
        BinaryOperator.Multiply => value * operand,
        BinaryOperator.Divide => value / operand,
        _ => throw new NotSupportedException(change.ToString()),
    };

    private void Check(int parameter, FaultSite site)
    {
        var declared = compiled.Model.Parameters[parameter];
        var value = state.Parameters[parameter];
        var isWithin = double.IsFinite(value) && !(value < declared.Minimum) && !(value > declared.Maximum);
        if (!isWithin)
            throw Fault.ParameterOutOfBounds(state, site, declared, value);
    }
}
