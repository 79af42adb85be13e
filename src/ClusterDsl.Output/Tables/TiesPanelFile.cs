using ClusterDsl.Language.Model;

namespace ClusterDsl.Output.Tables;

/// <summary><c>ties_panel.csv</c>: a row for each tie that stands at each record that <c>record ties</c> asks for, with its attributes as they are then.</summary>
internal sealed class TiesPanelFile(string folder) : PanelFile(folder, PanelSubject.Ties)
{
    /// <summary>Its columns.</summary>
    public static TableLayout Layout(ScenarioModel model) => new(
        RunFiles.TiesPanel,
        [
            .. TimeColumns,
            TableColumn.Plain("kind", "kind of the tie"),
            TableColumn.Plain("from", "label of its source; of an undirected tie, of either end"),
            TableColumn.Plain("to", "label of its target; of an undirected tie, of the other end"),
            TableColumn.Plain("formed_step", "step in which it was formed; 0 for those of the start"),
        ],
        new VocabularyInUse(model).TieAttributes);

    /// <inheritdoc/>
    protected override TableLayout LayoutOf(ScenarioModel model) => Layout(model);

    /// <inheritdoc/>
    protected override void Write(int step)
    {
        foreach (var (index, kind) in Model.TieKinds.Index())
        {
            State.VisitTies(index, tie =>
            {
                Table.StepAndTime(Model, step).Cell(kind.Name).Cell(State.LabelOf(tie.Source)).Cell(State.LabelOf(tie.Target)).Cell(tie.FormedStep)
                    .TieValues(Columns, Values, index, tie).EndRow();
            });
        }
    }
}
