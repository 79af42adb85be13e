using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>First pass: gives every declaration its symbol, so that order does not matter afterwards.</summary>
internal sealed class DeclarationCollector(SymbolTable symbols)
{
    /// <summary>Every symbol's declaration with the file it stands in.</summary>
    public Dictionary<Symbol, (SourceUnit Unit, DeclarationSyntax Syntax)> Declarations { get; } = [];

    /// <summary>Declares what is built in.</summary>
    public void AddBuiltIns()
    {
        symbols.Declare(new DimensionSymbol("time", null, "Time."));
        symbols.Declare(new DimensionSymbol("length", null, "Length."));
        foreach (var (name, ticks) in new[] { ("day", 12), ("week", 84), ("month", 365), ("quarter", 1095), ("year", Model.TimeBase.TicksPerYear) })
        {
            symbols.Declare(new UnitSymbol(name, null, string.Empty, Dimension.Time, ticks, "year"));
            symbols.Declare(new UnitSymbol(name + "s", null, string.Empty, Dimension.Time, ticks, "year"));
        }

        symbols.Declare(new UnitSymbol("m", null, "Metre.", Dimension.Length, 1, "m"));
        symbols.Declare(new UnitSymbol("km", null, "Kilometre.", Dimension.Length, 1000, "m"));
    }

    /// <summary>Declares everything in a file.</summary>
    public void Collect(SourceUnit unit)
    {
        foreach (var declaration in unit.Tree.Root.Declarations)
        {
            if (declaration is LifecycleDeclarationSyntax lifecycle)
            {
                CollectLifecycle(unit, lifecycle);
            }
            else if (MakeSymbol(unit, declaration) is { } symbol)
            {
                Declarations[symbol] = (unit, declaration);
                symbols.Declare(symbol);
            }
        }
    }

    private void CollectLifecycle(SourceUnit unit, LifecycleDeclarationSyntax declaration)
    {
        foreach (var stage in declaration.Stages.Where(s => !s.Name.IsMissing))
        {
            symbols.Declare(new LifecycleSymbol(stage.Name.Text, unit.LocationOf(stage.Name), DocComments.Of(declaration), stage.Mark?.Text ?? string.Empty));
        }
    }

    private Symbol? MakeSymbol(SourceUnit unit, DeclarationSyntax declaration)
    {
        var doc = DocComments.Of(declaration);
        Location At(SyntaxToken name) => unit.LocationOf(name);
        return declaration switch
        {
            DimensionDeclarationSyntax d => new DimensionSymbol(d.Name.Text, At(d.Name), doc),
            UnitDeclarationSyntax u => MakeUnit(unit, u, doc),
            CategoryDeclarationSyntax c => new CategorySymbol(
                c.Name.Text, At(c.Name), doc, [.. c.Body.Items.OfType<NameItemSyntax>().Select(i => i.Name.Text)], symbols.CountOf<CategorySymbol>()),
            KindDeclarationSyntax k => new KindSymbol(k.Name.Text, At(k.Name), doc, k.Abstract is not null, MarksOf(k.Marks), symbols.CountOf<KindSymbol>()),
            TieDeclarationSyntax t => MakeTie(unit, t, doc),
            PhaseDeclarationSyntax p => new PhaseSymbol(p.Name.Text, At(p.Name), doc, symbols.CountOf<PhaseSymbol>()),
            CycleDeclarationSyntax c => new CycleSymbol(c.Name.Text, At(c.Name), doc),
            InstrumentDeclarationSyntax i => new InstrumentSymbol(i.Name.Text, At(i.Name), doc, i),
            EventDeclarationSyntax e => new EventSymbol(e.Name.Text, At(e.Name), doc, symbols.CountOf<EventSymbol>()),
            ParameterDeclarationSyntax p => new ParameterSymbol(p.Name.Text, At(p.Name), doc, p, symbols.CountOf<ParameterSymbol>()),
            ActorsDeclarationSyntax a => new PopulationSymbol(a.Name.Text, At(a.Name), doc, a, symbols.CountOf<PopulationSymbol>()),
            RuleDeclarationSyntax r => new RuleSymbol(r.Name.Text, At(r.Name), doc),
            StageDeclarationSyntax s => new StageSymbol(s.Name.Text, At(s.Name), doc, s, symbols.CountOf<StageSymbol>()),
            PolicyDeclarationSyntax p => new PolicySymbol(p.Name.Text, At(p.Name), doc, p),
            ShockDeclarationSyntax s => new ShockSymbol(s.Name.Text, At(s.Name), doc),
            MeasureDeclarationSyntax m => new MeasureSymbol(m.Name.Text, At(m.Name), doc, m, symbols.CountOf<MeasureSymbol>()),
            ExperimentDeclarationSyntax e => new ExperimentSymbol(e.Name.Text, At(e.Name), doc),
            _ => null,
        };
    }

    private TieKindSymbol MakeTie(SourceUnit unit, TieDeclarationSyntax syntax, string doc)
    {
        var isAbstract = syntax.Abstract is not null;
        return new TieKindSymbol(syntax.Name.Text, unit.LocationOf(syntax.Name), doc, isAbstract, MarksOf(syntax.Marks))
        {
            Index = isAbstract ? -1 : symbols.OfSort<TieKindSymbol>().Count(t => !t.IsAbstract),
            IsDirected = syntax.Ends?.Keyword.ContextualKind == SyntaxKind.FromKeyword,
        };
    }

    private static ImmutableArray<string> MarksOf(MarkClauseSyntax? clause) =>
        clause is null ? [] : [.. clause.Marks.Select(m => m.Verb is null ? m.Name.Text : $"{m.Verb.Text} {m.Name.Text}")];

    /// <summary><c>unit CNY : money</c> is a root; <c>unit MCNY = 1e6 CNY</c> a multiple of a unit declared before.</summary>
    private UnitSymbol? MakeUnit(SourceUnit unit, UnitDeclarationSyntax syntax, string doc)
    {
        var name = syntax.Name.Text;
        var location = unit.LocationOf(syntax.Name);
        if (syntax.Operator.Kind == SyntaxKind.Colon)
        {
            return syntax.Value is NameExpressionSyntax { Name: var dimension } && symbols.Resolve<DimensionSymbol>(unit, dimension, "dimension") is { } of
                ? new UnitSymbol(name, location, doc, Dimension.Of(of.Name), 1, name)
                : null;
        }

        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));
        if (syntax.Value is QuantityLiteralSyntax { Unit.Factors: { Count: 1 } factors } && symbols.Find<UnitSymbol>(factors[0].Name.Text) is { } baseUnit)
        {
            // A multiple is no use of the unit: only figures are.
            var number = double.Parse(((QuantityLiteralSyntax)syntax.Value).Number.Text.Replace("_", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
            return new UnitSymbol(name, location, doc, baseUnit.Dimension, number * baseUnit.Factor, baseUnit.Root);
        }

        var value = expressions.Bind(syntax.Value);
        if (value.IsError)
        {
            return null;
        }

        symbols.Diagnostics.Add(Diagnostic.Create(
            DiagnosticDescriptors.WrongType, unit.LocationOf(syntax.Value), "a multiple of one unit, for example `1e6 CNY`", value.Type));
        return null;
    }
}
