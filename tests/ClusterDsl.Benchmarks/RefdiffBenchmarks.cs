using BenchmarkDotNet.Attributes;
using ClusterDsl.Benchmarks.Refdiff;

namespace ClusterDsl.Benchmarks;

/// <summary>Refdiff in detail.</summary>
[MemoryDiagnoser]
public class RefdiffBenchmarks
{
    private readonly EngineRefdiff _engine = new();

    /// <summary>How many firms.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Firms { get; set; }

    /// <summary>Arrays and loops.</summary>
    [Benchmark(Baseline = true)]
    public object Tight() => TightRefdiff.Run(Firms, 100, 1);

    /// <summary>Objects and lists.</summary>
    [Benchmark]
    public object Objects() => ObjectRefdiff.Run(Firms, 100, 1);

    /// <summary>The engine.</summary>
    [Benchmark]
    public object Engine() => _engine.Run(Firms, 1, 1);
}
