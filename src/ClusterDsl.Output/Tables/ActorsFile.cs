using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>actors.csv</c>: a row for each actor that is present at the end, population by population.</summary>
internal sealed class ActorsFile(string folder) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private TableFile? _table;

    /// <summary>The columns of attributes.</summary>
    public static ValueColumns Columns(ScenarioModel model) => new(
        model.Kinds.Select(k => k.Attributes.Select(a => model.ActorAttributes[a]).ToImmutableArray()),
        new ColumnNames("label", "population", "kind", "birth_step"));

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        var columns = Columns(_model);
        var values = new ShownValues(_model, end.State);
        _table = new TableFile(folder, RunFiles.Actors, ["label", "population", "kind", "birth_step", .. columns.Columns.Select(c => c.Name)]);
        for (var population = 0; population < _model.Populations.Length; population++)
        {
            var kind = _model.Populations[population].Kind;
            foreach (var actor in end.State.Actors(population))
            {
                _table.Cell(end.State.LabelOf(actor)).Cell(_model.Populations[population].Name).Cell(_model.Kinds[kind].Name).Cell(end.State.BirthStepOf(actor));
                for (var i = 0; i < columns.Columns.Length; i++)
                {
                    var attribute = columns.AttributeOf(kind, i);
                    var column = columns.Columns[i];
                    _table.Cell(attribute < 0
                        ? null
                        : values.Of(column.Attribute, end.State.ActorValue(actor, _model.Kinds[kind].Attributes[attribute], column.Element)));
                }

                _table.EndRow();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
