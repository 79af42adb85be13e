namespace ClusterDsl.Simulation.State;

/// <summary>Whether somebody wants the run to stop (Ctrl-C). Long loops look at it, also on other threads; to look costs no more than to read a flag.</summary>
internal sealed class Interruption
{
    private CancellationToken _token;

    /// <summary>Whether the run is to stop; to be read with <see cref="Volatile"/>.</summary>
    public bool IsRequested;

    /// <summary>Heeds a token from now on, until what is given is disposed of.</summary>
    public CancellationTokenRegistration Heed(CancellationToken token)
    {
        _token = token;
        return token.UnsafeRegister(static state => Volatile.Write(ref ((Interruption)state!).IsRequested, true), this);
    }

    /// <summary>Stops the run if that is wanted.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void Look()
    {
        if (Volatile.Read(ref IsRequested))
            Stop();
    }

    /// <summary>Stops the run.</summary>
    public void Stop() => throw new OperationCanceledException(_token);
}
