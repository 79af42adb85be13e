using System.CommandLine;
using System.CommandLine.Completions;
using ClusterDsl.Cli.Completions;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Summaries;
using ClusterDsl.Cli.Files;
using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Cli.Commands;

/// <summary>
/// <c>clusterdsl explain CLnnnn | CONCEPT [FILE…]</c>: the page of a diagnostic, or of a word of the built-in vocabulary or of the user's files;
/// without either, the list of all codes.
/// </summary>
internal sealed class ExplainCommand : Command
{
    private const int Proposed = 5;

    private readonly CommandContext _context;

    private readonly Argument<string?> _subject = new("SUBJECT")
    {
        Description = "What to explain: the code of a message, for example CL2003, or a word of the built-in libraries, for example University or Enterprise.capital. "
            + "Without it, all codes are listed; `clusterdsl concepts` lists the words.",
        HelpName = "SUBJECT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Libraries or scenarios of your own, whose words are then explained, too.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Describes the command.</summary>
    public ExplainCommand(CommandContext context)
        : base("explain", "Tell what a message or a word of the vocabulary means.")
    {
        _context = context;
        _subject.RejectOptions(this);
        _subject.CompletionSources.Add([.. DiagnosticDescriptors.All.Select(d => d.Code)]);
        _subject.CompletionSources.Add(_ => LanguageWord.All.Select(w => new CompletionItem(w.Name)));
        _subject.CompletionSources.Add(_ => Vocabulary.BuiltIn.Concepts.Select(c => new CompletionItem(c.Name)));
        _files.RejectOptions(this);
        _files.CompleteScenarios(context.WorkingFolder);
        Add(_subject);
        Add(_files);
        SetAction(Invoke);
    }

    private int Invoke(ParseResult arguments)
    {
        if (arguments.GetValue(_subject) is not { } subject)
        {
            WriteList();
            return ExitCodes.Done;
        }

        if (new VocabularyLoader(_context).Load(arguments.GetValue(_files) ?? []) is not { } own)
        {
            return ExitCodes.ScenarioErrors;
        }

        var descriptor = DiagnosticDescriptors.All.FirstOrDefault(d => string.Equals(d.Code, subject, StringComparison.OrdinalIgnoreCase));
        if (descriptor?.Page is { } page)
        {
            _context.Console.PageRenderer().Render(descriptor, page, _context.Console.Out);
            WriteWordsBehind(descriptor, own);
            return ExitCodes.Done;
        }

        return IsCode(subject) ? RefuseCode(subject) : ExplainWord(subject, own.Count > 0 ? own : [Vocabulary.BuiltIn]);
    }

    private static bool IsCode(string subject) =>
        subject.StartsWith("CL", StringComparison.OrdinalIgnoreCase) && subject.Length > 2 && char.IsAsciiDigit(subject[2]);

    private int ExplainWord(string name, IReadOnlyList<Vocabulary> vocabularies)
    {
        var word = LanguageWord.Find(name);
        var vocabulary = vocabularies.FirstOrDefault(v => !v.Find(name).IsEmpty);
        if (word is not null && (vocabulary is null || vocabulary.Find(name).All(c => c.Name != name || c.Library.Length == 0)))
        {
            Explain(word, vocabulary?.Find(name) ?? []);
            return ExitCodes.Done;
        }

        if (vocabulary is null && SummaryWord.Find(name) is { } shown)
        {
            _context.Console.PageRenderer().Render(shown.Name, [new PageParagraph($"It stands {shown.Place}."), new PageParagraph(shown.Meaning)], _context.Console.Out);
            return ExitCodes.Done;
        }

        if (vocabulary is null)
        {
            return RefuseWord(name, vocabularies);
        }

        var found = vocabulary.Find(name);
        if (found.Length > 1)
        {
            // One name, several things: that of attributes, mostly.
            _context.Console.WriteUsageError($"`{name}` can be {string.Join(" or ", found.Select(c => $"`{c.Name}`"))}; name one of them");
            return ExitCodes.WrongUsage;
        }

        var description = vocabulary.Describe(found[0]);
        PageBlock[] meaning = description.Meaning.Length > 0 ? [new PageParagraph(description.Meaning)] : [];
        _context.Console.PageRenderer().Render(description.Signature, [.. meaning, .. description.Blocks], _context.Console.Out);
        return ExitCodes.Done;
    }

    /// <summary>The words of the user's files that a check rests on, with their sources.</summary>
    private void WriteWordsBehind(DiagnosticDescriptor descriptor, IReadOnlyList<Vocabulary> vocabularies)
    {
        var words = vocabularies.SelectMany(v => v.Concepts.Where(c => !c.IsBuiltIn && Vocabulary.ChecksOf(c).Contains(descriptor))).DistinctBy(c => (c.Library, c.Name)).ToList();
        if (words.Count > 0)
        {
            IEnumerable<PageBlock> items = words.Select(w => new PageItem($"{w.Sort} `{w.Name}` ({w.Library}): {string.Join("; ", w.Documents.Select(d => d.ToString()).DefaultIfEmpty("no source named"))}"));
            _context.Console.Out.WriteLine();
            _context.Console.PageRenderer().Render([new PageHeading("Words of your files that it rests on"), .. items], _context.Console.Out);
        }
    }

    /// <summary>A word of the language; attributes of the libraries that are called so are named.</summary>
    private void Explain(LanguageWord word, IReadOnlyList<Concept> others)
    {
        var named = others.Where(c => c.Library.Length > 0).Select(c => $"`{c.Name}`").ToList();
        PageBlock[] also = named.Count == 0 ? [] : [new PageParagraph($"In the libraries: {string.Join(", ", named)}.")];
        _context.Console.PageRenderer().Render(word.Form, [new PageParagraph(word.Meaning), .. also], _context.Console.Out);
    }

    private int RefuseCode(string subject)
    {
        _context.Console.WriteUsageError($"there is no code `{subject}`{Alternatives(subject.ToUpperInvariant())}");
        _context.Console.Error.WriteLine("`clusterdsl explain` lists all codes.");
        return ExitCodes.WrongUsage;
    }

    private int RefuseWord(string name, IReadOnlyList<Vocabulary> vocabularies)
    {
        var described = vocabularies.SelectMany(v => v.DescribedWith(name)).Take(Proposed).Select(c => $"`{c.Name}`").ToList();
        var words = vocabularies.SelectMany(v => v.Concepts).SelectMany(c => new[] { c.Name, c.Symbol.Name }).Distinct(StringComparer.Ordinal).ToList();
        if (described.Count == 0 && SimilarNames.Closest(name, words) is null)
        {
            words = [.. LanguageWord.All.Select(w => w.Name)];
        }

        _context.Console.WriteUsageError(SimilarNames.Unknown("word", name, words));
        if (described.Count > 0)
        {
            _context.Console.Error.WriteLine($"Described with this word: {string.Join(", ", described)}.");
        }

        _context.Console.Error.WriteLine("`clusterdsl concepts` lists all words, `clusterdsl explain` all codes.");
        return ExitCodes.WrongUsage;
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
