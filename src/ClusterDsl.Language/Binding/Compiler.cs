using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>Puts the passes in order: names, headers, values, behaviour, the documents' checks.</summary>
internal sealed class Compiler
{
    private readonly SymbolTable _symbols;
    private readonly DeclarationCollector _collector;
    private readonly DataTables _tables;
    private readonly IReadOnlyList<SourceUnit> _units;
    private readonly ModelBuilder _model = new();

    private Compiler(IReadOnlyList<SourceUnit> units, DiagnosticBag diagnostics, IFileReader files)
    {
        _units = units;
        _symbols = new SymbolTable(diagnostics, new HiddenMeasures(_model.Measures));
        _collector = new DeclarationCollector(_symbols);
        _tables = new DataTables(_symbols, files);
        var values = new ValueBinder(_symbols, _collector, _model);
        _symbols.BindParameter = values.BindParameter;
        _symbols.BindMeasure = values.BindMeasure;
    }

    /// <summary>Binds some files, the scenario or library itself last.</summary>
    /// <param name="units">The files.</param>
    /// <param name="isIncomplete">Whether a library is missing among them.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="files">Reads data files.</param>
    public static (SymbolTable Symbols, ScenarioModel? Model, IReadOnlyList<DataTable> Tables) Compile(
        IReadOnlyList<SourceUnit> units, bool isIncomplete, DiagnosticBag diagnostics, IFileReader files)
    {
        var compiler = new Compiler(units, diagnostics, files);
        if (isIncomplete)
        {
            compiler._symbols.MarkIncomplete();
        }

        var model = compiler.Compile();
        return (compiler._symbols, model, [.. compiler._tables.Read]);
    }

    private ScenarioModel? Compile()
    {
        _symbols.UsesLibraries = _units.Count > 1;
        CollectNames();
        var scenario = FindScenario(_units[^1]);
        if (scenario is not null)
        {
            new ScenarioBinder(_symbols, _units[^1], _model).Bind(scenario);
        }

        new HeaderBinder(_symbols, _collector, _tables).Bind(_units);
        new VocabularyBinder(_symbols, _collector, _model, _units).Bind();
        BindParametersAndMeasures();
        new PopulationBinder(_symbols, _collector, _model).Bind();
        new TiesBinder(_symbols, _tables, _model).Bind(_units);
        new BehaviourBinder(_symbols, _collector, _model).Bind();
        new StageCheck(_symbols).Check();
        BindStudy();
        return scenario is null || _symbols.Diagnostics.HasErrors ? null : _model.ToModel(_symbols);
    }

    private void CollectNames()
    {
        _collector.AddBuiltIns();
        foreach (var unit in _units)
        {
            LibraryCheck.Check(unit, _symbols.Diagnostics);
            AllowCheck.Check(unit, _symbols.Diagnostics);
            _symbols.AddLostNames(unit.Tree);
            _collector.Collect(unit);
        }

        foreach (var unit in _symbols.OfSort<UnitSymbol>().ToList())
        {
            _symbols.UnitDeclarations.EnsureBound(unit);
        }

        _symbols.Units.Collect(_units);
    }

    private ScenarioDeclarationSyntax? FindScenario(SourceUnit main)
    {
        var scenarios = main.Tree.Root.Declarations.OfType<ScenarioDeclarationSyntax>().ToList();
        var libraries = main.Tree.Root.Declarations.OfType<LibraryDeclarationSyntax>().ToList();
        if (scenarios.Count > 1)
        {
            Report(main.LocationOf(scenarios[1].Name), "put it into a file of its own", "a file holds one scenario; this is the second");
        }

        if (libraries.Count > 0 && scenarios.Count > 0)
        {
            Report(main.LocationOf(libraries[0].Name), "put the vocabulary into a file of its own, and `use` it", "a file is a scenario or a library, not both");
        }

        if (libraries.Count > 1)
        {
            Report(main.LocationOf(libraries[1].Name), "put it into a file of its own", "a file holds one library; this is the second");
        }

        // Where something could not be read, that may have been the scenario.
        if (scenarios.Count + libraries.Count == 0 && main.Tree.Root.Declarations.Count > 0 && main.Tree.Diagnostics.IsEmpty)
        {
            Report(
                new Location(main.Tree.Text, new TextSpan(0, 0)),
                "begin with `scenario NAME { step 1 quarter; horizon 10 years; seed 1 }`, or with `library NAME` for a vocabulary that scenarios `use`",
                "the file declares no scenario");
        }

        return scenarios.FirstOrDefault();
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
    }

    private void BindStudy()
    {
        var settings = new SettingBinder(_symbols, _units[^1]);
        foreach (var declaration in _units[^1].Tree.Root.Declarations)
        {
            switch (declaration)
            {
                case RecordDeclarationSyntax record:
                    new PanelBinder(_symbols, _units[^1], settings, _model).Bind(record);
                    break;
                case ExperimentDeclarationSyntax experiment:
                    _model.Experiments.Add(new ExperimentBinder(_symbols, _units[^1], settings, _model).Bind(experiment));
                    break;
                case ExpectDeclarationSyntax expect when new ExpectationBinder(_symbols, _units[^1], settings).Bind(expect) is { } expectation:
                    _model.Expectations.Add(expectation);
                    break;
            }
        }
    }

    private void Report(Location location, string help, string message) =>
        _symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ScenarioExpected, location, message) with { Help = help });
}
