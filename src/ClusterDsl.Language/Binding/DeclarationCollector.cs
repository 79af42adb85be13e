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
            symbols.Declare(new UnitSymbol(name, null, string.Empty) { Dimension = Dimension.Time, Factor = ticks, Root = "year" });
            symbols.Declare(new UnitSymbol(name + "s", null, string.Empty) { Dimension = Dimension.Time, Factor = ticks, Root = "year" });
        }

        symbols.Declare(new UnitSymbol("m", null, "Metre.") { Dimension = Dimension.Length });
        symbols.Declare(new UnitSymbol("km", null, "Kilometre.") { Dimension = Dimension.Length, Factor = 1000, Root = "m" });
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
            new MarkCheck(symbols).Check(unit, stage);
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
            CategoryDeclarationSyntax c => MakeCategory(unit, c, doc),
            KindDeclarationSyntax k => new KindSymbol(k.Name.Text, At(k.Name), doc, k.Abstract is not null, MarksOf(k.Marks), symbols.CountOf<KindSymbol>()),
            TieDeclarationSyntax t => MakeTie(unit, t, doc),
            PhaseDeclarationSyntax p => new PhaseSymbol(p.Name.Text, At(p.Name), doc, symbols.CountOf<PhaseSymbol>()),
            CycleDeclarationSyntax c => new CycleSymbol(c.Name.Text, At(c.Name), doc),
            InstrumentDeclarationSyntax i => new InstrumentSymbol(i.Name.Text, At(i.Name), doc, i),
            EventDeclarationSyntax e => new EventSymbol(e.Name.Text, At(e.Name), doc, symbols.CountOf<EventSymbol>()),
            ParameterDeclarationSyntax p => new ParameterSymbol(p.Name.Text, At(p.Name), doc, p),
            ActorsDeclarationSyntax a => new PopulationSymbol(a.Name.Text, At(a.Name), doc, a, symbols.CountOf<PopulationSymbol>()),
            RuleDeclarationSyntax r => new RuleSymbol(r.Name.Text, At(r.Name), doc),
            StageDeclarationSyntax s => new StageSymbol(s.Name.Text, At(s.Name), doc, s, symbols.CountOf<StageSymbol>()),
            PolicyDeclarationSyntax p => new PolicySymbol(p.Name.Text, At(p.Name), doc, p),
            ShockDeclarationSyntax s => new ShockSymbol(s.Name.Text, At(s.Name), doc),
            MeasureDeclarationSyntax m => new MeasureSymbol(m.Name.Text, At(m.Name), doc, m),
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

    /// <summary>A unit; or, for a root of a library, its rate (then there is no new symbol).</summary>
    private UnitSymbol? MakeUnit(SourceUnit unit, UnitDeclarationSyntax syntax, string doc)
    {
        if (symbols.Find<UnitSymbol>(syntax.Name.Text) is { } root && syntax.Operator.Kind == SyntaxKind.Equals && symbols.UnitDeclarations.MayTakeRate(root, unit))
        {
            symbols.Record.Add(root, unit.LocationOf(syntax.Name));
            symbols.UnitDeclarations.Add(root, unit, syntax);
            return null;
        }

        var symbol = new UnitSymbol(syntax.Name.Text, unit.LocationOf(syntax.Name), doc);
        symbols.UnitDeclarations.Add(symbol, unit, syntax);
        return symbol;
    }

    private CategorySymbol MakeCategory(SourceUnit unit, CategoryDeclarationSyntax syntax, string doc)
    {
        var items = syntax.Body.Items.OfType<NameItemSyntax>().Where(i => !i.Name.IsMissing).ToList();
        if (items.Count == 0 && !syntax.DescendantTokens().Any(t => t.IsMissing))
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSetting, unit.LocationOf(syntax.Name), $"`{syntax.Name.Text}` has no values") with
            {
                Help = $"for example `category {syntax.Name.Text} {{ small, large }}`",
            });
        }

        foreach (var second in items.GroupBy(i => i.Name.Text, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.DuplicateName, unit.LocationOf(second.Name), second.Name.Text) with { Help = "keep one of the two" });
        }

        return new CategorySymbol(
            syntax.Name.Text, unit.LocationOf(syntax.Name), doc, [.. items.Select(i => i.Name.Text).Distinct(StringComparer.Ordinal)], symbols.CountOf<CategorySymbol>());
    }
}
