using ClusterDsl.Language.Model;

namespace ClusterDsl.Output.Tables;

/// <summary><c>actors_panel.csv</c>: a row for each actor that is present at each record that <c>record actors</c> asks for, with its attributes as they are then.</summary>
internal sealed class ActorsPanelFile(string folder) : PanelFile(folder, PanelSubject.Actors)
{
    /// <summary>Its columns.</summary>
    public static TableLayout Layout(ScenarioModel model) => new(
        RunFiles.ActorsPanel,
        [
            .. TimeColumns,
            TableColumn.Plain("label", "the actor's label, as in the other files"),
            TableColumn.Plain("population", "its population"),
            TableColumn.Plain("kind", "its kind"),
        ],
        new VocabularyInUse(model).ActorAttributes);

    /// <inheritdoc/>
    protected override TableLayout LayoutOf(ScenarioModel model) => Layout(model);

    /// <inheritdoc/>
    protected override void Write(int step)
    {
        foreach (var (index, population) in Model.Populations.Index())
        {
            var kind = Model.Kinds[population.Kind];
            foreach (var actor in State.Actors(index))
            {
                Table.StepAndTime(Model, step).Cell(State.LabelOf(actor)).Cell(population.Name).Cell(kind.Name).ActorValues(Columns, Values, State, kind, population.Kind, actor).EndRow();
            }
        }
    }
}
