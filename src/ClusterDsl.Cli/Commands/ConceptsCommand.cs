using System.CommandLine;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Concepts;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl concepts</c>: the table document → concept → declaration of the built-in libraries.</summary>
internal sealed class ConceptsCommand : Command
{
    private const string TextFormat = "text";

    private readonly CommandContext _context;

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print it: text for people, csv or markdown.",
        HelpName = "text|csv|markdown",
        DefaultValueFactory = _ => TextFormat,
    };

    private readonly Option<string?> _document = new("--document")
    {
        Description = "Only what comes from one document: its short name (D2), or a part of its file name or title.",
        HelpName = "DOCUMENT",
    };

    private readonly Option<string?> _sort = new("--sort")
    {
        Description = $"Only one sort of words: {string.Join(", ", ConceptSort.All.SkipLast(1))} or {ConceptSort.All[^1]}.",
        HelpName = "SORT",
    };

    /// <summary>Describes the command.</summary>
    public ConceptsCommand(CommandContext context)
        : base("concepts", "List the words of the built-in libraries by the documents they come from.")
    {
        _context = context;
        _format.AcceptOnlyFromAmong(TextFormat, "csv", "markdown");
        _sort.AcceptOnlyFromAmong([.. ConceptSort.All.Select(s => s.Name)]);
        _document.CompletionSources.Add(_ => ConceptTable.DocumentsOf(Vocabulary.BuiltIn.Concepts).Select(d => new System.CommandLine.Completions.CompletionItem(d.Label)));
        Add(_format);
        Add(_document);
        Add(_sort);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        var concepts = Vocabulary.BuiltIn.Concepts.Where(c => c.Library.Length > 0);
        var documents = ConceptTable.DocumentsOf(concepts);
        if (arguments.GetValue(_document) is { } wanted)
        {
            documents = documents.FindAll(d => IsMeant(d, wanted));
            if (documents.Count == 0)
            {
                _context.Console.WriteUsageError($"no document is called `{wanted}`");
                _context.Console.Error.WriteLine("The documents are:");
                ConceptTable.DocumentsOf(concepts).ForEach(d => _context.Console.Error.WriteLine($"  {d}"));
                return ExitCodes.WrongUsage;
            }
        }

        if (arguments.GetValue(_sort) is { } sort)
        {
            concepts = concepts.Where(c => c.Sort.Name == sort);
        }

        var table = new ConceptTable(documents, concepts);
        var console = _context.Console;
        if (table.IsEmpty)
        {
            console.Error.WriteLine("no word of this sort comes from this document");
        }

        switch (arguments.GetRequiredValue(_format))
        {
            case "csv":
                table.WriteCsv(console.Out);
                break;
            case "markdown":
                table.WriteMarkdown(console.Out);
                break;
            default:
                table.WriteText(console.PageRenderer(), console.Out);
                break;
        }

        return ExitCodes.Done;
    }

    private static bool IsMeant(DocumentReference document, string wanted) =>
        wanted.Length > 0 && (string.Equals(document.Label, wanted, StringComparison.OrdinalIgnoreCase)
            || (wanted.Length > document.Label.Length && document.ToString().Contains(wanted, StringComparison.OrdinalIgnoreCase)));
}
