using System.CommandLine;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl completions SHELL</c>: the script that teaches a shell to complete commands, options and files.</summary>
internal sealed class CompletionsCommand : Command
{
    private static readonly (string Shell, string Script)[] Scripts =
        [("bash", "clusterdsl.bash"), ("zsh", "clusterdsl.zsh"), ("fish", "clusterdsl.fish"), ("powershell", "clusterdsl.ps1")];

    private readonly Argument<string> _shell = new("SHELL") { Description = "The shell: bash, zsh, fish or powershell.", HelpName = "SHELL" };

    /// <summary>Describes the command.</summary>
    public CompletionsCommand(CommandContext context)
        : base("completions", "Print a script with which a shell completes commands, options and files.")
    {
        _shell.AcceptOnlyFromAmong([.. Scripts.Select(s => s.Shell)]);
        Add(_shell);
        SetAction(arguments =>
        {
            context.Console.Out.Write(EmbeddedFiles.Read($"Completions/{Scripts.First(s => s.Shell == arguments.GetRequiredValue(_shell)).Script}"));
            return ExitCodes.Done;
        });
    }
}
