using System.Globalization;

namespace ClusterDsl.Cli.Consoles;

/// <summary>A line on a terminal that says how many of several runs are finished, and how long the others will take; without a terminal nothing is written.</summary>
internal sealed class RunsProgress(ICommandConsole console, TimeProvider time, long runs)
{
    private readonly TransientLine _line = new(console, time);
    private readonly long _start = time.GetTimestamp();

    /// <summary>Says how many runs are finished. May be called from several threads.</summary>
    public void Finished(int count) => _line.Show(() =>
    {
        var rate = count / time.GetElapsedTime(_start).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"run {count:N0} of {runs:N0}, {rate:0.#} per second, {Math.Ceiling((runs - count) / rate):N0} s left");
    });

    /// <summary>Takes the line away.</summary>
    public void Finish() => _line.Finish();
}
