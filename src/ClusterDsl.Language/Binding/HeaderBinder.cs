using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>Second pass: what kinds, ties, attributes, instruments and populations are made of.</summary>
internal sealed class HeaderBinder(SymbolTable symbols, DeclarationCollector collector, DataTables tables)
{
    private readonly MarkCheck _marks = new(symbols);

    /// <summary>Binds all headers.</summary>
    public void Bind(IReadOnlyList<SourceUnit> units)
    {
        foreach (var (symbol, (unit, syntax)) in collector.Declarations)
        {
            BindBase(symbol, unit, syntax);
        }

        BreakCircles();
        foreach (var tie in symbols.OfSort<TieKindSymbol>())
        {
            tie.Base?.AddDerived(tie);
        }

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
                    AddAttributes(unit, extend.Body, $"`{kind.Name}`", symbols.ActorAttributes, () => FamilyAttributes(kind), kind.Add);
                }
            }
        }

        foreach (var (symbol, (unit, syntax)) in collector.Declarations)
        {
            if (symbol is InstrumentSymbol instrument && syntax is InstrumentDeclarationSyntax declaration)
            {
                new PermissionBinder(symbols, unit).BindChanges(instrument, declaration);
            }
        }
    }

    /// <summary>Attributes of a kind and of all that descend from it: none of them may be declared again.</summary>
    private IEnumerable<AttributeSymbol> FamilyAttributes(KindSymbol kind) =>
        kind.Attributes.Concat(symbols.OfSort<KindSymbol>().Where(k => k.Is(kind) && !ReferenceEquals(k, kind)).SelectMany(k => k.OwnAttributes));

    private IEnumerable<AttributeSymbol> FamilyAttributes(TieKindSymbol tie) =>
        tie.Attributes.Concat(symbols.OfSort<TieKindSymbol>().Where(t => ReferenceEquals(t.Base, tie)).SelectMany(t => FamilyAttributes(t)));

    private void BindBase(Symbol symbol, SourceUnit unit, DeclarationSyntax syntax)
    {
        switch (symbol, syntax)
        {
            case (KindSymbol kind, KindDeclarationSyntax { Base: { } name }):
                kind.Base = symbols.Resolve<KindSymbol>(unit, name, "kind of actor");
                kind.HasUnknownBase = kind.Base is null;
                break;
            case (KindSymbol kind, KindDeclarationSyntax declaration) when symbols.IsBroken(declaration):
                // Its base may be what was not understood.
                kind.HasUnknownBase = true;
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
            }
            else
            {
                symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSort, unit.LocationOf(name), parent.Name, "a tie kind of its own", "an `abstract tie`") with
                {
                    Related = parent.Location is null ? [] : [new RelatedLocation(parent.Location, "declared here")],
                    Help = $"declare `abstract tie {parent.Name}`, or take the base out",
                });
            }
        }

        if (declaration.Ends is { } ends)
        {
            var (sources, targets) = (BindKinds(unit, ends.Left), BindKinds(unit, ends.Right));
            tie.HasSoundEnds = sources is not null && targets is not null && !symbols.IsBroken(declaration);
            (tie.Sources, tie.Targets) = (sources ?? [], targets ?? []);
        }
        else if (!tie.IsAbstract && !declaration.Name.IsMissing)
        {
            tie.HasSoundEnds = false;
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSetting, unit.LocationOf(declaration.Name), $"`{tie.Name}` does not say whom it links") with
            {
                Help = "add `between A and B`, or `from A to B` for a directed tie",
            });
        }
    }

    /// <summary>The kinds that a set names; null, and reported, if one of them is none: then nothing can be said of what belongs to it.</summary>
    private ImmutableArray<KindSymbol>? BindKinds(SourceUnit unit, SetSyntax set)
    {
        var kinds = ImmutableArray.CreateBuilder<KindSymbol>();
        var isSound = true;
        foreach (var item in set.Items)
        {
            if (item is not NameExpressionSyntax name)
            {
                symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongType, unit.LocationOf(item), "the name of a kind of actor", "an expression") with
                {
                    Help = "join kinds by `|`, for example `Enterprise | University`",
                });
                isSound = false;
            }
            else if (symbols.Resolve<KindSymbol>(unit, name.Name, "kind of actor") is { } kind)
            {
                kinds.Add(kind);
            }
            else
            {
                isSound = false;
            }
        }

        return isSound ? kinds.ToImmutable() : null;
    }

    /// <summary>What descends from itself is reported and made a root, so that nothing runs in circles.</summary>
    private void BreakCircles()
    {
        foreach (var kind in symbols.OfSort<KindSymbol>().Where(k => Meets(k, k.Base, b => b.Base)).ToList())
        {
            if (Meets(kind, kind.Base, b => b.Base))
            {
                ReportCircle(kind);
                kind.Base = null;
            }
        }

        foreach (var tie in symbols.OfSort<TieKindSymbol>().Where(t => Meets(t, t.Base, b => b.Base)).ToList())
        {
            if (Meets(tie, tie.Base, b => b.Base))
            {
                ReportCircle(tie);
                tie.Base = null;
            }
        }
    }

    /// <summary>Whether the way from <paramref name="next"/> upwards leads back to <paramref name="start"/>.</summary>
    private static bool Meets<TSymbol>(TSymbol start, TSymbol? next, Func<TSymbol, TSymbol?> up)
        where TSymbol : Symbol
    {
        var seen = new HashSet<TSymbol>();
        for (; next is not null && seen.Add(next); next = up(next))
        {
            if (ReferenceEquals(next, start))
            {
                return true;
            }
        }

        return false;
    }

    private void ReportCircle(Symbol symbol) =>
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, symbol.Location!, symbol.Name) with { Help = "let the base be something that does not descend from it" });

    private void BindMembers(Symbol symbol, SourceUnit unit, DeclarationSyntax syntax)
    {
        switch (symbol, syntax)
        {
            case (KindSymbol kind, KindDeclarationSyntax declaration):
                AddAttributes(unit, declaration.Body, $"`{kind.Name}`", symbols.ActorAttributes, () => FamilyAttributes(kind), kind.Add);
                _marks.Check(unit, declaration.Marks, MarkCheck.OfKinds, "a kind");
                break;
            case (TieKindSymbol tie, TieDeclarationSyntax declaration):
                AddAttributes(unit, declaration.Body, $"`{tie.Name}`", symbols.TieAttributes, () => FamilyAttributes(tie), tie.Add);
                _marks.Check(unit, declaration.Marks, MarkCheck.OfTies, "a tie");
                break;
            case (EventSymbol occurrence, EventDeclarationSyntax declaration):
                AddAttributes(unit, declaration.Body, $"`{occurrence.Name}`", null, () => occurrence.Fields, occurrence.Add);
                break;
            case (CycleSymbol cycle, CycleDeclarationSyntax declaration):
                cycle.Phases = [.. declaration.Body.Items.OfType<NameItemSyntax>()
                    .Select(i => symbols.Resolve<PhaseSymbol>(unit, i.Name, "phase")).OfType<PhaseSymbol>()];
                break;
            case (InstrumentSymbol instrument, InstrumentDeclarationSyntax declaration):
                instrument.Issuers = declaration.Issuers is null ? [] : BindKinds(unit, declaration.Issuers) ?? [];
                _marks.Check(unit, declaration.Marks, MarkCheck.OfInstruments, "an instrument");
                new PermissionBinder(symbols, unit).Bind(instrument, declaration);
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
                Help = concrete.Count == 0 ? $"declare one: `kind NAME : {kind.Name}`" : $"for example {string.Join(", ", concrete.Take(4))}",
            });
        }

        if (population.Kind?.HasUnknownBase == true)
        {
            population.Kind = null;
        }

        if (declaration.Source is { } source)
        {
            population.Table = tables.Load(unit, source.File);
        }
    }

    /// <summary>Says that an attribute is declared twice: where it can be mended, if one of the places is in a built-in library.</summary>
    private void ReportClash(string name, Location at, Location? other, string owner)
    {
        var (place, elsewhere) = other is not null && BuiltInLibraries.Contain(at.Path) && !BuiltInLibraries.Contain(other.Path) ? (other, at) : (at, other);
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.DuplicateName, place, name) with
        {
            Help = "choose another name, or take it out",
            Related = elsewhere is null ? [] : [new RelatedLocation(elsewhere, $"{owner} already has it from here")],
        });
    }

    private void AddAttributes(
        SourceUnit unit, BlockSyntax? block, string owner, List<AttributeSymbol>? indexed, Func<IEnumerable<AttributeSymbol>> existing, Action<AttributeSymbol> add)
    {
        foreach (var declaration in block?.Items.OfType<AttributeDeclarationSyntax>() ?? [])
        {
            if (declaration.Name.IsMissing)
            {
                continue;
            }

            var name = declaration.Name.Text;
            if (existing().FirstOrDefault(a => a.Name == name) is { } other)
            {
                ReportClash(name, unit.LocationOf(declaration.Name), other.Location, owner);
                if (!BuiltInLibraries.Contain(unit.Tree.Text.Path))
                {
                    continue;
                }

                // The library goes on with its own, so that nothing is said of what it does with it.
            }

            var attribute = new AttributeSymbol(name, unit.LocationOf(declaration.Name), DocComments.Of(declaration), declaration, indexed?.Count ?? existing().Count());
            symbols.Record.AddDeclaration(attribute);
            _marks.Check(unit, declaration.Marks, MarkCheck.OfAttributes, "an attribute");
            attribute.Type = new TypeBinder(symbols, unit).Bind(declaration.Annotation.Type);
            (attribute.Minimum, attribute.Maximum) = new TypeBinder(symbols, unit).BindBounds(declaration.Annotation, attribute.Type);
            indexed?.Add(attribute);
            add(attribute);
        }
    }
}
