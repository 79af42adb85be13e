using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Concepts;

/// <summary>The words that a file and the libraries it uses declare, with what they mean. Immutable.</summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Loaded = new(LoadBuiltIn);

    private readonly Bibliography _bibliography;
    private readonly ImmutableDictionary<SourceText, string> _libraries;

    private readonly Compilation _compilation;

    private Vocabulary(Compilation compilation)
    {
        _compilation = compilation;
        _libraries = compilation.Trees.ToImmutableDictionary(
            t => t.Text, t => t.Root.Declarations.Select(NameOf).FirstOrDefault(n => n.Length > 0, string.Empty));
        _bibliography = Bibliography.Of(compilation.Trees);
        var named = compilation.Symbols.SelectMany(WithAttributes).ToList();
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
                // A scenario's stage is called as its lifecycle name is, and tells more.
                return found.All(c => c.Name == found[0].Name) ? [found[^1]] : found;
            }
        }

        return [];
    }

    /// <summary>Words whose meaning is told with a word: people look for a bank where the library says financial institution.</summary>
    public IEnumerable<Concept> DescribedWith(string word) => word.Length == 0 ? [] : Concepts.Where(c => DocComments.Mention(c.Meaning, word));

    /// <summary>What a word means: for pages.</summary>
    public SymbolDescription Describe(Concept concept) => new SymbolDescriber(this).Describe(concept);

    /// <summary>The checks and the advice that rest on a word, by its sort and its marks.</summary>
    public static IEnumerable<DiagnosticDescriptor> ChecksOf(Concept concept) => ConceptChecks.KnowingOf(concept.Symbol);

    /// <summary>What any symbol of the file means to whoever meets its name, variables included: for editors.</summary>
    public SymbolDescription Describe(Symbol symbol) =>
        Concepts.FirstOrDefault(c => ReferenceEquals(c.Symbol, symbol)) is { } concept ? Describe(concept)
        : symbol is LocalSymbol local ? new SymbolDescription($"{local.Name} : {local.Type}", Signatures.RoleOf(local), [])
        : new SymbolDescription(Signatures.Of(symbol), string.Empty, []);

    /// <summary>The declaration of a symbol, if a file declares it.</summary>
    internal DeclarationSyntax? DeclarationOf(Symbol symbol) => symbol.Location is { } location ? DeclarationAt(location) : null;

    /// <summary>The declarations of the file itself, one after the other, that name a symbol; its own is none.</summary>
    internal IEnumerable<string> UsersOf(Symbol symbol) => _compilation.FindReferences(symbol)
        .Where(r => ReferenceEquals(r.Source, _compilation.MainTree.Text) && r != symbol.Location)
        .Select(DeclarationAt).OfType<DeclarationSyntax>().Select(Signatures.NameOf).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);

    private static string NameOf(DeclarationSyntax declaration) => declaration switch
    {
        LibraryDeclarationSyntax library => library.Name.Text,
        ScenarioDeclarationSyntax scenario => scenario.Name.Text,
        _ => string.Empty,
    };

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

    private DeclarationSyntax? DeclarationAt(Location location)
    {
        var tree = _compilation.Trees.First(t => ReferenceEquals(t.Text, location.Source));
        var declaration = tree.FindToken(location.Span.Start).Parent?.FirstAncestorOrSelf<DeclarationSyntax>();
        while (declaration?.Parent?.FirstAncestorOrSelf<DeclarationSyntax>() is { } outer)
        {
            declaration = outer;
        }

        return declaration;
    }

    private Concept MakeConcept(string name, Symbol symbol)
    {
        var comment = DocComment.Parse(symbol.Documentation, _bibliography);
        var library = symbol.Location is { } location ? _libraries[location.Source] : string.Empty;
        return new Concept(
            name, ConceptSort.Of(symbol)!, symbol, library, comment.Text, comment.FirstSentence, [.. comment.Documents.Distinct()], BuiltInLibraries.Declare(symbol));
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
