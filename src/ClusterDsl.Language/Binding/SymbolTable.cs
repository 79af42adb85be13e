using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Everything that is declared, by name, and where diagnostics go.</summary>
internal sealed class SymbolTable
{
    /// <summary>Up to so many names are listed where one is unknown and resembles none.</summary>
    private const int MostListed = 16;

    private readonly Dictionary<(Space Space, string Name), Symbol> _symbols = [];
    private readonly HashSet<string> _lostNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missingLibraries = new(StringComparer.Ordinal);
    private bool _isIncomplete;

    public SymbolTable(DiagnosticBag diagnostics, HiddenMeasures hiddenMeasures)
    {
        Diagnostics = diagnostics;
        HiddenMeasures = hiddenMeasures;
        Units = new UnitsInUse(this);
        UnitDeclarations = new UnitDeclarationBinder(this);
    }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>Measures that nobody declared: the inner parts of nested time functions.</summary>
    public HiddenMeasures HiddenMeasures { get; }

    public UnitsInUse Units { get; }

    public UnitDeclarationBinder UnitDeclarations { get; }

    /// <summary>What names and expressions were found to mean.</summary>
    public BindingRecord Record { get; } = new();

    /// <summary>All symbols, in order of declaration.</summary>
    public List<Symbol> All { get; } = [];

    /// <summary>Whether any library is used.</summary>
    public bool UsesLibraries { get; set; }

    /// <summary>Length of a step in ticks, or 0 while it is unknown.</summary>
    public double StepTicks { get; set; }

    /// <summary>Steps until the horizon, or 0 while they are unknown.</summary>
    public int Steps { get; set; }

    /// <summary>A step as people write it.</summary>
    public string StepText { get; set; } = string.Empty;

    /// <summary>Binds a parameter's value; set once before expressions are bound.</summary>
    public Action<ParameterSymbol>? BindParameter { get; set; }

    /// <summary>Binds a measure's value; set once before expressions are bound.</summary>
    public Action<MeasureSymbol>? BindMeasure { get; set; }

    /// <summary>Attributes of actors, by their index in the model.</summary>
    public List<AttributeSymbol> ActorAttributes { get; } = [];

    /// <summary>Attributes that rules, policies and shocks change, with the type of the actor whose they are (null for ties).</summary>
    public List<(AttributeSymbol Attribute, ActorType? Owner)> ChangedAttributes { get; } = [];

    /// <summary>Attributes of ties, by their index in the model.</summary>
    public List<AttributeSymbol> TieAttributes { get; } = [];

    /// <summary>Makes sure that a parameter's type is known; one that is defined by itself is reported.</summary>
    public void EnsureBound(ParameterSymbol parameter, Location from)
    {
        if (parameter.State == BindingState.Binding)
        {
            ReportCircle(parameter, from);
        }
        else if (parameter.State == BindingState.Unbound)
        {
            BindParameter!(parameter);
        }
    }

    /// <summary>Makes sure that a measure's type is known; one that is defined by itself is reported.</summary>
    public void EnsureBound(MeasureSymbol measure, Location from)
    {
        if (measure.State == BindingState.Binding)
        {
            ReportCircle(measure, from);
        }
        else if (measure.State == BindingState.Unbound)
        {
            BindMeasure!(measure);
        }
    }

    public IEnumerable<TSymbol> OfSort<TSymbol>()
        where TSymbol : Symbol => All.OfType<TSymbol>();

    public int CountOf<TSymbol>()
        where TSymbol : Symbol => All.Count(s => s is TSymbol);

    /// <summary>What a name means in expressions, patterns and declarations. Units, dimensions and lifecycle names never stand there and have spaces of their own.</summary>
    public Symbol? Find(string name) => _symbols.GetValueOrDefault((Space.General, name));

    /// <summary>A symbol of a sort that may have a space of its own.</summary>
    public TSymbol? Find<TSymbol>(string name)
        where TSymbol : Symbol => _symbols.GetValueOrDefault((SpaceOf(typeof(TSymbol)), name)) as TSymbol;

    /// <summary>A unit, with its declaration bound.</summary>
    public UnitSymbol? FindUnit(string name)
    {
        var unit = Find<UnitSymbol>(name);
        if (unit is not null)
        {
            UnitDeclarations.EnsureBound(unit);
        }

        return unit;
    }

    /// <summary>Declares a symbol; a clash is an error that names both places.</summary>
    public void Declare(Symbol symbol)
    {
        All.Add(symbol);
        Record.AddDeclaration(symbol);
        var key = (SpaceOf(symbol.GetType()), symbol.Name);
        if (symbol.Name.Length == 0)
        {
            return;
        }

        if (symbol.Location is not null && ReservedNames.MeaningOf(symbol) is { } meaning)
        {
            Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.DuplicateName, symbol.Location, symbol.Name) with
            {
                Help = $"`{symbol.Name}` is {meaning}; choose another name",
            });
            return;
        }

        if (!_symbols.TryAdd(key, symbol))
        {
            ReportClash(symbol, _symbols[key]);
        }
    }

    /// <summary>Finds a name that must be of one sort, and says what is wrong otherwise.</summary>
    public TSymbol? Resolve<TSymbol>(SourceUnit unit, SyntaxToken name, string sort)
        where TSymbol : Symbol
    {
        if (name.IsMissing)
        {
            return null;
        }

        switch (_symbols.GetValueOrDefault((SpaceOf(typeof(TSymbol)), name.Text)))
        {
            case TSymbol found:
                Record.Add(found, unit.LocationOf(name));
                return found;
            case null:
                ReportUnknown(unit.LocationOf(name), sort, name.Text, OfSort<TSymbol>().Select(s => s.Name));
                return null;
            case var other:
                ReportSort(unit.LocationOf(name), other, sort);
                return null;
        }
    }

    /// <summary>From now on nothing is said of unknown names: a library that could not be read may declare them.</summary>
    public void MarkIncomplete() => _isIncomplete = true;

    /// <summary>Notes names in text that was not understood: they may be declared there.</summary>
    public void AddLostNames(SyntaxTree tree)
    {
        foreach (var declaration in tree.Diagnostics.IsEmpty ? [] : tree.Root.Declarations.AsEnumerable())
        {
            var parts = declaration.Children.OfType<SyntaxToken>().ToList();
            _isIncomplete |= parts is [_, { IsMissing: true, Kind: SyntaxKind.Identifier }, ..];
            if (parts.Exists(p => p.IsMissing))
            {
                _lostNames.UnionWith(parts.Where(p => p.Kind == SyntaxKind.Identifier).Select(p => p.Text));
            }
        }

        foreach (var skipped in tree.Root.DescendantNodesAndSelf().OfType<SkippedTokensSyntax>())
        {
            _lostNames.UnionWith(skipped.Tokens.Where(t => t.Kind is SyntaxKind.Identifier or SyntaxKind.String).Select(t => t.Text.Trim('"')));
        }
    }

    /// <summary>Whether an item was not understood, so that nothing can be concluded from it.</summary>
    public bool IsBroken(SyntaxNode item) => Diagnostics.Broken?.Contains(item) == true;

    /// <summary>Whether a name may be declared where it could not be read.</summary>
    public bool MayBeDeclared(string name) => _isIncomplete || _lostNames.Contains(name);

    public void ReportUnknown(Location location, string sort, string name, IEnumerable<string> candidates)
    {
        if (MayBeDeclared(name))
        {
            return;
        }

        if (MissingLibraryOf(name) is { } missing)
        {
            ReportMissingLibrary(missing, DiagnosticDescriptors.UnknownName, location, sort, name);
            return;
        }

        var known = candidates.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var meant = SimilarNames.Closest(name, known);
        var help = meant is not null ? $"did you mean `{meant}`?"
            : DescribedWith(name, known) is { } described ? described
            : known.Count is > 0 and <= MostListed ? $"there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known.Select(k => $"`{k}`"))}"
            : "declare it, or `use` a library that does";
        Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownName, location, sort, name) with { Help = help });
    }

    /// <summary>
    /// The library to <c>use</c>, if a built-in one declares a name that is not known.
    /// </summary>
    public static string? MissingLibraryOf(string name) => BuiltInVocabulary.Instance.LibraryOf(name);

    /// <summary>Says that a library is missing: once, however many of its names are used.</summary>
    public void ReportMissingLibrary(string library, DiagnosticDescriptor descriptor, Location location, params object?[] arguments)
    {
        if (_missingLibraries.Add(UsesLibraries ? library : string.Empty))
        {
            var all = UsesLibraries ? null : BuiltInVocabulary.Instance.Everything;
            Diagnostics.Add(Diagnostic.Create(descriptor, location, arguments) with
            {
                Help = all is null ? $"`use {library}` brings it in" : $"`use {all}` brings it in, with all other words of the built-in libraries",
            });
        }
    }

    public void ReportSort(Location location, Symbol symbol, string expected, string? help = null) =>
        Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSort, location, symbol.Name, symbol.Sort, WithArticle(expected)) with
        {
            Related = symbol.Location is null ? [] : [new RelatedLocation(symbol.Location, "declared here")],
            Help = help ?? (symbol is KindSymbol && expected == "actor" ? $"declare one, `actor NAME : {symbol.Name}`, and name that" : $"name {WithArticle(expected)}"),
        });

    /// <summary>The unit in which values of a dimension are shown.</summary>
    public DisplayUnit DisplayUnitOf(Dimension dimension) => Units.DisplayUnitOf(dimension);

    public static string WithArticle(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";

    /// <summary>Names whose doc comments use a word: people look for a bank where the library says financial institution.</summary>
    private string? DescribedWith(string word, IReadOnlyList<string> names)
    {
        var described = names.Where(n => Find(n) is { } symbol && DocComments.Mention(symbol.Documentation, word)).Take(3).Select(n => $"`{n}`").ToList();
        return described.Count == 0 ? null : $"{string.Join(", ", described)} {(described.Count == 1 ? "is" : "are")} described with this word; or declare it";
    }

    private void ReportCircle(Symbol symbol, Location from) =>
        Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, from, symbol.Name) with
        {
            Related = symbol.Location is null ? [] : [new RelatedLocation(symbol.Location, "declared here")],
            Help = "give one of the values in this circle without the others",
        });

    private void ReportClash(Symbol symbol, Symbol first)
    {
        if (symbol.Location is { } second && BuiltInLibraries.Contain(second.Path) && first.Location is { } own && !BuiltInLibraries.Contain(own.Path))
        {
            // Where it can be mended.
            (symbol, first) = (first, symbol);
        }

        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.DuplicateName, symbol.Location!, symbol.Name) with { Help = "choose another name" };
        Diagnostics.Add(first.Location is null
            ? diagnostic with { Help = $"`{symbol.Name}` is {first.Sort} of the language; choose another name" }
            : diagnostic with { Related = [new RelatedLocation(first.Location, $"already declared here as {first.Sort}")] });
    }

    private static Space SpaceOf(Type sort) =>
        sort == typeof(UnitSymbol) ? Space.Units
        : sort == typeof(DimensionSymbol) ? Space.Dimensions
        : sort == typeof(LifecycleSymbol) ? Space.Lifecycles
        : Space.General;

    private enum Space
    {
        General,
        Units,
        Dimensions,
        Lifecycles,
    }
}
