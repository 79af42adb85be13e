using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>What binding found out about names and expressions, kept for tools.</summary>
internal sealed class BindingRecord
{
    private readonly Dictionary<(SourceText Source, int Start), Symbol> _symbols = [];
    private readonly List<(Symbol Symbol, Location Location)> _references = [];
    private readonly Dictionary<SyntaxNode, LanguageType> _types = [];
    private readonly List<LocalSymbol> _locals = [];

    /// <summary>Every place where a name means a symbol, declarations included, in the order in which they were bound.</summary>
    public IReadOnlyList<(Symbol Symbol, Location Location)> References => _references;

    /// <summary>All variables.</summary>
    public IReadOnlyList<LocalSymbol> Locals => _locals;

    /// <summary>Notes the declaration of a symbol.</summary>
    public void AddDeclaration(Symbol symbol)
    {
        if (symbol is LocalSymbol local)
        {
            _locals.Add(local);
        }

        if (symbol.Location is { Span.Length: > 0 } location)
        {
            Add(symbol, location);
        }
    }

    /// <summary>Notes that a name at a place means a symbol. A place that is bound twice is kept once.</summary>
    public void Add(Symbol symbol, Location location)
    {
        if (_symbols.TryAdd((location.Source, location.Span.Start), symbol))
        {
            _references.Add((symbol, location));
        }
    }

    /// <summary>Notes the type of an expression.</summary>
    public void Add(SyntaxNode expression, LanguageType type) => _types[expression] = type;

    /// <summary>The symbol that the name at an offset means, or null.</summary>
    public Symbol? SymbolAt(SourceText source, int start) => _symbols.GetValueOrDefault((source, start));

    /// <summary>The type of an expression, or null if it was not bound.</summary>
    public LanguageType? TypeOf(SyntaxNode expression) => _types.GetValueOrDefault(expression);
}
