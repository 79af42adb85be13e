using System.Globalization;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Cli.Consoles;

/// <summary>A line on a terminal that says how far a run has come; without a terminal nothing is written.</summary>
internal sealed class ProgressLine(ICommandConsole console, TimeProvider time) : IRunObserver
{
    private const string Clear = "\r\u001b[K";

    // Short runs show nothing, and long ones do not flicker.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private long _last = time.GetTimestamp();
    private bool _isShown;
    private int _steps;

    /// <inheritdoc/>
    public void Started(RunStart start) => _steps = start.Model.Steps;

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        if (console.IsErrorTerminal && time.GetElapsedTime(_last) >= Interval)
        {
            console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"{Clear}step {record.Step:N0} of {_steps:N0}"));
            _last = time.GetTimestamp();
            _isShown = true;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Finish()
    {
        if (_isShown)
        {
            console.Error.Write(Clear);
            _isShown = false;
        }
    }
}
