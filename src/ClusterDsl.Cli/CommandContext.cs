using ClusterDsl.Cli.Consoles;

namespace ClusterDsl.Cli;

/// <summary>What commands work with.</summary>
/// <param name="Console">Where they read and write.</param>
/// <param name="Toolchain">Compiler and engine.</param>
/// <param name="WorkingFolder">Where relative paths start.</param>
/// <param name="Time">The clock, for the duration of a run.</param>
/// <param name="Cancellation">Set when the user interrupts.</param>
public sealed record CommandContext(ICommandConsole Console, IToolchain Toolchain, string WorkingFolder, TimeProvider Time, CancellationToken Cancellation);
