using System.Numerics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>
/// Attributes that the actors of a rule change for themselves alone. Their next values are written beside the present ones, which the other matches still
/// read, and take their place when all matches are through. Nobody enters or leaves by such a rule, so lists of actors stay what they are meanwhile.
/// </summary>
internal sealed class OwnColumns(RunState state)
{
    private int[] _actors = [];
    private int _count;

    /// <summary>Whether the actors' numbers follow one another: all members of a population that nobody left.</summary>
    private bool _areConsecutive;

    /// <summary>Makes room for the next values of the actors who act.</summary>
    public void Begin(RuleProgram program, int[] actors, int count)
    {
        (_actors, _count) = (actors, count);
        _areConsecutive = count > 0 && program.Outer.Populations is { Length: 1 } && actors[count - 1] - actors[0] == count - 1;
        foreach (var (attribute, _) in program.OwnColumns)
        {
            ref var next = ref state.NextColumns[attribute];
            if (next.Length >= state.Actors.Columns[attribute].Length)
                continue;
            SharedArrays.Give(ref next);
            next = SharedArrays.Take<double>(state.Actors.Columns[attribute].Length);
        }
    }

    /// <summary>Lets the next values of some of them begin with the present ones.</summary>
    public void Prepare(RuleProgram program, int low, int high)
    {
        foreach (var (attribute, _) in program.OwnColumns)
            Copy(state.Actors.Columns[attribute], state.NextColumns[attribute], low, high);
    }

    /// <summary>Puts the next values of an attribute in their place, held to its bounds.</summary>
    public void Put(int attribute, FaultSite site)
    {
        var declared = state.Model.ActorAttributes[attribute];
        var (minimum, maximum) = (declared.Minimum ?? double.MinValue, declared.Maximum ?? double.MaxValue);
        if (!AreWithin(state.NextColumns[attribute], minimum, maximum))
            Hold(attribute, declared, site, minimum, maximum);
        if (_areConsecutive && _count == state.Actors.Count)
            (state.Actors.Columns[attribute], state.NextColumns[attribute]) = (state.NextColumns[attribute], state.Actors.Columns[attribute]);
        else
            Copy(state.NextColumns[attribute], state.Actors.Columns[attribute], 0, _count);
    }

    private bool AreWithin(double[] values, double minimum, double maximum)
    {
        var areWithin = true;
        if (!_areConsecutive)
        {
            foreach (var actor in _actors.AsSpan(0, _count))
                areWithin &= values[actor] >= minimum & values[actor] <= maximum;
            return areWithin;
        }

        var rest = values.AsSpan(_actors[0], _count);
        for (; areWithin && rest.Length >= Vector<double>.Count; rest = rest[Vector<double>.Count..])
        {
            var few = new Vector<double>(rest);
            areWithin = Vector.GreaterThanOrEqualAll(few, new Vector<double>(minimum)) & Vector.LessThanOrEqualAll(few, new Vector<double>(maximum));
        }

        foreach (var value in rest)
            areWithin &= value >= minimum & value <= maximum;
        return areWithin;
    }

    private void Hold(int attribute, AttributeModel declared, FaultSite site, double minimum, double maximum)
    {
        foreach (var actor in _actors.AsSpan(0, _count))
        {
            ref var value = ref state.NextColumns[attribute][actor];
            if (value >= minimum && value <= maximum)
                continue;
            if (!declared.IsClamped || double.IsNaN(value))
                throw Fault.OutOfBounds(state, site, state.LabelOf(actor), declared, value);
            value = Math.Clamp(value, minimum, maximum);
            state.ActorClamps[attribute]++;
        }
    }

    private void Copy(double[] from, double[] to, int low, int high)
    {
        var actors = _actors.AsSpan(low, high - low);
        if (_areConsecutive && high > low)
        {
            from.AsSpan(actors[0], actors.Length).CopyTo(to.AsSpan(actors[0]));
            return;
        }

        foreach (var actor in actors)
            to[actor] = from[actor];
    }
}
