using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;
using ClusterDsl.Simulation.Tests.SecondOpinion;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Studies written as text.</summary>
internal static class Studies
{
    /// <summary>The model of a text that has no errors.</summary>
    public static ScenarioModel Compile(string text) => Agreement.Compile(text, "study.cluster");

    /// <summary>Runs it; gives the fault that ends it, or null.</summary>
    public static Diagnostic? FaultOf(ScenarioModel model, RunOptions? options = null)
    {
        try
        {
            RecordingObserver.Run(model, options);
            return null;
        }
        catch (SimulationFaultException fault)
        {
            return Assert.Single(fault.Diagnostics);
        }
    }
}
