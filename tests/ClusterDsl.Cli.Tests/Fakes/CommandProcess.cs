using System.ComponentModel;
using System.Diagnostics;

namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>The command line as a process of its own, to be interrupted or killed while it works.</summary>
internal sealed class CommandProcess : IDisposable
{
    /// <summary>Far more than any of these commands takes to notice an interruption: who needs it hangs.</summary>
    private const int HangMilliseconds = 120_000;

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    public CommandProcess(string folder, params IEnumerable<string> arguments)
    {
        // A shell lets what it starts in the background ignore INT, and whatever that starts: these processes are to heed it.
        string[] command = ["dotnet", typeof(ClusterDslCommandLine).Assembly.Location, .. arguments];
        _process = Process.Start(new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : command[0], OperatingSystem.IsLinux() ? ["--default-signal=INT", .. command] : command[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => _process.HasExited;

    public string Output => _output.GetAwaiter().GetResult();

    public string Errors => _errors.GetAwaiter().GetResult();

    /// <summary>Processor time that the process has had.</summary>
    public TimeSpan Worked
    {
        get
        {
            try
            {
                _process.Refresh();
                return HasEnded ? TimeSpan.MaxValue : _process.TotalProcessorTime;
            }
            catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
            {
                // It has ended meanwhile.
                return TimeSpan.MaxValue;
            }
        }
    }

    /// <summary>Waits until something is so, or the process has ended.</summary>
    public void Await(Func<bool> condition)
    {
        while (!HasEnded && !condition())
            Thread.Yield();
    }

    /// <summary>Sends a signal (INT, TERM), unless the process has ended; gives the exit code.</summary>
    public int Signal(string name)
    {
        if (!HasEnded)
        {
            // It may have ended by now, of which `kill` would complain.
            using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{name}", $"{_process.Id}"]) { UseShellExecute = false, RedirectStandardError = true })!;
            kill.WaitForExit();
        }

        return End();
    }

    /// <summary>Ends it without a word, as the system does; tells whether it was still at work.</summary>
    public bool Kill()
    {
        var isAtWork = !HasEnded;
        _process.Kill();
        _process.WaitForExit();
        return isAtWork;
    }

    /// <summary>Waits for the end; gives the exit code.</summary>
    public int End()
    {
        if (!_process.WaitForExit(HangMilliseconds))
        {
            _process.Kill();
            Assert.Fail($"the process did not end: {Errors}");
        }

        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!HasEnded)
            _process.Kill();
        _process.Dispose();
    }
}
