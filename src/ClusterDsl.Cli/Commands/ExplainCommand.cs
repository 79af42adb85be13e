using System.CommandLine;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl explain CLnnnn</c>: the page of a diagnostic; without a code, the list of all.</summary>
internal sealed class ExplainCommand : Command
{
    // Running text in longer lines is hard to read, however wide the terminal is.
    private const int LeastWidth = 60;
    private const int PageWidth = 80;
    private const int GreatestWidth = 100;

    private const int Proposed = 5;

    private readonly CommandContext _context;

    private readonly Argument<string?> _subject = new("SUBJECT")
    {
        Description = "What to explain: the code of a message, for example CL2003. Without it, all codes are listed.",
        HelpName = "SUBJECT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Describes the command.</summary>
    public ExplainCommand(CommandContext context)
        : base("explain", "Tell what a message means, why, and what to do.")
    {
        _context = context;
        _subject.RejectOptions(this);
        _subject.CompletionSources.Add([.. DiagnosticDescriptors.All.Select(d => d.Code)]);
        Add(_subject);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        if (arguments.GetValue(_subject) is not { } subject)
        {
            WriteList();
            return ExitCodes.Done;
        }

        var descriptor = DiagnosticDescriptors.All.FirstOrDefault(d => string.Equals(d.Code, subject, StringComparison.OrdinalIgnoreCase));
        if (descriptor?.Page is not { } page)
        {
            _context.Console.WriteUsageError($"there is no code `{subject}`{Alternatives(subject.ToUpperInvariant())}");
            _context.Console.Error.WriteLine("`clusterdsl explain` lists all codes.");
            return ExitCodes.WrongUsage;
        }

        var console = _context.Console;
        var width = Math.Clamp(console.IsOutputTerminal ? console.Width ?? PageWidth : PageWidth, LeastWidth, GreatestWidth);
        new PageTextRenderer(console.UsesOutputColour(), width).Render(descriptor, page, console.Out);
        return ExitCodes.Done;
    }

    /// <summary>The first codes that differ in one sign, or else the nearest one.</summary>
    private static string Alternatives(string subject)
    {
        var codes = DiagnosticDescriptors.All.Select(d => d.Code).ToList();
        var similar = codes.Where(c => c.Length == subject.Length && c.Zip(subject).Count(p => p.First != p.Second) == 1).Take(Proposed).ToList();
        if (similar.Count == 0 && SimilarNames.Closest(subject, codes) is { } nearest)
        {
            similar.Add(nearest);
        }

        return similar.Count == 0 ? string.Empty : $"; there is {string.Join(", ", similar.Select(c => $"`{c}`"))}";
    }

    private void WriteList()
    {
        var isFirst = true;
        foreach (var group in DiagnosticGroups.All)
        {
            if (!isFirst)
            {
                _context.Console.Out.WriteLine();
            }

            isFirst = false;
            _context.Console.Out.WriteLine(group.Key);
            foreach (var descriptor in group)
            {
                _context.Console.Out.WriteLine($"  {descriptor.Code}  {SeverityNames.Of(descriptor.Severity),-7}  {descriptor.Title}");
            }
        }
    }
}
