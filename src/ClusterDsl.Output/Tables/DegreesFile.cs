using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>degrees.csv</c>: how many actors of each population have how many ties of each kind at the end (<see cref="DegreeDistribution"/>).</summary>
internal sealed class DegreesFile(string folder) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout { get; } = new(
        RunFiles.Degrees,
        [
            TableColumn.Plain("tie", "the tie kind"),
            TableColumn.Plain("population", "the actors counted; each population that such a tie may join"),
            TableColumn.Plain("direction", "`out` or `in`, whether ties that go out or that come in are counted; empty if the ties have no direction"),
            TableColumn.Plain("degree", "number of ties of an actor at the end"),
            TableColumn.Plain("actors", "how many actors have just so many"),
            TableColumn.Plain("share_at_least", "share of the population's actors that have so many or more"),
        ],
        []);

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        _table = new TableFile(folder, Layout);
        var vocabulary = new VocabularyInUse(_model);
        for (var tie = 0; tie < _model.TieKinds.Length; tie++)
        {
            if (!vocabulary.HasTieKind(tie))
            {
                continue;
            }

            foreach (var count in DegreeDistribution.Of(_model, end.State, tie))
            {
                _table.Cell(_model.TieKinds[tie].Name).Cell(_model.Populations[count.Population].Name).Cell(NameOf(count.Direction))
                    .Cell(count.Degree).Cell(count.Actors).Cell(count.ShareAtLeast).EndRow();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();

    private static string NameOf(EdgeDirection direction) => direction switch
    {
        EdgeDirection.Forward => "out",
        EdgeDirection.Backward => "in",
        _ => string.Empty,
    };
}
