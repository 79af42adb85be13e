using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary>What columns a table of the run folder has: its own, then those of attributes or fields.</summary>
internal sealed class TableLayout
{
    /// <summary>Lays a table out.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="own">Its own columns.</param>
    /// <param name="owners">The attributes of each kind of owner, for columns of values; empty if there are none.</param>
    public TableLayout(string file, ImmutableArray<TableColumn> own, IEnumerable<ImmutableArray<AttributeModel>> owners)
    {
        File = file;
        Values = new ValueColumns(owners, new ColumnNames([.. own.Select(c => c.Name)]));
        Columns = [.. own, .. Values.Columns.Select(v => new TableColumn(v.Name, v.Attribute.Unit.Name, string.Empty))];
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>All columns.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>The columns of values, which stand last.</summary>
    public ValueColumns Values { get; }

    /// <summary>The layouts of all tables of a run folder.</summary>
    public static IEnumerable<TableLayout> All(RunStart start) =>
    [
        MeasuresFile.Layout(start), TiesFile.Layout(start.Model), ActorsFile.Layout(start.Model), EventsFile.Layout(start.Model),
        StagesFile.Layout, PoliciesFile.Layout, BeneficiariesFile.Layout, DegreesFile.Layout, MixingFile.Layout,
        .. start.Model.Panels.Select(p => p.Subject == PanelSubject.Actors ? ActorsPanelFile.Layout(start.Model) : TiesPanelFile.Layout(start.Model)),
    ];
}
