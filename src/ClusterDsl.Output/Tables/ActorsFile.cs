using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary>
/// <c>actors.csv</c>: a row for each actor that ever was: those that exited in the order of their exits, with their attributes as they then
/// were, then those that are present at the end, population by population.
/// </summary>
internal sealed class ActorsFile(string folder) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private IStateView _state = null!;
    private ShownValues _values = null!;
    private TableLayout _layout = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout(ScenarioModel model) => new(
        RunFiles.Actors,
        [
            TableColumn.Plain("label", "the actor's label, as in the other files"),
            TableColumn.Plain("population", "its population"),
            TableColumn.Plain("kind", "its kind"),
            TableColumn.Plain("birth_step", "step in which it entered; 0 for those of the start"),
            TableColumn.Time("birth", "the same as time since the start"),
            TableColumn.Plain("exit_step", "step in which it exited; empty if it is present at the end"),
            TableColumn.Time("exit", "the same as time since the start"),
            TableColumn.Plain("exited_by", "rule, policy or shock by which it exited"),
        ],
        new VocabularyInUse(model).ActorAttributes);

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        (_model, _state) = (start.Model, start.State);
        _values = new ShownValues(_model, _state);
        _layout = Layout(_model);
        _table = new TableFile(folder, _layout);
    }

    /// <inheritdoc/>
    public void ActorExited(in ActorChange change) => Write(change.Actor, change.Step, change.Cause);

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        for (var population = 0; population < _model.Populations.Length; population++)
        {
            foreach (var actor in _state.Actors(population))
            {
                Write(actor, null, null);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();

    private void Write(int actor, int? exitStep, string? exitedBy)
    {
        var population = _model.Populations[_state.PopulationOf(actor)];
        var kind = _model.Kinds[population.Kind];
        _table!.Cell(_state.LabelOf(actor)).Cell(population.Name).Cell(kind.Name)
            .StepAndTime(_model, _state.BirthStepOf(actor)).StepAndTime(_model, exitStep).Cell(exitedBy)
            .ActorValues(_layout.Values, _values, _state, kind, population.Kind, actor).EndRow();
    }
}
