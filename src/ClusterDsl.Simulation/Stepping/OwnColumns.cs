using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>
/// Attributes that the actors of a rule change for themselves alone. Their next values are written beside the present ones, which the other matches still
/// read, and take their place when all matches are through.
/// </summary>
internal sealed class OwnColumns(RunState state)
{
    private int[] _actors = [];
    private int _count;

    /// <summary>Makes room for the next values of the actors who act.</summary>
    public void Begin(RuleProgram program, int[] actors, int count)
    {
        (_actors, _count) = (actors, count);
        foreach (var (attribute, _) in program.OwnColumns)
        {
            if (state.NextColumns[attribute].Length < state.Actors.Columns[attribute].Length)
                state.NextColumns[attribute] = GC.AllocateUninitializedArray<double>(state.Actors.Columns[attribute].Length);
        }
    }

    /// <summary>Lets the next values of some of them begin with the present ones.</summary>
    public void Prepare(RuleProgram program, int low, int high)
    {
        foreach (var (attribute, _) in program.OwnColumns)
            Copy(state.Actors.Columns[attribute], state.NextColumns[attribute], _actors.AsSpan(low, high - low));
    }

    /// <summary>Puts the next values of an attribute in their place, held to its bounds.</summary>
    public void Put(int attribute, FaultSite site)
    {
        var declared = state.Model.ActorAttributes[attribute];
        var (minimum, maximum) = (declared.Minimum ?? double.MinValue, declared.Maximum ?? double.MaxValue);
        var next = state.NextColumns[attribute];
        var actors = _actors.AsSpan(0, _count);
        var areWithin = true;
        foreach (var actor in actors)
            areWithin &= next[actor] >= minimum & next[actor] <= maximum;
        if (!areWithin)
            Hold(attribute, declared, site, minimum, maximum);
        Copy(next, state.Actors.Columns[attribute], actors);
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

    private static void Copy(double[] from, double[] to, ReadOnlySpan<int> actors)
    {
        foreach (var actor in actors)
            to[actor] = from[actor];
    }
}
