using System.CommandLine;
using System.Text;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Formatting;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using ClusterDsl.Output;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl fmt FILE…</c>: gives files the one canonical layout, or says which do not have it.</summary>
internal sealed class FmtCommand : Command
{
    private readonly CommandContext _context;
    private readonly SourceReader _reader;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Scenarios or libraries; patterns such as '**/*.cluster'; - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Change nothing: list the files that are laid out otherwise, and exit with 1 if there are any.",
    };

    /// <summary>Describes the command.</summary>
    public FmtCommand(CommandContext context)
        : base("fmt", "Lay scenarios out in the one canonical way.")
    {
        _context = context;
        _reader = new SourceReader(context);
        _files.RejectOptions(this);
        _files.CompleteScenarios(context.WorkingFolder);
        Add(_files);
        Add(_check);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        var isCheck = arguments.GetValue(_check);
        var problems = new List<Diagnostic>();
        var paths = new FilePatterns(_context.WorkingFolder).Expand(arguments.GetRequiredValue(_files)).ToList();
        var (changed, read) = (0, 0);
        foreach (var path in paths)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (Format(path, isCheck, problems) is { } isChanged)
            {
                changed += isChanged ? 1 : 0;
                read++;
            }
        }

        _context.Console.WriteDiagnostics(problems);
        if (read > 0 && (isCheck || !paths.Contains(SourceReader.StandardInput)))
        {
            _context.Console.Error.WriteLine(Summary(isCheck, changed, read) + (read < paths.Count ? $", {paths.Count - read} not read or written" : string.Empty));
        }

        return problems.Count > 0 || (isCheck && changed > 0) ? ExitCodes.ScenarioErrors : ExitCodes.Done;
    }

    /// <summary>Formats a file; says whether its layout was another one, or null if it could not be read or written.</summary>
    private bool? Format(string path, bool isCheck, List<Diagnostic> problems)
    {
        var content = _reader.Read(path);
        if (FileText.Decode(content, Location.OfFile(path), problems.Add) is not { } text)
        {
            return null;
        }

        var tree = SyntaxTree.Parse(new SourceText(text, path));
        problems.AddRange(tree.Diagnostics);
        var layout = Formatter.Format(tree);
        var isChanged = !string.Equals(layout, text, StringComparison.Ordinal);
        var mark = content.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "\uFEFF" : string.Empty;
        if (isCheck)
        {
            if (isChanged)
            {
                _context.Console.Out.WriteLine(path);
            }
        }
        else if (path == SourceReader.StandardInput)
        {
            _context.Console.Out.Write(mark + layout);
        }
        else if (isChanged)
        {
            return Replace(path, mark + layout, problems);
        }

        return isChanged;
    }

    private bool? Replace(string path, string text, List<Diagnostic> problems)
    {
        try
        {
            FileReplacement.Write(path, _context.WorkingFolder, Encoding.UTF8.GetBytes(text));
            _context.Console.Error.WriteLine($"formatted {path}");
            return true;
        }
        catch (OutputException exception)
        {
            problems.Add(exception.Diagnostic);
            return null;
        }
    }

    private static string Summary(bool isCheck, int changed, int count)
    {
        var files = count == 1 ? "1 file" : $"{count} files";
        return (isCheck, changed) switch
        {
            (_, 0) => $"nothing to change in {files}",
            (true, _) => $"{changed} of {files} would change; `clusterdsl fmt` without --check changes them",
            _ => $"{changed} of {files} changed",
        };
    }
}
