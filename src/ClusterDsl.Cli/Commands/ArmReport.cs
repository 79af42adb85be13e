using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Model;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Cli.Commands;

/// <summary>How one run of many is told of, so that it can be looked at by itself.</summary>
internal static class ArmReport
{
    /// <summary>The command that repeats the run.</summary>
    public static string CommandFor(ScenarioModel model, string path, ulong seed, int replicate, IEnumerable<SettingModel> settings)
    {
        var sets = settings.Where(s => s.Parameter >= 0 || s.Value == 0).Select(s => $" --set {s.Name}={ShownValues.Of(model, s)}");
        return $"clusterdsl run {path} --seed {seed} --replicate {replicate}{string.Concat(sets)}";
    }

    /// <summary>Says which run could not go on, and why; gives the exit code.</summary>
    public static int WriteFault(ICommandConsole console, ScenarioModel model, string path, ulong seed, ArmFaultException exception)
    {
        console.WriteDiagnostics(exception.Fault.Diagnostics);
        console.Error.WriteLine($"This was replicate {exception.Replicate}: {CommandFor(model, path, seed, exception.Replicate, exception.Arm.Settings)}");
        return RunnableScenarios.ExitCodeOf(exception.Fault);
    }
}
