using System.Runtime.CompilerServices;
using ClusterDsl.Language;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Output.Snapshots;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Testing;

/// <summary>Runs scenarios in tests.</summary>
public static class Scenario
{
    /// <summary>Runs a scenario once: <c>await Verify(Scenario.Run("wine.cluster"))</c>.</summary>
    /// <param name="path">
    /// The scenario. A relative path starts at the folder of the test's source file or, if no such file is there, at the folder of the running tests.
    /// </param>
    /// <param name="options">Seed, replicate, settings and threads; what the scenario says if null.</param>
    /// <param name="sourceFile">The test's source file, filled in by the compiler.</param>
    /// <returns>What happened.</returns>
    /// <exception cref="ScenarioException">The scenario, its data or the settings have errors, or the run could not go on; the message tells which and where.</exception>
    public static ScenarioRun Run(string path, ScenarioOptions? options = null, [CallerFilePath] string sourceFile = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new ScenarioOptions();
        var model = ModelOf(path, FolderOf(path, sourceFile));
        var run = options.For(model);
        var recorder = new SnapshotRecorder(run.SwitchedOff);
        try
        {
            Simulator.Create(model).Run(run, recorder);
        }
        catch (SimulationFaultException fault)
        {
            throw new ScenarioException(fault.Diagnostics, fault);
        }

        return new ScenarioRun(recorder);
    }

    private static ScenarioModel ModelOf(string path, string folder)
    {
        var files = new DiskFileReader(folder);
        List<Diagnostic> problems = [];
        if (FileText.Read(files.Read(path), Location.OfFile(path), problems.Add) is not { } text)
        {
            throw new ScenarioException(problems);
        }

        var compilation = Compilation.Create(text, files);
        return compilation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? throw new ScenarioException(compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList())
            : compilation.Model ?? throw new ScenarioException($"`{path}` is a library: it declares words for scenarios and cannot be run");
    }

    private static string FolderOf(string path, string sourceFile)
    {
        // Tests may run elsewhere than they were built, with their files copied beside them.
        var folders = new[] { Path.GetDirectoryName(sourceFile), AppContext.BaseDirectory }.Where(Directory.Exists).ToList();
        return folders.Find(f => File.Exists(Path.Combine(f!, path))) ?? folders[0]!;
    }
}
