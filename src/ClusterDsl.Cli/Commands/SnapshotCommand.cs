using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Output.Snapshots;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl snapshot FILE…</c>: what scenarios do, held against what was accepted; <c>--accept</c> accepts it.</summary>
internal sealed class SnapshotCommand : Command
{
    private readonly CommandContext _context;
    private readonly RunnableScenarios _scenarios;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Scenarios; patterns such as '**/*.cluster'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _accept = new("--accept") { Description = "Accept what was received: it is what the scenarios should do." };
    private readonly Option<ulong?> _seed = CommandOptions.Seed();
    private readonly Option<string[]> _set = CommandOptions.Set();
    private readonly Option<long?> _memory = CommandOptions.Memory();

    private readonly Option<int?> _digits = new("--digits")
    {
        Description = $"Significant digits of numbers, {SignificantNumber.DefaultDigits} if not given; counts are exact.",
        HelpName = "N",
        CustomParser = ParseDigits,
    };

    /// <summary>Describes the command.</summary>
    public SnapshotCommand(CommandContext context)
        : base("snapshot", "Hold what scenarios do against what was accepted before.")
    {
        _context = context;
        _scenarios = new RunnableScenarios(context);
        _files.RejectOptions(this);
        _files.CompleteScenarios(context.WorkingFolder);
        Add(_files);
        Add(_accept);
        Add(_seed);
        Add(_set);
        Add(_digits);
        Add(_memory);
        Validators.Add(RejectSettingsBesideAccept);
        SetAction(Invoke);
    }

    private ICommandConsole Console => _context.Console;

    private static int? ParseDigits(ArgumentResult result) =>
        int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is >= 1 and <= SignificantNumber.MostDigits
            ? digits
            : CommandOptions.Reject(result, "a number of digits", SignificantNumber.MostDigits, 1);

    // What is accepted is what was read: nothing is run, so nothing can be set.
    private void RejectSettingsBesideAccept(CommandResult result)
    {
        if (result.GetResult(_accept) is null)
        {
            return;
        }

        foreach (var option in new Option[] { _seed, _set, _digits, _memory }.Where(o => result.GetResult(o) is not null))
        {
            result.AddError($"`--accept` accepts what was received before: leave out `{option.Name}`");
        }
    }

    private int Invoke(ParseResult arguments)
    {
        var worst = ExitCodes.Done;
        foreach (var path in new FilePatterns(_context.WorkingFolder).Expand(arguments.GetRequiredValue(_files)))
        {
            var exitCode = Try(path, arguments);
            worst = worst is ExitCodes.Done or ExitCodes.ExpectationFailed && exitCode != ExitCodes.Done ? exitCode : worst;
        }

        return worst;
    }

    private int Try(string path, ParseResult arguments)
    {
        if (path == SourceReader.StandardInput)
        {
            Console.WriteUsageError("a snapshot lies beside its scenario, and standard input has no place: name a file");
            return ExitCodes.WrongUsage;
        }

        var files = new SnapshotFiles(path, _context.WorkingFolder);
        return new RunnableScenarios(_context).Attempt(() => arguments.GetValue(_accept) ? Accept(path, files) : Compare(path, files, arguments));
    }

    private int Accept(string path, SnapshotFiles files)
    {
        if (files.HasReceived)
        {
            files.Accept();
            Console.Out.WriteLine($"{path}: accepted, and kept in {files.Verified}");
            return ExitCodes.Done;
        }

        if (files.HasVerified)
        {
            Console.Out.WriteLine($"{path}: nothing to accept");
            return ExitCodes.Done;
        }

        Console.WriteUsageError($"there is no {files.Received} to accept; `clusterdsl snapshot {path}` writes it");
        return ExitCodes.WrongUsage;
    }

    private int Compare(string path, SnapshotFiles files, ParseResult arguments)
    {
        if (_scenarios.Load(path, out var exitCode) is not { Model: { } model })
        {
            return exitCode;
        }

        if (_scenarios.Read(model, arguments.GetValue(_set)) is not { } settings)
        {
            return ExitCodes.WrongUsage;
        }

        var options = new RunOptions
        {
            Seed = arguments.GetValue(_seed),
            Parameters = settings.Parameters,
            SwitchedOff = settings.SwitchedOff,
            Threads = Environment.ProcessorCount,
            Memory = arguments.GetValue(_memory),
        };
        return Compare(path, files, TextOf(model, options, arguments.GetValue(_digits) ?? SignificantNumber.DefaultDigits));
    }

    private string TextOf(ScenarioModel model, RunOptions options, int digits)
    {
        var recorder = new SnapshotRecorder(options.SwitchedOff);
        _scenarios.Run(model, options, recorder);
        return recorder.ToText(digits);
    }

    private int Compare(string path, SnapshotFiles files, string text)
    {
        if (!files.HasVerified)
        {
            files.Receive(text);
            Console.Out.WriteLine($"{path}: nothing was accepted yet. Read {files.Received}; if the model should do that, accept it:");
            Console.Out.WriteLine($"  clusterdsl snapshot --accept {path}");
            return ExitCodes.ExpectationFailed;
        }

        List<Diagnostic> problems = [];
        if (new SourceReader(_context).ReadText(files.Verified, problems.Add) is not { Content: var verified })
        {
            Console.WriteDiagnostics(problems);
            return ExitCodes.ScenarioErrors;
        }

        var difference = TextDifference.Describe(verified, text);
        if (difference.Length == 0)
        {
            files.Discard();
            Console.Out.WriteLine($"{path}: as accepted");
            return ExitCodes.Done;
        }

        files.Receive(text);
        Console.Out.WriteLine($"{path}: not as accepted (- {files.Verified}, + {files.Received})");
        Console.Out.Write(difference.ReplaceLineEndings(Console.Out.NewLine));
        Console.Out.WriteLine("If the model should do that, accept it:");
        Console.Out.WriteLine($"  clusterdsl snapshot --accept {path}");
        return ExitCodes.ExpectationFailed;
    }
}
