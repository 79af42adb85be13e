using System.CommandLine;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl syntax FILE</c>: the syntax tree, for people who build tools.</summary>
internal sealed class SyntaxCommand : Command
{
    private readonly CommandContext _context;

    private readonly Argument<string> _file = new("FILE") { Description = "A scenario or library; - reads standard input." };

    private readonly Option<bool> _trivia = new("--trivia") { Description = "Show white space and comments as well." };

    /// <summary>Describes the command.</summary>
    public SyntaxCommand(CommandContext context)
        : base("syntax", "Print the syntax tree of a file, sound or not.")
    {
        _context = context;
        _file.RejectOptions(this);
        _file.CompleteScenarios(context.WorkingFolder);
        Add(_file);
        Add(_trivia);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        List<Diagnostic> problems = [];
        if (new SourceReader(_context).ReadText(arguments.GetRequiredValue(_file), problems.Add) is not { } text)
        {
            _context.Console.WriteDiagnostics(problems);
            return ExitCodes.ScenarioErrors;
        }

        var tree = SyntaxTree.Parse(text);
        new SyntaxTreeWriter(_context.Console.Out, arguments.GetValue(_trivia)).Write(tree);
        _context.Console.WriteDiagnostics(tree.Diagnostics);
        return tree.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? ExitCodes.ScenarioErrors : ExitCodes.Done;
    }
}
