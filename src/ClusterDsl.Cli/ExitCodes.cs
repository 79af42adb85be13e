namespace ClusterDsl.Cli;

/// <summary>What the process ends with.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The scenario, or a file that it needs, has errors; or the output cannot be written.</summary>
    public const int ScenarioErrors = 1;

    /// <summary>The command was not used as it is meant.</summary>
    public const int WrongUsage = 2;

    /// <summary>A fault at run time.</summary>
    public const int Fault = 3;

    /// <summary>An expectation failed, or a snapshot differs from what was accepted.</summary>
    public const int ExpectationFailed = 4;

    /// <summary>A mistake of ours (EX_SOFTWARE of sysexits.h).</summary>
    public const int OurMistake = 70;

    /// <summary>Interrupted (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
