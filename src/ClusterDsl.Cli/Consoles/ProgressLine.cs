using System.Globalization;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Cli.Consoles;

/// <summary>A line on a terminal that says how far a run has come; without a terminal nothing is written.</summary>
internal sealed class ProgressLine(ICommandConsole console, TimeProvider time) : IRunObserver
{
    private readonly TransientLine _line = new(console, time);
    private int _steps;

    /// <inheritdoc/>
    public void Started(RunStart start) => _steps = start.Model.Steps;

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        var step = record.Step;
        _line.Show(() => string.Create(CultureInfo.InvariantCulture, $"step {step:N0} of {_steps:N0}"));
    }

    /// <summary>Takes the line away.</summary>
    public void Finish() => _line.Finish();
}
