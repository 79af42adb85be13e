using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Second pass: what kinds, ties, attributes, instruments and populations are made of.</summary>
internal sealed class HeaderBinder(SymbolTable symbols, DeclarationCollector collector, DataTables tables)
{
    /// <summary>Binds all headers.</summary>
    public void Bind(IReadOnlyList<SourceUnit> units)
    {
        foreach (var (symbol, (unit, syntax)) in collector.Declarations)
        {
            BindBase(symbol, unit, syntax);
        }

        BreakCircles();
        foreach (var (symbol, (unit, syntax)) in collector.Declarations)
        {
            BindMembers(symbol, unit, syntax);
        }

        foreach (var unit in units)
        {
            foreach (var extend in unit.Tree.Root.Declarations.OfType<ExtendDeclarationSyntax>())
            {
                if (symbols.Resolve<KindSymbol>(unit, extend.Name, "kind of actor") is { } kind)
                {
                    AddAttributes(unit, extend.Body, $"`{kind.Name}`", symbols.ActorAttributes, () => kind.Attributes, kind.Add);
                }
            }
        }
    }

    private void BindBase(Symbol symbol, SourceUnit unit, DeclarationSyntax syntax)
    {
        switch (symbol, syntax)
        {
            case (KindSymbol kind, KindDeclarationSyntax { Base: { } name }):
                kind.Base = symbols.Resolve<KindSymbol>(unit, name, "kind of actor");
                break;
            case (TieKindSymbol tie, TieDeclarationSyntax declaration):
                BindTie(tie, unit, declaration);
                break;
        }
    }

    private void BindTie(TieKindSymbol tie, SourceUnit unit, TieDeclarationSyntax declaration)
    {
        if (declaration.Base is { } name && symbols.Resolve<TieKindSymbol>(unit, name, "tie kind") is { } parent)
        {
            if (parent.IsAbstract)
            {
                tie.Base = parent;
                parent.AddDerived(tie);
            }
            else
            {
                symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSort, unit.LocationOf(name), parent.Name, "a tie kind of its own", "an `abstract tie`"));
            }
        }

        if (declaration.Ends is { } ends)
        {
            tie.Sources = BindKinds(unit, ends.Left);
            tie.Targets = BindKinds(unit, ends.Right);
        }
        else if (!tie.IsAbstract && !declaration.Name.IsMissing)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSetting, unit.LocationOf(declaration.Name), $"`{tie.Name}` does not say whom it links") with
            {
                Help = "add `between A and B`, or `from A to B` for a directed tie",
            });
        }
    }

    private ImmutableArray<KindSymbol> BindKinds(SourceUnit unit, SetSyntax set)
    {
        var kinds = ImmutableArray.CreateBuilder<KindSymbol>();
        foreach (var item in set.Items)
        {
            if (item is NameExpressionSyntax name && symbols.Resolve<KindSymbol>(unit, name.Name, "kind of actor") is { } kind)
            {
                kinds.Add(kind);
            }
        }

        return kinds.ToImmutable();
    }

    /// <summary>A kind that descends from itself is reported and made a root, so that nothing runs in circles.</summary>
    private void BreakCircles()
    {
        foreach (var kind in symbols.OfSort<KindSymbol>())
        {
            var seen = new HashSet<KindSymbol>();
            for (var k = kind; k is not null; k = k.Base)
            {
                if (!seen.Add(k))
                {
                    symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, kind.Location!, kind.Name));
                    kind.Base = null;
                    break;
                }
            }
        }

        foreach (var tie in symbols.OfSort<TieKindSymbol>())
        {
            var seen = new HashSet<TieKindSymbol>();
            for (var t = tie; t is not null; t = t.Base)
            {
                if (!seen.Add(t))
                {
                    symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, tie.Location!, tie.Name));
                    tie.Base = null;
                    break;
                }
            }
        }
    }

    private void BindMembers(Symbol symbol, SourceUnit unit, DeclarationSyntax syntax)
    {
        switch (symbol, syntax)
        {
            case (KindSymbol kind, KindDeclarationSyntax declaration):
                AddAttributes(unit, declaration.Body, $"`{kind.Name}`", symbols.ActorAttributes, () => kind.Attributes, kind.Add);
                break;
            case (TieKindSymbol tie, TieDeclarationSyntax declaration):
                AddAttributes(unit, declaration.Body, $"`{tie.Name}`", symbols.TieAttributes, () => tie.Attributes, tie.Add);
                break;
            case (EventSymbol occurrence, EventDeclarationSyntax declaration):
                AddAttributes(unit, declaration.Body, $"`{occurrence.Name}`", null, () => occurrence.Fields, occurrence.Add);
                break;
            case (CycleSymbol cycle, CycleDeclarationSyntax declaration):
                cycle.Phases = [.. declaration.Body.Items.OfType<NameItemSyntax>()
                    .Select(i => symbols.Resolve<PhaseSymbol>(unit, i.Name, "phase")).OfType<PhaseSymbol>()];
                break;
            case (InstrumentSymbol instrument, InstrumentDeclarationSyntax declaration):
                instrument.Issuers = declaration.Issuers is null ? [] : BindKinds(unit, declaration.Issuers);
                break;
            case (PopulationSymbol population, ActorsDeclarationSyntax declaration):
                BindPopulation(population, unit, declaration);
                break;
        }
    }

    private void BindPopulation(PopulationSymbol population, SourceUnit unit, ActorsDeclarationSyntax declaration)
    {
        population.Kind = symbols.Resolve<KindSymbol>(unit, declaration.KindName, "kind of actor");
        if (population.Kind is { IsAbstract: true } kind)
        {
            var concrete = symbols.OfSort<KindSymbol>().Where(k => !k.IsAbstract && k.Is(kind)).Select(k => $"`{k.Name}`").ToList();
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSort, unit.LocationOf(declaration.KindName), kind.Name, "abstract", "a kind with actors of its own") with
            {
                Help = concrete.Count == 0 ? null : $"for example {string.Join(", ", concrete.Take(4))}",
            });
        }

        if (declaration.Source is { } source)
        {
            population.Table = tables.Load(unit, source.File);
        }
    }

    private void AddAttributes(
        SourceUnit unit, BlockSyntax? block, string owner, List<AttributeSymbol>? indexed, Func<IEnumerable<AttributeSymbol>> existing, Action<AttributeSymbol> add)
    {
        foreach (var declaration in block?.Items.OfType<AttributeDeclarationSyntax>() ?? [])
        {
            var name = declaration.Name.Text;
            if (existing().FirstOrDefault(a => a.Name == name) is { } other)
            {
                symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.DuplicateName, unit.LocationOf(declaration.Name), name) with
                {
                    Related = other.Location is null ? [] : [new RelatedLocation(other.Location, $"{owner} already has it from here")],
                });
                continue;
            }

            var attribute = new AttributeSymbol(name, unit.LocationOf(declaration.Name), DocComments.Of(declaration), declaration, indexed?.Count ?? existing().Count());
            attribute.Type = new TypeBinder(symbols, unit).Bind(declaration.Annotation.Type);
            (attribute.Minimum, attribute.Maximum) = new TypeBinder(symbols, unit).BindBounds(declaration.Annotation, attribute.Type);
            indexed?.Add(attribute);
            add(attribute);
        }
    }
}
