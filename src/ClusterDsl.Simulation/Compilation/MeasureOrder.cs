using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Puts measures after those whose value of the same step they read; otherwise they keep the order of declaration.</summary>
internal static class MeasureOrder
{
    /// <exception cref="NotRunnableException">Measures need one another in a circle.</exception>
    public static ImmutableArray<int> Of(ScenarioModel model)
    {
        var order = ImmutableArray.CreateBuilder<int>();
        var states = new int[model.Measures.Length];
        for (var measure = 0; measure < states.Length; measure++)
            Visit(model, measure, states, order);
        return order.ToImmutable();
    }

    private static void Visit(ScenarioModel model, int measure, int[] states, ImmutableArray<int>.Builder order)
    {
        const int Open = 1;
        const int Done = 2;
        if (states[measure] == Done)
            return;
        if (states[measure] == Open)
        {
            var circular = model.Measures[measure];
            throw new NotRunnableException(new FaultSite($"measure `{circular.Name}`", circular.Origin.Location), "it needs its own value of the same step");
        }

        states[measure] = Open;
        foreach (var needed in ExpressionReads.Of(model.Measures[measure].Value).Measures)
            Visit(model, needed, states, order);
        states[measure] = Done;
        order.Add(measure);
    }
}
