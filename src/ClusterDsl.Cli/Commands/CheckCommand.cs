using System.CommandLine;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl check FILE…</c>: says everything that is wrong, gives advice about the model, and runs nothing.</summary>
internal sealed class CheckCommand : Command
{
    private const string TextFormat = "text";

    private readonly CommandContext _context;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Scenarios or libraries; patterns such as '**/*.cluster'; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to say it: text for people (on standard error); json, sarif (2.1.0) or msbuild on standard output.",
        HelpName = "text|json|sarif|msbuild",
        DefaultValueFactory = _ => TextFormat,
    };

    private readonly Option<bool> _warningsAsErrors = new("--warnings-as-errors")
    {
        Description = "Take every warning for an error.",
    };

    /// <summary>Describes the command.</summary>
    public CheckCommand(CommandContext context)
        : base("check", "Check scenarios and report every mistake.")
    {
        _context = context;
        _format.AcceptOnlyFromAmong(TextFormat, "json", "sarif", "msbuild");
        _files.RejectOptions(this);
        _files.CompleteScenarios(context.WorkingFolder);
        Add(_files);
        Add(_format);
        Add(_warningsAsErrors);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        var loader = new ScenarioLoader(_context);
        var format = arguments.GetRequiredValue(_format);
        var isStrict = arguments.GetValue(_warningsAsErrors);
        var all = new List<Diagnostic>();
        var silenced = new List<Diagnostic>();
        var verdicts = new List<string>();
        foreach (var path in new FilePatterns(_context.WorkingFolder).Expand(arguments.GetRequiredValue(_files)))
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            var scenario = loader.Load(path);
            var ofData = scenario.Model is null ? [] : _context.Toolchain.CheckData(scenario.Model, _context.Cancellation);
            // First what must be mended, then what might be better.
            var advice = ofData.Any(d => d.Severity == DiagnosticSeverity.Error) ? [] : scenario.Advice;
            var diagnostics = scenario.Diagnostics.Concat(ofData).Concat(advice).Select(d => isStrict ? Strictly(d) : d).ToList();
            all.AddRange(diagnostics);
            silenced.AddRange(scenario.Silenced);
            if (DiagnosticTally.Of(diagnostics) is { Errors: 0 } tally)
            {
                verdicts.Add(Verdict(path, tally, scenario.Silenced.Length));
            }
        }

        Write(format, all, silenced);
        if (format == TextFormat)
        {
            verdicts.ForEach(_context.Console.Out.WriteLine);
        }

        return all.Exists(d => d.Severity == DiagnosticSeverity.Error) ? ExitCodes.ScenarioErrors : ExitCodes.Done;
    }

    private void Write(string format, List<Diagnostic> diagnostics, List<Diagnostic> silenced)
    {
        var console = _context.Console;
        switch (format)
        {
            case "json":
                new JsonDiagnosticRenderer().Render(diagnostics, console.Out);
                break;
            case "sarif":
                new SarifDiagnosticRenderer(ProductVersion.Text).Render([.. diagnostics, .. silenced], console.Out);
                break;
            case "msbuild":
                new MsbuildDiagnosticRenderer().Render(diagnostics, console.Out);
                break;
            default:
                console.WriteDiagnostics(diagnostics);
                break;
        }
    }

    private static Diagnostic Strictly(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning ? diagnostic with { Severity = DiagnosticSeverity.Error } : diagnostic;

    private static string Verdict(string path, DiagnosticTally tally, int silenced)
    {
        var found = tally is { Warnings: 0, Hints: 0 } ? string.Empty : $", {tally}";
        return $"{path}: no errors{found}{(silenced == 0 ? string.Empty : $", {silenced} allowed")}";
    }
}
