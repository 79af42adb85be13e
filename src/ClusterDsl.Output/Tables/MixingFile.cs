using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary><c>mixing.csv</c>: who is tied to whom at the end, by kind: the <see cref="MixingMatrix"/> of each tie kind, in long form.</summary>
internal sealed class MixingFile(string folder) : IRunObserver, IDisposable
{
    private ScenarioModel _model = null!;
    private TableFile? _table;

    /// <summary>Its columns.</summary>
    public static TableLayout Layout { get; } = new(
        RunFiles.Mixing,
        [
            TableColumn.Plain("tie", "the tie kind"),
            TableColumn.Plain("from", "kind of the actor at one end; of the source, if the tie is directed"),
            TableColumn.Plain("to", "kind of the actor at the other end"),
            TableColumn.Plain("ties", "how many there are at the end"),
            TableColumn.Plain("share", "their share of all ties of the kind"),
        ],
        []);

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        _table = new TableFile(folder, Layout);
        for (var tie = 0; tie < _model.TieKinds.Length; tie++)
        {
            foreach (var count in MixingMatrix.Of(_model, end.State, tie))
            {
                _table.Cell(_model.TieKinds[tie].Name).Cell(_model.Kinds[count.From].Name).Cell(_model.Kinds[count.To].Name).Cell(count.Ties).Cell(count.Share).EndRow();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();
}
