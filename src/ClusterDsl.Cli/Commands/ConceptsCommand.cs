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

    private readonly Argument<string?> _word = new("WORD")
    {
        Description = "Only words whose name, meaning or document has this; without it, an overview.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Describes the command.</summary>
    public ConceptsCommand(CommandContext context)
        : base("concepts", "List the words of the built-in libraries by the documents they come from.")
    {
        _context = context;
        _format.AcceptOnlyFromAmong(TextFormat, "csv", "markdown");
        _sort.AcceptOnlyFromAmong([.. ConceptSort.All.Select(s => s.Name)]);
        _document.CompletionSources.Add(_ => ConceptTable.DocumentsOf(Vocabulary.BuiltIn.Concepts).Select(d => new System.CommandLine.Completions.CompletionItem(d.Label)));
        _word.RejectOptions(this);
        Add(_word);
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

        var word = arguments.GetValue(_word);
        if (word is not null)
        {
            concepts = concepts.Where(c => Mentions(c, word));
        }

        var console = _context.Console;
        var format = arguments.GetRequiredValue(_format);
        var isWhole = word is null && arguments.GetValue(_document) is null && arguments.GetValue(_sort) is null;
        if (isWhole && format == TextFormat)
        {
            new ConceptOverview(concepts).Write(console.PageRenderer(), console.Out);
            return ExitCodes.Done;
        }

        var table = new ConceptTable(documents, concepts);
        if (table.IsEmpty)
        {
            console.Error.WriteLine(word is null ? "no word of this sort comes from this document" : $"no word has `{word}` in its name, its meaning or its document");
        }

        switch (format)
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

    private static bool Mentions(Concept concept, string word) => concept.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || concept.Meaning.Contains(word, StringComparison.OrdinalIgnoreCase) || concept.Documents.Any(d => IsMeant(d, word));

    private static bool IsMeant(DocumentReference document, string wanted) =>
        wanted.Length > 0 && (string.Equals(document.Label, wanted, StringComparison.OrdinalIgnoreCase)
            || (wanted.Length > document.Label.Length && document.ToString().Contains(wanted, StringComparison.OrdinalIgnoreCase)));
}
