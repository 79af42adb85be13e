using System.CommandLine;
using System.CommandLine.Invocation;
using ClusterDsl.Cli.Commands;
using ClusterDsl.Cli.Consoles;

namespace ClusterDsl.Cli;

/// <summary>The whole command line: <c>clusterdsl COMMAND …</c>.</summary>
public static class ClusterDslCommandLine
{
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
            return result.Action is ParseErrorAction ? ExplainUsage(result, console) : result.Invoke(configuration);
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("interrupted");
            return ExitCodes.Interrupted;
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
            new CheckCommand(context),
        };
        root.HelpName = "clusterdsl";
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Action = new PrintVersion(context.Console.Out);
        }

        return root;
    }

    private static int ExplainUsage(ParseResult result, ICommandConsole console)
    {
        foreach (var error in result.Errors)
        {
            console.WriteUsageError(error.Message);
        }

        var command = result.CommandResult.Command;
        var name = command is RootCommand ? "clusterdsl" : $"clusterdsl {command.Name}";
        console.Error.WriteLine($"Try `{name} --help`.");
        return ExitCodes.WrongUsage;
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
