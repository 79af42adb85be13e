using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ClusterDsl.Cli.Commands;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Cli;

/// <summary>The whole command line: <c>clusterdsl COMMAND …</c>.</summary>
public static class ClusterDslCommandLine
{
    private const int HelpWidth = 100;

    /// <summary>Runs a command.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, CommandContext context)
    {
        var console = context.Console;
        try
        {
            var result = Create(context).Parse(arguments);
            var configuration = new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            if (arguments.Count == 0)
            {
                // Whoever gives no command does not know them yet.
                configuration.Output = console.Error;
                Create(context).Parse(["--help"]).Invoke(configuration);
                return ExitCodes.WrongUsage;
            }

            return result.Action is ParseErrorAction ? ExplainUsage(result, console) : result.Invoke(configuration);
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("interrupted");
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (exception is OutOfMemoryException || (exception is AggregateException several && several.InnerExceptions.Any(e => e is OutOfMemoryException)))
        {
            console.WriteUsageError("there is not enough memory for this command; take fewer runs, fewer threads or shorter files, or a machine with more");
            return ExitCodes.Fault;
        }
        catch (IOException exception)
        {
            // What goes wrong with a file is told where it happens: what is left are standard output and standard error.
            return Regret(exception, console);
        }
#pragma warning disable CA1031 // The last resort: whatever went wrong, people get a sentence and not a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Apologise(exception, console);
        }
    }

    private static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand("Simulate industrial innovation clusters that are described in the Cluster language.")
        {
            new NewCommand(context),
            new CheckCommand(context),
            new FmtCommand(context),
            new RunCommand(context),
            new ExperimentCommand(context),
            new TestCommand(context),
            new SnapshotCommand(context),
            new ExplainCommand(context),
            new ConceptsCommand(context),
            new SyntaxCommand(context),
            new CompletionsCommand(context),
        };
        root.HelpName = "clusterdsl";
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Action = new PrintVersion(context.Console.Out);
        }

        foreach (var option in root.Options.OfType<HelpOption>())
        {
            // On Unix these are paths.
            option.Aliases.Remove("/h");
            option.Aliases.Remove("/?");
            option.Action = new HelpAction { MaxWidth = Math.Min(context.Console.Width ?? HelpWidth, HelpWidth) };
        }

        return root;
    }

    private static int ExplainUsage(ParseResult result, ICommandConsole console)
    {
        var command = result.CommandResult.Command;
        foreach (var message in UsageMessages.TornSettings(result) is { Count: > 0 } torn ? torn : result.UnmatchedTokens.Count > 0 ? Unmatched(result, command) : result.Errors.Select(e => e.Message))
        {
            // The library sets lists on lines of their own.
            console.WriteUsageError(string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        var name = command is RootCommand ? "clusterdsl" : $"clusterdsl {command.Name}";
        console.Error.WriteLine($"Try `{name} --help`.");
        return ExitCodes.WrongUsage;
    }

    private static IEnumerable<string> Unmatched(ParseResult result, Command command)
    {
        if (command is RootCommand && !result.UnmatchedTokens[0].StartsWith('-'))
        {
            // What follows a command that is not known cannot be judged.
            return [SimilarNames.Unknown("command", result.UnmatchedTokens[0], command.Subcommands.Select(c => c.Name))];
        }

        return result.UnmatchedTokens.Select(
            t => t.StartsWith('-') ? UsageMessages.UnknownOption(t, command) : $"`{t}` is one argument too many");
    }

    private static int Regret(IOException exception, ICommandConsole console)
    {
        try
        {
            console.WriteUsageError($"the output cannot be written: {DiskFileReader.ReasonOf(exception)}");
        }
        catch (IOException)
        {
            // Nobody is left to tell; the exit code tells.
        }

        return ExitCodes.ScenarioErrors;
    }

    private static int Apologise(Exception exception, ICommandConsole console)
    {
        if (!string.IsNullOrEmpty(console.Variable("CLUSTERDSL_DEBUG")))
        {
            console.Error.WriteLine(exception);
        }

        console.WriteUsageError($"clusterdsl {ProductVersion.Text} has failed ({exception.GetType().Name}: {exception.Message})");
        console.Error.WriteLine("This is our mistake, not yours. Please report it with the scenario and the command;");
        console.Error.WriteLine("CLUSTERDSL_DEBUG=1 before the command shows where it happened.");
        return ExitCodes.OurMistake;
    }

    private sealed class PrintVersion(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(ProductVersion.Text);
            return ExitCodes.Done;
        }
    }
}
