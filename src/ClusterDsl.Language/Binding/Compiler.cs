using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>Third pass: binds what declarations say, and hands it to the model.</summary>
internal sealed class Compiler
{
    private readonly SymbolTable _symbols;
    private readonly DeclarationCollector _collector;
    private readonly DataTables _tables;
    private readonly IReadOnlyList<SourceUnit> _units;
    private readonly ModelBuilder _model = new();
    private readonly Dictionary<ParameterSymbol, ParameterModel> _parameters = [];
    private readonly Dictionary<MeasureSymbol, MeasureModel> _measures = [];

    private Compiler(IReadOnlyList<SourceUnit> units, DiagnosticBag diagnostics, IFileReader files)
    {
        _units = units;
        _symbols = new SymbolTable(diagnostics) { BindParameter = BindParameter, BindMeasure = BindMeasure };
        _collector = new DeclarationCollector(_symbols);
        _tables = new DataTables(_symbols, files);
    }

    /// <summary>Binds some files, the scenario or library itself last.</summary>
    public static (SymbolTable Symbols, ScenarioModel? Model, IReadOnlyList<DataTable> Tables) Compile(
        IReadOnlyList<SourceUnit> units, DiagnosticBag diagnostics, IFileReader files)
    {
        var compiler = new Compiler(units, diagnostics, files);
        var model = compiler.Compile();
        return (compiler._symbols, model, [.. compiler._tables.Read]);
    }

    private ScenarioModel? Compile()
    {
        _collector.AddBuiltIns();
        foreach (var unit in _units)
        {
            _collector.Collect(unit);
        }

        var main = _units[^1];
        var scenario = FindScenario(main);
        if (scenario is not null)
        {
            new ScenarioBinder(_symbols, main, _model).Bind(scenario);
        }

        new HeaderBinder(_symbols, _collector, _tables).Bind(_units);
        BindVocabulary();
        BindParametersAndMeasures();
        new PopulationBinder(_symbols, _collector, _model).Bind();
        new TiesBinder(_symbols, _tables, _model).Bind(_units);
        new BehaviourBinder(_symbols, _collector, _model).Bind();
        WarnOfTheRest();
        return scenario is null || _symbols.Diagnostics.HasErrors ? null : _model.ToModel(_symbols);
    }

    private ScenarioDeclarationSyntax? FindScenario(SourceUnit main)
    {
        var scenarios = main.Tree.Root.Declarations.OfType<ScenarioDeclarationSyntax>().ToList();
        var library = main.Tree.Root.Declarations.OfType<LibraryDeclarationSyntax>().FirstOrDefault();
        if (scenarios.Count > 1)
        {
            Report(main.LocationOf(scenarios[1].Name), DiagnosticDescriptors.ScenarioExpected, "a file holds one scenario; this is the second");
        }

        if (scenarios.Count == 0 && library is null && main.Tree.Root.Declarations.Count > 0)
        {
            _symbols.Diagnostics.Add(Diagnostic.Create(
                DiagnosticDescriptors.ScenarioExpected, new Location(main.Tree.Text, new TextSpan(0, 0)), "the file declares no scenario") with
            {
                Help = "begin with `scenario NAME { step 1 quarter; horizon 10 years; seed 1 }`, or with `library NAME` for a vocabulary that scenarios `use`",
            });
        }

        return scenarios.FirstOrDefault();
    }

    private void BindVocabulary()
    {
        foreach (var (kind, (unit, _)) in DeclarationsOf<KindSymbol, DeclarationSyntax>())
        {
            foreach (var attribute in kind.OwnAttributes)
            {
                _model.ActorAttributes[attribute.Index] = BindAttribute(UnitOf(attribute, unit), attribute, new ActorType([kind]));
            }
        }

        foreach (var (tie, (unit, _)) in DeclarationsOf<TieKindSymbol, DeclarationSyntax>())
        {
            foreach (var attribute in tie.OwnAttributes)
            {
                _model.TieAttributes[attribute.Index] = BindAttribute(unit, attribute, new TieType(tie));
            }
        }

        foreach (var (occurrence, (unit, _)) in DeclarationsOf<EventSymbol, DeclarationSyntax>())
        {
            _model.Events[occurrence.Index] = new EventModel(occurrence.Name, [.. occurrence.Fields.Select(f => BindAttribute(unit, f, null))]);
        }
    }

    /// <summary>The file of an attribute: that of its kind, unless <c>extend</c> added it elsewhere.</summary>
    private SourceUnit UnitOf(AttributeSymbol attribute, SourceUnit unit) =>
        _units.FirstOrDefault(u => ReferenceEquals(u.Tree.Text, attribute.Location!.Source)) ?? unit;

    private AttributeModel BindAttribute(SourceUnit unit, AttributeSymbol attribute, LanguageType? owner)
    {
        var frame = new FrameBuilder();
        var scope = new Scope(null);
        if (owner is not null)
        {
            scope.Add(new LocalSymbol("self", null, owner, frame.Add("self", ExpressionBinder.ModelTypeOf(owner)), LocalRole.Self));
        }

        ModelExpression? value = null;
        if (attribute.Syntax.Value is { } syntax)
        {
            var place = attribute.IsDerived ? ExpressionPlace.Rule : ExpressionPlace.Initialiser;
            var expressions = new ExpressionBinder(_symbols, unit, new ExpressionContext(place, HasIndex: !attribute.IsDerived), frame, scope);
            var bound = expressions.Require(expressions.Bind(syntax, attribute.Type), attribute.Type);
            value = bound.IsError ? null : bound.Value;
        }

        var element = attribute.Type is VectorType vector ? vector.Element : attribute.Type;
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
            _symbols.DisplayUnitOf(element.Dimension));
    }

    private void BindParametersAndMeasures()
    {
        foreach (var parameter in _symbols.OfSort<ParameterSymbol>().ToList())
        {
            _symbols.EnsureBound(parameter, parameter.Location!);
        }

        foreach (var measure in _symbols.OfSort<MeasureSymbol>().ToList())
        {
            _symbols.EnsureBound(measure, measure.Location!);
        }

        _model.Parameters.AddRange(_symbols.OfSort<ParameterSymbol>().Select(p => _parameters.GetValueOrDefault(p)).OfType<ParameterModel>());
        _model.Measures.AddRange(_symbols.OfSort<MeasureSymbol>().Select(m => _measures.GetValueOrDefault(m)).OfType<MeasureModel>());
    }

    private void BindParameter(ParameterSymbol parameter)
    {
        var (unit, _) = _collector.Declarations[parameter];
        parameter.State = BindingState.Binding;
        var types = new TypeBinder(_symbols, unit);
        var annotation = parameter.Syntax.Annotation;
        var declared = annotation is null ? null : types.Bind(annotation.Type);
        var expressions = new ExpressionBinder(_symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));
        var value = expressions.Bind(parameter.Syntax.Value, declared);
        value = declared is null ? value : expressions.Require(value, declared);
        parameter.State = BindingState.Bound;
        if (value.IsError)
        {
            return;
        }

        parameter.Type = declared ?? (value.Type is IntType or ZeroType ? RealType.Pure : value.Type);
        var bounds = annotation is null ? default : types.BindBounds(annotation, parameter.Type);
        var shown = UnitOfLiteral(unit, parameter.Syntax.Value) ?? _symbols.DisplayUnitOf(parameter.Type.Dimension);
        if (value.Value is NumberConstant { Value: var number } && (number < bounds.Minimum || number > bounds.Maximum))
        {
            expressions.Report(
                parameter.Syntax.Value, null, DiagnosticDescriptors.OutOfBounds, $"`{parameter.Syntax.Value}`", Bounds(bounds.Minimum, bounds.Maximum, shown));
        }

        _parameters[parameter] = new ParameterModel(
            parameter.Name, ExpressionBinder.ModelTypeOf(parameter.Type), value.Value, bounds.Minimum, bounds.Maximum, shown,
            parameter.Type is CategoryType { Category.Index: var index } ? index : -1, parameter.Documentation, new Origin(unit.LocationOf(parameter.Syntax)));
    }

    private static string Bounds(double? low, double? high, DisplayUnit unit)
    {
        string Show(double value) => string.Create(CultureInfo.InvariantCulture, $"{unit.ToShown(value)} {unit.Name}").TrimEnd();
        return (low, high) switch
        {
            ({ } l, { } h) => $"{Show(l)} .. {Show(h)}",
            ({ } l, null) => $"its lower bound {Show(l)}",
            (_, { } h) => $"its upper bound {Show(h)}",
            _ => "its bounds",
        };
    }

    /// <summary>The unit in which a parameter was written is the one in which it is shown and set.</summary>
    private DisplayUnit? UnitOfLiteral(SourceUnit unit, ExpressionSyntax syntax)
    {
        var units = new UnitBinder(_symbols, unit);
        switch (syntax)
        {
            case QuantityLiteralSyntax quantity when units.BindUnit(quantity.Unit) is { } bound:
                return new DisplayUnit(bound.Text, bound.Apply(1));
            case PerExpressionSyntax { Left: NumberLiteralSyntax or QuantityLiteralSyntax } per when units.BindUnit(per.Unit) is { } below:
                var above = per.Left is QuantityLiteralSyntax left ? units.BindUnit(left.Unit) : null;
                return above is null
                    ? new DisplayUnit($"per {below.Text}", 1 / below.Apply(1))
                    : new DisplayUnit($"{above.Text} per {below.Text}", above.Apply(1) / below.Apply(1));
            default:
                return null;
        }
    }

    private void BindMeasure(MeasureSymbol measure)
    {
        var (unit, _) = _collector.Declarations[measure];
        measure.State = BindingState.Binding;
        var frame = new FrameBuilder();
        var expressions = new ExpressionBinder(_symbols, unit, new ExpressionContext(ExpressionPlace.Measure), frame, new Scope(null));
        var value = expressions.Bind(measure.Syntax.Value);
        measure.State = BindingState.Bound;
        if (value.IsError)
        {
            return;
        }

        if (!value.Type.IsNumeric && value.Type is not BoolType)
        {
            expressions.Report(measure.Syntax.Value, null, DiagnosticDescriptors.WrongType, "a number or a condition", value.Type);
            return;
        }

        measure.Type = value.Type is ZeroType ? IntType.Instance : value.Type;
        _measures[measure] = new MeasureModel(
            measure.Name, ExpressionBinder.ModelTypeOf(measure.Type), value.Value, frame.ToFrame(), _symbols.DisplayUnitOf(measure.Type.Dimension),
            measure.Documentation, new Origin(unit.LocationOf(measure.Syntax)));
    }

    private void WarnOfTheRest()
    {
        foreach (var declaration in _units[^1].Tree.Root.Declarations)
        {
            var (what, at) = declaration switch
            {
                ExperimentDeclarationSyntax e => ("an experiment", e.Keyword),
                ExpectDeclarationSyntax e => ("an expectation", e.Keyword),
                RecordDeclarationSyntax r => ("`record`", r.Keyword),
                AllowDeclarationSyntax a => ("`allow`", a.Keyword),
                _ => (null, null),
            };
            if (what is not null)
            {
                Report(_units[^1].LocationOf(at!), DiagnosticDescriptors.NotCarriedOut, what);
            }
        }
    }

    private IEnumerable<KeyValuePair<TSymbol, (SourceUnit Unit, TSyntax Syntax)>> DeclarationsOf<TSymbol, TSyntax>()
        where TSymbol : Symbol
        where TSyntax : DeclarationSyntax =>
        _collector.Declarations.Where(d => d.Key is TSymbol && d.Value.Syntax is TSyntax)
            .Select(d => KeyValuePair.Create((TSymbol)d.Key, (d.Value.Unit, (TSyntax)d.Value.Syntax)));

    private void Report(Location location, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        _symbols.Diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));
}
