using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Whether engine and second opinion agree.</summary>
internal static class Agreement
{
    /// <summary>The model of a text; fails with the first errors.</summary>
    public static ScenarioModel Compile(string text, string path = "generated.cluster", IFileReader? files = null)
    {
        var compilation = Language.Compilation.Create(new SourceText(text, path), files ?? new RepositoryFiles());
        var errors = compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(d => $"{d.Location}: {d.Code} {d.Message}")) + "\n" + text);
        return compilation.Model!;
    }

    /// <summary>What they do not agree on; empty if they do, to the last bit.</summary>
    public static string Difference(ScenarioModel model, RunOptions? options = null, bool isBounded = false)
    {
        var engine = EngineSnapshots.Of(model, options ?? new RunOptions(), isBounded);
        var opinion = new Opinion(model, options ?? new RunOptions());
        var steps = 0;
        foreach (var snapshot in engine.IsCut ? opinion.Steps().Take(engine.Steps.Count) : opinion.Steps())
        {
            if (steps == engine.Steps.Count)
                return $"step {steps}: the engine stopped before it ({engine.Fault}), the second opinion did not";
            if (Snapshot.Difference(engine.Steps[steps++], snapshot) is { Length: > 0 } difference)
                return difference;
        }

        if (engine.IsCut)
            return string.Empty;
        if (steps < engine.Steps.Count)
            return $"step {steps}: the second opinion stopped before it ({opinion.Fault}), the engine did not";
        return engine.Fault != opinion.Fault
            ? $"step {steps}: the engine's fault is {engine.Fault}, the second opinion's {opinion.Fault}"
            : Snapshot.Difference(new Snapshot(steps, engine.End), new Snapshot(steps, opinion.End));
    }
}
