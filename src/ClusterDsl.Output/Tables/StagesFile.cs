using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>stages.csv</c>: a row for each time during which a stage held, by steps (first and last) and in years.</summary>
internal sealed class StagesFile(string folder) : IRunObserver, IDisposable
{
    private readonly StageLog _log = new();
    private ScenarioModel _model = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout { get; } = new(
        RunFiles.Stages,
        [
            TableColumn.Plain("stage", "name of the stage"),
            TableColumn.Plain("first_step", "first step in which the stage held"),
            TableColumn.Plain("last_step", "last step in which it held"),
            TableColumn.Time("from", "when it began"),
            TableColumn.Time("until", "when it ended"),
        ],
        []);

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void StageEntered(int stage, int step) => _log.StageEntered(stage, step);

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        _log.Ended(end);
        _table = new TableFile(folder, Layout);
        foreach (var spell in _log.Spells)
        {
            _table.Cell(_model.Stages[spell.Stage].Name).Cell(spell.FirstStep).Cell(spell.LastStep)
                .Cell(ShownValues.YearsOf(_model, spell.FromRecord)).Cell(ShownValues.YearsOf(_model, spell.LastStep)).EndRow();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
