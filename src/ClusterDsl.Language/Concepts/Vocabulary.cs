using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Concepts;

/// <summary>The words that a file and the libraries it uses declare, with what they mean. Immutable.</summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Loaded = new(LoadBuiltIn);

    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<SourceText, string> _libraries;

    private Vocabulary(Compilation compilation)
    {
        _libraries = compilation.Trees.ToImmutableDictionary(
            t => t.Text, t => t.Root.Declarations.OfType<LibraryDeclarationSyntax>().FirstOrDefault()?.Name.Text ?? string.Empty);
        var named = compilation.Symbols.SelectMany(WithAttributes).ToList();
        foreach (var document in named.SelectMany(s => DocComment.Parse(s.Symbol.Documentation).Documents).Where(d => d.Title.Length > 0))
        {
            _titles.TryAdd(document.File, document.Title);
        }

        Concepts = [.. named.Where(n => ConceptSort.Of(n.Symbol) is not null).Select(n => MakeConcept(n.Name, n.Symbol))];
    }

    /// <summary>The words of all built-in libraries.</summary>
    public static Vocabulary BuiltIn => Loaded.Value;

    /// <summary>All of them, in order of declaration, attributes after their owner. The units of the language itself are among them, without a library.</summary>
    public ImmutableArray<Concept> Concepts { get; }

    /// <summary>The vocabulary of a file.</summary>
    public static Vocabulary Of(Compilation compilation) => new(compilation);

    /// <summary>
    /// What a name means. Upper and lower case count only if they tell two names apart. An attribute is named with its owner or, where one only
    /// has it, by itself; an owner may have inherited it. The value of a category stands for the category.
    /// </summary>
    /// <returns>Several concepts, if the name has several meanings; none, if it is not known.</returns>
    public ImmutableArray<Concept> Find(string name)
    {
        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            ImmutableArray<Concept> found = [.. Concepts.Where(c => string.Equals(c.Name, name, comparison))];
            if (found.IsEmpty)
            {
                found = Inherited(name, comparison) is { } attribute ? [attribute]
                    : [.. Concepts.Where(c => c.Symbol is AttributeSymbol && string.Equals(c.Symbol.Name, name, comparison))];
            }

            if (found.IsEmpty)
            {
                found = [.. Concepts.Where(c => c.Symbol is CategorySymbol category && category.Values.Any(v => string.Equals(v, name, comparison)))];
            }

            if (!found.IsEmpty)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Words whose meaning is told with a word: people look for a bank where the library says financial institution.</summary>
    public IEnumerable<Concept> DescribedWith(string word) => word.Length == 0 ? [] : Concepts.Where(c => DocComments.Mention(c.Meaning, word));

    /// <summary>What a symbol means to whoever meets its name: for editors and pages.</summary>
    public SymbolDescription Describe(Concept concept) => new SymbolDescriber(this).Describe(concept);

    private static IEnumerable<(string Name, Symbol Symbol)> WithAttributes(Symbol symbol)
    {
        IEnumerable<AttributeSymbol> attributes = symbol switch
        {
            KindSymbol kind => kind.OwnAttributes,
            TieKindSymbol tie => tie.OwnAttributes,
            EventSymbol occurrence => occurrence.Fields,
            _ => [],
        };
        return attributes.Select(a => ($"{symbol.Name}.{a.Name}", (Symbol)a)).Prepend((symbol.Name, symbol));
    }

    private static Vocabulary LoadBuiltIn()
    {
        var uses = string.Concat(BuiltInLibraries.Names.Select(l => $"use {l}\n"));
        return new Vocabulary(Compilation.Create(new SourceText($"library all\n{uses}", string.Empty), new NoFiles()));
    }

    private Concept MakeConcept(string name, Symbol symbol)
    {
        var comment = DocComment.Parse(symbol.Documentation);
        var library = symbol.Location is { } location ? _libraries[location.Source] : string.Empty;
        var documents = comment.Documents.Select(d => d with { Title = _titles.GetValueOrDefault(d.File, string.Empty) });
        return new Concept(name, ConceptSort.Of(symbol)!, symbol, library, comment.Text, comment.FirstSentence, [.. documents]);
    }

    private Concept? Inherited(string name, StringComparison comparison)
    {
        var parts = name.Split('.');
        if (parts.Length != 2)
        {
            return null;
        }

        var owner = Concepts.FirstOrDefault(c => string.Equals(c.Name, parts[0], comparison))?.Symbol;
        var attributes = owner is KindSymbol kind ? kind.Attributes : owner is TieKindSymbol tie ? tie.Attributes : [];
        var attribute = attributes.FirstOrDefault(a => string.Equals(a.Name, parts[1], comparison));
        return Concepts.FirstOrDefault(c => ReferenceEquals(c.Symbol, attribute));
    }

    /// <summary>The built-in libraries read no files.</summary>
    private sealed class NoFiles : IFileReader
    {
        public FileContent Read(string path, string relativeTo) => new(path, null, "there are no files");
    }
}
