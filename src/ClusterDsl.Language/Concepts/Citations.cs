using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Concepts;

/// <summary>Adds to what is said of concepts which documents the words concerned come from, as their doc comments name them.</summary>
internal sealed class Citations(ImmutableArray<SyntaxTree> trees, IReadOnlyList<Symbol> symbols)
{
    private const string AboutConcepts = "CL3";

    private readonly Lazy<Bibliography> _bibliography = new(() => Bibliography.Of(trees));

    /// <summary>An error or warning about concepts, with the sources of the words that it shows.</summary>
    public Diagnostic Cite(Diagnostic diagnostic) =>
        diagnostic.Code.StartsWith(AboutConcepts, StringComparison.Ordinal) ? With(diagnostic, SourcesOf(Shown(diagnostic, symbols))) : diagnostic;

    /// <summary>
    /// Advice, with the documents that it comes from. Where it rests on words of the user's own vocabulary, their sources are named; the compiler's
    /// documents stand in for words that come with it, and for words without a source.
    /// </summary>
    /// <param name="diagnostic">The advice.</param>
    /// <param name="restsOn">The words that such advice rests on.</param>
    /// <param name="documents">The documents that the idea comes from.</param>
    public Diagnostic Cite(Diagnostic diagnostic, Func<Symbol, bool> restsOn, IEnumerable<string> documents)
    {
        var words = WithAttributes().Where(restsOn).ToList();
        var own = words.FindAll(w => !BuiltInLibraries.Declare(w));
        var sources = SourcesOf(Shown(diagnostic, own));
        sources = sources.Count > 0 ? sources : SourcesOf(own);
        return With(diagnostic, sources.Count == 0 || own.Count < words.Count ? [.. sources, .. documents] : sources);
    }

    private static Diagnostic With(Diagnostic diagnostic, IReadOnlyCollection<string> sources) =>
        sources.Count == 0 ? diagnostic : diagnostic with { Help = $"{diagnostic.Help}\n({string.Join("; ", sources)})" };

    private static IEnumerable<Symbol> Shown(Diagnostic diagnostic, IEnumerable<Symbol> words) =>
        words.Where(w => diagnostic.Related.Any(r => r.Location == w.Location));

    private List<string> SourcesOf(IEnumerable<Symbol> words) =>
        [.. words.SelectMany(w => DocComment.Parse(w.Documentation, _bibliography.Value).Documents).Select(d => d.ToString()).Distinct(StringComparer.Ordinal)];

    private IEnumerable<Symbol> WithAttributes() => symbols.SelectMany(s => s switch
    {
        KindSymbol kind => kind.OwnAttributes.Prepend<Symbol>(kind),
        TieKindSymbol tie => tie.OwnAttributes.Prepend<Symbol>(tie),
        _ => [s],
    });
}
