using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Concepts;

/// <summary>Tells what a word means, what it is, how it hangs together with the other words, and where it comes from.</summary>
internal sealed class SymbolDescriber(Vocabulary vocabulary)
{
    private readonly DescriptionBlocks _blocks = new();

    /// <summary>Describes a word.</summary>
    public SymbolDescription Describe(Concept concept)
    {
        switch (concept.Symbol)
        {
            case KindSymbol kind:
                DescribeKind(kind);
                break;
            case TieKindSymbol tie:
                DescribeTie(tie);
                break;
            case InstrumentSymbol instrument:
                DescribeInstrument(instrument);
                break;
            case EventSymbol occurrence:
                AddAttributes("Fields", occurrence, occurrence.Fields);
                break;
            case CategorySymbol category:
                _blocks.Add("Attributes with these values", Words<AttributeSymbol>().Where(a => a.ElementType is Binding.CategoryType type && ReferenceEquals(type.Category, category)).Select(NameOf));
                break;
            case PhaseSymbol phase:
                AddCycles(phase);
                break;
            case LifecycleSymbol stage:
                _blocks.Add("Use", $"A scenario that declares `stage {stage.Name}` gives it this meaning.");
                break;
            case AttributeSymbol attribute:
                DescribeAttribute(attribute);
                break;
            case UnitSymbol unit:
                DescribeUnit(unit);
                break;
            case DimensionSymbol dimension:
                _blocks.Add("Units", Words<UnitSymbol>().Where(u => u.Dimension == Units.Dimension.Of(dimension.Name)));
                break;
            case PopulationSymbol { Kind: { } kind }:
                AddMeaningOf("Each is", kind);
                break;
            case StageSymbol { Lifecycle: { } lifecycle }:
                AddMeaningOf("Stands for", lifecycle);
                break;
            case ParameterSymbol parameter:
                _blocks.Add("Value", $"It is {parameter.Type}.");
                break;
            case MeasureSymbol measure:
                _blocks.Add("Value", $"It is {measure.Type}, recorded in every step.");
                break;
        }

        _blocks.Add("Used in", vocabulary.UsersOf(concept.Symbol));
        AddSources(concept);
        var signature = concept.Sort.IsOfLibraries || vocabulary.DeclarationOf(concept.Symbol) is not { } declaration ? Signatures.Of(concept.Symbol) : Signatures.Of(declaration);
        signature = concept.Symbol is AttributeSymbol named ? concept.Name + signature[named.Name.Length..] : signature;
        return new SymbolDescription(signature, concept.Meaning, _blocks.ToImmutable());
    }

    private void DescribeKind(KindSymbol kind)
    {
        var bases = Above(kind, k => k.Base).ToList();
        _blocks.Add("Is a kind of", bases);
        _blocks.Add("Kinds of it", Words<KindSymbol>().Where(k => ReferenceEquals(k.Base, kind)));
        AddMarks(kind.Marks, bases.Select(b => (b.Name, b.Marks.AsEnumerable())));
        AddAttributes("Attributes", kind, kind.OwnAttributes);
        foreach (var inherited in bases)
        {
            AddAttributes($"Attributes of every `{inherited.Name}`", inherited, inherited.OwnAttributes);
        }

        _blocks.Add("Ties that it can have", Words<TieKindSymbol>().Where(t => !t.IsAbstract && t.Sources.Concat(t.Targets).Any(kind.Is)));
        _blocks.Add("Instruments that it may use", Words<InstrumentSymbol>().Where(i => i.Issuers.Any(kind.Is)));
        _blocks.Add("Instruments that may change it", Words<InstrumentSymbol>().Where(i => i.Permissions.Changes.Exists(c => c.Kind is { } of && kind.Is(of))));
    }

    private void DescribeTie(TieKindSymbol tie)
    {
        var bases = Above(tie, t => t.Base).ToList();
        _blocks.Add("Belongs to", bases);
        _blocks.Add("Layers", tie.IsAbstract ? tie.Layers : []);
        AddMarks(tie.Marks, bases.Select(b => (b.Name, b.Marks.AsEnumerable())));
        AddAttributes("Attributes", tie, tie.OwnAttributes);
        foreach (var inherited in bases)
        {
            AddAttributes($"Attributes of every `{inherited.Name}`", inherited, inherited.OwnAttributes);
        }

        var group = bases.Prepend(tie).ToHashSet();
        _blocks.Add("Instruments that may form it", Words<InstrumentSymbol>().Where(i => i.Permissions.Forms.Exists(group.Contains)));
        _blocks.Add("Instruments that may dissolve it", Words<InstrumentSymbol>().Where(i => i.Permissions.Dissolves.Exists(group.Contains)));
    }

    private void DescribeInstrument(InstrumentSymbol instrument)
    {
        var permissions = instrument.Permissions;
        _blocks.Add("Who may use it", instrument.Issuers.IsEmpty ? "Any actor." : DescriptionBlocks.Listed(instrument.Issuers.Select(k => k.Name)));
        AddMarks(instrument.Marks, []);
        _blocks.AddItems("What its policies may do", new[]
        {
            ("change", permissions.Changes.Select(c => c.Kind is { } kind ? $"{kind.Name}.{c.Attribute.Name}" : NameOf(c.Attribute))),
            ("form", permissions.Forms.Select(t => t.Name)),
            ("dissolve", permissions.Dissolves.Select(t => t.Name)),
            ("let enter", permissions.Enters.Select(k => k.Name)),
            ("let exit", permissions.Exits.Select(k => k.Name)),
        }.Where(p => p.Item2.Any()).Select(p => $"{p.Item1} {DescriptionBlocks.Listed(p.Item2)}").Concat(permissions.MaySet ? ["set parameters"] : []));
    }

    private void DescribeAttribute(AttributeSymbol attribute)
    {
        var owner = OwnerOf(attribute);
        _blocks.Add("Of", owner is null ? string.Empty : $"`{Signatures.Of(owner.Symbol)}`");
        AddMarks(attribute.Marks, []);
        _blocks.Add("Value", attribute.IsDerived ? "It is computed whenever it is read, and never set."
            : !attribute.HasDefault ? "It has no default: it is set wherever such a thing is made."
            : attribute.IsClamped ? "It is held at its bounds, instead of stopping the run, if a rule drives it beyond them."
            : string.Empty);
        _blocks.Add("Values", attribute.ElementType is Binding.CategoryType type ? type.Category.Values : []);
        _blocks.Add("Instruments that may change it", Words<InstrumentSymbol>().Where(i => i.Permissions.Changes.Exists(c => ReferenceEquals(c.Attribute, attribute))));
    }

    private void DescribeUnit(UnitSymbol unit)
    {
        var root = Words<UnitSymbol>().First(u => u.Name == unit.Root);
        if (!ReferenceEquals(root, unit))
        {
            _blocks.Add("One is", Signatures.Multiple(unit, root));
        }

        _blocks.Add("Units that it mixes with", Words<UnitSymbol>().Where(u => u.Root == unit.Root && !ReferenceEquals(u, unit)));
    }

    private void AddMeaningOf(string heading, Symbol word) => _blocks.Add(heading, $"`{Signatures.Of(word)}` {ConceptOf(word).Meaning}".TrimEnd());

    private void AddCycles(PhaseSymbol phase)
    {
        foreach (var cycle in Words<CycleSymbol>().Where(c => c.Phases.Contains(phase)))
        {
            _blocks.Add("Part of", $"`{cycle.Name}`: {DescriptionBlocks.Listed(cycle.Phases.Select(p => p.Name))}, and again from the beginning");
        }
    }

    private void AddMarks(IEnumerable<string> own, IEnumerable<(string Owner, IEnumerable<string> Marks)> inherited)
    {
        var parts = inherited.Where(i => i.Marks.Any()).Select(i => $"{DescriptionBlocks.Listed(i.Marks)} as every `{i.Owner}`");
        _blocks.Add("Marks that checks know", string.Join("; ", parts.Prepend(DescriptionBlocks.Listed(own)).Where(p => p.Length > 0)));
    }

    /// <summary>Attributes of one owner. A scenario that uses only the owner's library lacks those that others add to it.</summary>
    private void AddAttributes(string heading, Symbol owner, IEnumerable<AttributeSymbol> attributes)
    {
        var library = ConceptOf(owner).Library;
        _blocks.AddItems(heading, attributes.Select(ConceptOf).Select(a =>
            $"`{Signatures.Of(a.Symbol)}` {a.Meaning}{(a.Library == library ? string.Empty : $" (with `use {a.Library}`)")}".TrimEnd()));
    }

    private void AddSources(Concept concept)
    {
        _blocks.Add("Declared in", concept.Library.Length > 0 ? $"`{concept.Library}`" : concept.Symbol.Location is null ? "the language itself" : string.Empty);
        _blocks.AddItems("Documents", concept.Documents.Select(d => d.ToString()));
        if (!concept.IsBuiltIn)
        {
            _blocks.AddItems("Checks that know the idea", ConceptChecks.KnowingOf(concept.Symbol).Select(d => $"{d.Code} {d.Title}"));
            return;
        }

        if (concept.Symbol is UnitSymbol or DimensionSymbol)
        {
            // Rows that name a unit are about what is counted in it.
            return;
        }

        var rows = ConceptRow.All.Where(r => r.Declarations.Contains(concept.Name, StringComparer.Ordinal)).ToList();
        _blocks.AddItems("At work in the examples", rows.Select(r => $"{r.Concept}: {DescriptionBlocks.Listed(r.Examples)}"));
        _blocks.AddItems("Checks that know the idea", DiagnosticDescriptors.All.Where(d => rows.Exists(r => r.Checks.Contains(d.Code, StringComparer.Ordinal))).Select(d => $"{d.Code} {d.Title}"));
    }

    private static IEnumerable<TSymbol> Above<TSymbol>(TSymbol symbol, Func<TSymbol, TSymbol?> step)
        where TSymbol : Symbol
    {
        for (var above = step(symbol); above is not null; above = step(above))
        {
            yield return above;
        }
    }

    private IEnumerable<TSymbol> Words<TSymbol>()
        where TSymbol : Symbol => vocabulary.Concepts.Select(c => c.Symbol).OfType<TSymbol>();

    private Concept ConceptOf(Symbol symbol) => vocabulary.Concepts.First(c => ReferenceEquals(c.Symbol, symbol));

    private string NameOf(AttributeSymbol attribute) => ConceptOf(attribute).Name;

    private Concept? OwnerOf(AttributeSymbol attribute)
    {
        var name = NameOf(attribute);
        return vocabulary.Concepts.FirstOrDefault(c => c.Symbol is KindSymbol or TieKindSymbol or EventSymbol && name == $"{c.Name}.{attribute.Name}");
    }
}
