namespace ClusterDsl.Cli.Consoles;

/// <summary>A line on a terminal that is written over and goes in the end; without a terminal nothing is written. Safe to use from several threads.</summary>
internal sealed class TransientLine(ICommandConsole console, TimeProvider time)
{
    private const string Clear = "\r\u001b[K";

    // Short work shows nothing, and long work does not flicker.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private long _last = time.GetTimestamp();
    private bool _isShown;

    /// <summary>Shows a text, if the last one has been there long enough.</summary>
    public void Show(Func<string> text)
    {
        if (!console.IsErrorTerminal)
        {
            return;
        }

        lock (_lock)
        {
            if (time.GetElapsedTime(_last) >= Interval)
            {
                console.Error.Write(Clear + text());
                _last = time.GetTimestamp();
                _isShown = true;
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            if (_isShown)
            {
                console.Error.Write(Clear);
                _isShown = false;
            }
        }
    }
}
