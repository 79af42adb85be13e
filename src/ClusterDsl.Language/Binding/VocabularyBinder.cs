using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Defaults and derivations of attributes.</summary>
internal sealed class VocabularyBinder(SymbolTable symbols, DeclarationCollector collector, ModelBuilder model, IReadOnlyList<SourceUnit> units)
{
    // For every derived attribute those that it is computed from.
    private readonly Dictionary<AttributeSymbol, List<AttributeSymbol>> _reads = [];

    /// <summary>Binds the attributes of kinds, ties and events.</summary>
    public void Bind()
    {
        foreach (var (kind, unit) in DeclarationsOf<KindSymbol>())
        {
            foreach (var attribute in kind.OwnAttributes)
            {
                model.ActorAttributes[attribute.Index] = BindAttribute(UnitOf(attribute, unit), attribute, new ActorType([kind]));
            }
        }

        foreach (var (tie, unit) in DeclarationsOf<TieKindSymbol>())
        {
            foreach (var attribute in tie.OwnAttributes)
            {
                model.TieAttributes[attribute.Index] = BindAttribute(unit, attribute, new TieType(tie));
            }
        }

        foreach (var (occurrence, unit) in DeclarationsOf<EventSymbol>())
        {
            model.Events[occurrence.Index] = new EventModel(occurrence.Name, [.. occurrence.Fields.Select(f => BindField(unit, f))]);
        }

        ReportCircles();
    }

    private IEnumerable<(TSymbol Symbol, SourceUnit Unit)> DeclarationsOf<TSymbol>()
        where TSymbol : Symbol => collector.Declarations.Where(d => d.Key is TSymbol).Select(d => ((TSymbol)d.Key, d.Value.Unit));

    /// <summary>The file of an attribute: that of its kind, unless <c>extend</c> added it elsewhere.</summary>
    private SourceUnit UnitOf(AttributeSymbol attribute, SourceUnit unit) =>
        units.FirstOrDefault(u => ReferenceEquals(u.Tree.Text, attribute.Location!.Source)) ?? unit;

    private AttributeModel BindField(SourceUnit unit, AttributeSymbol field)
    {
        if (field.IsDerived)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ClauseNotAllowed, unit.LocationOf(field.Syntax.Operator!), ":=", "in an event") with
            {
                Help = "write `=`, or say the value at each `emit`",
            });
        }

        return BindAttribute(unit, field, null);
    }

    private AttributeModel BindAttribute(SourceUnit unit, AttributeSymbol attribute, LanguageType? owner)
    {
        var frame = new FrameBuilder();
        var value = attribute.Syntax.Value is { } syntax ? BindValue(unit, attribute, owner, frame, syntax) : null;
        var element = attribute.ElementType;
        return new AttributeModel(
            attribute.Name,
            ExpressionBinder.ModelTypeOf(element),
            attribute.Type is VectorType { Length: var length } ? length : 1,
            element is CategoryType category ? category.Category.Index : -1,
            attribute.Minimum,
            attribute.Maximum,
            attribute.IsClamped,
            attribute.IsDerived ? null : value ?? (element is ActorType ? new NoneConstant() : null),
            attribute.IsDerived ? value : null,
            frame.ToFrame(),
            symbols.DisplayUnitOf(element.Dimension));
    }

    private ModelExpression? BindValue(SourceUnit unit, AttributeSymbol attribute, LanguageType? owner, FrameBuilder frame, ExpressionSyntax syntax)
    {
        var scope = new Scope(null);
        if (owner is not null)
        {
            scope.Add(new LocalSymbol("self", null, owner, frame.Add("self", ExpressionBinder.ModelTypeOf(owner)), LocalRole.Self));
        }

        var place = attribute.IsDerived ? ExpressionPlace.Derived : ExpressionPlace.Initialiser;
        var hasIndex = !attribute.IsDerived && attribute.Type is not VectorType && owner is ActorType;
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(place, HasIndex: hasIndex), frame, scope);
        var before = symbols.Record.References.Count;
        var bound = expressions.RequireDeclared(expressions.Bind(syntax, attribute.ElementType), attribute.ElementType, attribute.Syntax.Annotation);
        if (attribute.IsDerived)
        {
            _reads[attribute] = [.. symbols.Record.References.Skip(before).Select(r => r.Symbol).OfType<AttributeSymbol>().Where(a => a.IsDerived)];
        }

        if (bound.IsError)
        {
            return null;
        }

        BoundsCheck.Check(expressions, bound, attribute);
        return bound.Value;
    }

    /// <summary>A derived attribute that needs itself, of whatever actor, would never come to an end.</summary>
    private void ReportCircles()
    {
        var reported = new HashSet<AttributeSymbol>();
        foreach (var start in _reads.Keys)
        {
            var reached = new HashSet<AttributeSymbol>();
            var pending = new Stack<AttributeSymbol>(_reads[start]);
            while (pending.TryPop(out var next))
            {
                if (reached.Add(next))
                {
                    _reads.GetValueOrDefault(next)?.ForEach(pending.Push);
                }
            }

            if (reached.Contains(start) && !reached.Overlaps(reported))
            {
                reported.Add(start);
                symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, start.Location!, start.Name) with
                {
                    Help = "compute it from attributes that are stored, or keep it as an attribute that a rule changes",
                });
            }
        }
    }
}
