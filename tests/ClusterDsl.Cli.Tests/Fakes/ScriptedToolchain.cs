using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>
/// A compiler that finds an error at every <c>wrong</c>, a warning at every <c>odd</c> and a hint at every <c>dull</c>, and falls
/// over at <c>crash</c>; and an engine that does what the test says.
/// </summary>
internal sealed class ScriptedToolchain : IToolchain
{
    private static readonly (string Word, DiagnosticDescriptor Descriptor)[] Findings =
    [
        ("wrong", new("CL2999", DiagnosticSeverity.Error, "Wrong", "this is wrong")),
        ("odd", new("CL4999", DiagnosticSeverity.Warning, "Odd", "this is odd")),
        ("dull", new("CL4998", DiagnosticSeverity.Hint, "Dull", "this is dull")),
    ];

    public ScenarioModel? Model { get; init; }

    public Action<RunOptions, IRunObserver, CancellationToken> OnRun { get; init; } = (_, _, _) => { };

    public CompiledScenario Compile(SourceText text, IFileReader files)
    {
        if (text.Content.Contains("crash", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("the compiler fell over");
        }

        var diagnostics = from finding in Findings
                          let start = text.Content.IndexOf(finding.Word, StringComparison.Ordinal)
                          where start >= 0
                          select Diagnostic.Create(finding.Descriptor, new Location(text, new TextSpan(start, finding.Word.Length)));
        var all = diagnostics.ToArray();
        var model = Array.Exists(all, d => d.Severity == DiagnosticSeverity.Error) ? null : Model;
        return new CompiledScenario([.. all], model, [new(text.Path, "00")]);
    }

    public IReadOnlyList<Diagnostic> CheckData(ScenarioModel model, CancellationToken cancellation) => [];

    public void Run(ScenarioModel model, RunOptions options, IRunObserver observer, CancellationToken cancellation) => OnRun(options, observer, cancellation);

    public RunModel Prepare(ScenarioModel model) => (options, observer, cancellation) => OnRun(options, observer, cancellation);
}
