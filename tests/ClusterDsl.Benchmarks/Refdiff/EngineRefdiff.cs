namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>Refdiff as a <c>.cluster</c> file, by the engine.</summary>
internal sealed class EngineRefdiff
{
    private readonly EngineScenario _scenario = new("refdiff");

    /// <summary>Runs it.</summary>
    public RefdiffResult Run(int firms, ulong seed, int threads)
    {
        var values = _scenario.Run(firms, seed, threads);
        return new RefdiffResult(values[0], values[1]);
    }
}
