using BenchmarkDotNet.Attributes;
using ClusterDsl.Language;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Benchmarks;

/// <summary>What the single things that rules do cost: a hundred steps with ten thousand actors, the start included.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["nothing"] = "for f : firms where f.size < 0\n  f.size += 1",
        ["chance, all alike"] = "for f : firms\n  chance 0.001\n  f.size += 1",
        ["chance, each its own"] = "for f : firms\n  chance 0.001 * f.size\n  f.size += 0",
        ["draw"] = "for f : firms\n  let x ~ uniform(0, 1)\n  f.size += x",
        ["race among ties"] = "for f : firms\n  choose f -[knows]- g\n  f.size += 0.1 * g.size",
        ["weighted race"] = "for f : firms\n  choose f -[knows]- g weight g.size\n  f.size += 0.1 * g.size",
        ["sample"] = "for f : firms\n  choose g : firms sample 1\n  f.size += 0.1 * g.size",
        ["form and dissolve"] = "for f : firms\n  choose g : firms sample 1 where not f -[meets]- g\n  form f -[meets]- g",
    };

    private Simulator _simulator = null!;

    /// <summary>What is done.</summary>
    [ParamsSource(nameof(Names))]
    public string Rule { get; set; } = string.Empty;

    /// <summary>All that can be.</summary>
    public static IEnumerable<string> Names => Rules.Keys;

    /// <summary>Compiles the study.</summary>
    [GlobalSetup]
    public void Compile()
    {
        var dissolve = Rule == "form and dissolve" ? "rule part in p {\n  for link : meets\n  dissolve link\n}\n" : string.Empty;
        var text = "scenario detail { step 1 year; horizon 100 years; seed 1 }\nkind Firm { size : real = 1 }\ntie knows between Firm and Firm\ntie meets between Firm and Firm\nphase p\n"
            + $"actors firms : Firm[10_000]\nties knows among firms : random(mean_degree: 10)\nrule r in p {{\n  {Rules[Rule]}\n}}\n{dissolve}";
        var compilation = Compilation.Create(new SourceText(text, "detail.cluster"), new DiskFileReader(Environment.CurrentDirectory));
        _simulator = Simulator.Create(compilation.Model ?? throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics)));
    }

    /// <summary>Runs it.</summary>
    [Benchmark]
    public void Run() => _simulator.Run(new RunOptions(), new Nobody());

    private sealed class Nobody : IRunObserver;
}
