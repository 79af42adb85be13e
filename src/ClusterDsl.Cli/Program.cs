using System.Runtime.InteropServices;
using ClusterDsl.Cli;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Simulation.Stepping;

using var console = new SystemConsole();
using var interruption = new CancellationTokenSource();

// The first interruption lets the command tidy up; the second one ends the process as the system does.
void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}

using var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminations = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
string folder;
try
{
    folder = Directory.GetCurrentDirectory();
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    console.Error.WriteLine("error: the folder that you are in is no longer there, or not yours to read");
    return ExitCodes.ScenarioErrors;
}

// While the scenario is read here, the rules' compiler is loaded there.
if (args is ["run" or "experiment" or "test" or "snapshot", _, ..])
{
    _ = Task.Run(Simulator.WarmUp);
}

return ClusterDslCommandLine.Invoke(args, new CommandContext(console, new Toolchain(), folder, TimeProvider.System, interruption.Token));
