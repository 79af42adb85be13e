using System.CommandLine;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Language.Concepts;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl concepts [WORD|FILE]…</c>: the table document → concept → declaration of the built-in libraries, or of the user's own files.</summary>
internal sealed class ConceptsCommand : Command
{
    private const string TextFormat = "text";

    private readonly CommandContext _context;

    private readonly Argument<string[]> _subjects = new("WORD|FILE")
    {
        Description = "A word: only what has it in its name, its meaning or its document. A file: the words of a library or scenario of yours, and of the files it uses. Without either, an overview.",
        Arity = ArgumentArity.ZeroOrMore,
    };

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
        : base("concepts", "List the words of the built-in libraries, or of files of your own, by the documents they come from.")
    {
        _context = context;
        _format.AcceptOnlyFromAmong(TextFormat, "csv", "markdown");
        _sort.AcceptOnlyFromAmong([.. ConceptSort.All.Select(s => s.Name)]);
        _document.CompletionSources.Add(_ => ConceptTable.DocumentsOf(Vocabulary.BuiltIn.Concepts).Select(d => new System.CommandLine.Completions.CompletionItem(d.Label)));
        _subjects.RejectOptions(this);
        _subjects.CompleteScenarios(context.WorkingFolder);
        Add(_subjects);
        Add(_format);
        Add(_document);
        Add(_sort);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        var subjects = (arguments.GetValue(_subjects) ?? []).ToLookup(IsFile);
        var (files, words) = (subjects[true].ToArray(), subjects[false].ToArray());
        if (WordsOf(files) is not { } concepts)
        {
            return ExitCodes.ScenarioErrors;
        }

        var documents = ConceptTable.DocumentsOf(concepts);
        if (arguments.GetValue(_document) is { } wanted)
        {
            documents = documents.FindAll(d => IsMeant(d, wanted));
            if (documents.Count == 0)
            {
                _context.Console.WriteUsageError($"no document is called `{wanted}`");
                _context.Console.Error.WriteLine("The documents are:");
                ConceptTable.DocumentsOf(concepts).ForEach(d => _context.Console.Error.WriteLine($"  {d}".TrimEnd()));
                return ExitCodes.WrongUsage;
            }
        }

        if (arguments.GetValue(_sort) is { } sort)
        {
            concepts = concepts.FindAll(c => c.Sort.Name == sort);
        }

        concepts = concepts.FindAll(c => Array.TrueForAll(words, w => Mentions(c, w)));
        var console = _context.Console;
        var format = arguments.GetRequiredValue(_format);
        var isWhole = files.Length + words.Length == 0 && arguments.GetValue(_document) is null && arguments.GetValue(_sort) is null;
        if (isWhole && format == TextFormat)
        {
            new ConceptOverview(concepts).Write(console.PageRenderer(), console.Out);
            return ExitCodes.Done;
        }

        var table = new ConceptTable(documents, concepts);
        if (table.IsEmpty)
        {
            console.Error.WriteLine(words.Length == 0 ? "no word of this sort comes from this document" : $"no word has `{string.Join("` and `", words)}` in its name, its meaning or its document");
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

    /// <summary>The words of some files, those of built-in libraries left out; of no files, those of the built-in libraries. Null if there are errors.</summary>
    private List<Concept>? WordsOf(string[] files)
    {
        if (files.Length == 0)
        {
            return [.. Vocabulary.BuiltIn.Concepts.Where(c => c.Library.Length > 0)];
        }

        return new VocabularyLoader(_context).Load(files)?.SelectMany(v => v.Concepts)
            .Where(c => !c.IsBuiltIn && c.Sort.IsOfLibraries).DistinctBy(c => (c.Library, c.Name)).ToList();
    }

    /// <summary>Whether an argument is a file rather than a word: it ends as one, is a pattern or a path, or is standard input.</summary>
    private static bool IsFile(string subject) =>
        subject == "-" || subject.EndsWith(".cluster", StringComparison.OrdinalIgnoreCase) || subject.AsSpan().ContainsAny('*', '/', '\\');

    private static bool Mentions(Concept concept, string word) => concept.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || concept.Meaning.Contains(word, StringComparison.OrdinalIgnoreCase) || concept.Documents.Any(d => IsMeant(d, word));

    private static bool IsMeant(DocumentReference document, string wanted) =>
        wanted.Length > 0 && (string.Equals(document.Label, wanted, StringComparison.OrdinalIgnoreCase)
            || (wanted.Length > document.Label.Length && document.ToString().Contains(wanted, StringComparison.OrdinalIgnoreCase)));
}
