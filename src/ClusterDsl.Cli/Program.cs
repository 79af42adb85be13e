using System.Runtime.InteropServices;
using ClusterDsl.Cli;
using ClusterDsl.Cli.Consoles;

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
var context = new CommandContext(console, new Toolchain(), Directory.GetCurrentDirectory(), TimeProvider.System, interruption.Token);
return ClusterDslCommandLine.Invoke(args, context);
