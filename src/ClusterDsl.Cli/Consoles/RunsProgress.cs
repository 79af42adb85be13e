using System.Globalization;

namespace ClusterDsl.Cli.Consoles;

/// <summary>
/// How many of several runs are finished, and how long the others will take: on a terminal in a line that is written over, elsewhere in a line of its own now and
/// then, so that a log of a long experiment shows that it goes on.
/// </summary>
/// <param name="console">Where to.</param>
/// <param name="time">The clock.</param>
/// <param name="runs">How many runs there are to be.</param>
/// <param name="done">How many of them there were before.</param>
internal sealed class RunsProgress(ICommandConsole console, TimeProvider time, long runs, long done = 0)
{
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(30);

    private readonly TransientLine _line = new(console, time);
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _lock = new();
    private long _logged = time.GetTimestamp();

    /// <summary>Says how many runs this process has finished. May be called from several threads.</summary>
    public void Finished(int count)
    {
        if (console.IsErrorTerminal)
        {
            _line.Show(() => TextFor(count));
            return;
        }

        lock (_lock)
        {
            if (time.GetElapsedTime(_logged) >= LogInterval)
            {
                _logged = time.GetTimestamp();
                console.Error.WriteLine(TextFor(count));
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Finish() => _line.Finish();

    private string TextFor(int count)
    {
        var rate = count / time.GetElapsedTime(_start).TotalSeconds;
        var left = Math.Ceiling((runs - done - count) / rate);
        return string.Create(CultureInfo.InvariantCulture, $"run {done + count:N0} of {runs:N0}, {rate:0.#} per second, {left:N0} s left");
    }
}
