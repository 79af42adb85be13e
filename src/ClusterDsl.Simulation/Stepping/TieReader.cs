using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Makes initial ties from a table, its keys matched by exact text with those of all populations from data.</summary>
internal sealed class TieReader(CompiledModel compiled, RunState state, Block block, InitialTiesProgram program, TieData data)
{
    /// <summary>So many unknown keys are named.</summary>
    private const int Named = 5;

    private readonly Dictionary<int, int> _rowsBySlot = [];
    private readonly List<(int Row, int Column)> _unknown = [];
    private int _rowsRead;

    private TieStore Ties => state.Ties[program.Model.TieKind];

    /// <summary>Reads the rows that <c>where</c> keeps.</summary>
    public void Read()
    {
        for (var row = 0; row < data.Table.RowCount; row++)
        {
            state.Interruption.Look();
            if (program.Where is null || program.Where(state, block, row))
                ReadRow(row);
        }

        if (_unknown.Count > 0 && !data.SkipsUnknown)
            ReportUnknown();
    }

    private void ReadRow(int row)
    {
        _rowsRead++;
        var source = Find(row, data.SourceColumn);
        var target = Find(row, data.TargetColumn);
        if (source < 0 || target < 0)
            return;
        if (source == target)
            Report(row, data.SourceColumn, DiagnosticDescriptors.SelfTieRow, "take the row out, or leave it out with `where`", state.LabelOf(source));
        else if (!CanJoin(source, target))
            ReportKinds(row, source, target);
        else if (Ties.Find(source, target) is >= 0 and var slot)
            ReportDuplicate(row, slot);
        else
            Add(row, source, target);
    }

    private void Add(int row, int source, int target)
    {
        InitialState.AddTie(state, block, program, source, target, row);
        _rowsBySlot[Ties.Find(source, target)] = row;
    }

    private int Find(int row, int column)
    {
        var key = data.Table.Text(row, column);
        var actor = state.Actors.Labels.FindByKey(key);
        if (state.Actors.Labels.IsAmbiguous(key))
            Report(row, column, DiagnosticDescriptors.AmbiguousTieKey, "let the keys of one population differ from those of the others, here and in its own file", key);
        else if (actor < 0)
            _unknown.Add((row, column));
        return actor;
    }

    private bool CanJoin(int source, int target)
    {
        var kind = Ties.Kind;
        var (first, second) = (KindOf(source), KindOf(target));
        var forwards = kind.SourceKinds.Contains(first) && kind.TargetKinds.Contains(second);
        return forwards || (!kind.IsDirected && kind.SourceKinds.Contains(second) && kind.TargetKinds.Contains(first));
    }

    private int KindOf(int actor) => compiled.Model.Populations[state.Actors.Populations[actor]].Kind;

    private void Report(int row, int column, DiagnosticDescriptor descriptor, string help, params object?[] arguments) =>
        state.DataMistakes.Add(Diagnostic.Create(descriptor, data.Table.CellLocation(row, column), arguments) with { Help = help });

    private void ReportKinds(int row, int source, int target) => Report(
        row,
        data.SourceColumn,
        DiagnosticDescriptors.TieKindMismatch,
        $"take another tie kind, or leave such rows out with `where`{(Ties.Kind.IsDirected ? "; are the two columns the wrong way round?" : string.Empty)}",
        Ties.Kind.Name,
        state.LabelOf(source),
        compiled.Model.Kinds[KindOf(source)].Name,
        state.LabelOf(target),
        compiled.Model.Kinds[KindOf(target)].Name);

    private void ReportDuplicate(int row, int slot)
    {
        var duplicate = Diagnostic.Create(
            DiagnosticDescriptors.DuplicateTieRow, data.Table.CellLocation(row, data.SourceColumn), state.LabelOf(Ties.Records[slot].Source), state.LabelOf(Ties.Records[slot].Target), Ties.Kind.Name);
        duplicate = duplicate with { Help = "keep one of the rows, or leave one out with `where`" };
        state.DataMistakes.Add(_rowsBySlot.TryGetValue(slot, out var first)
            ? duplicate with { Related = [new RelatedLocation(data.Table.CellLocation(first, data.SourceColumn), "first here")] }
            : duplicate);
    }

    private void ReportUnknown()
    {
        var rows = _unknown.Select(u => u.Row).Distinct().Count();
        var examples = _unknown.Take(Named).Select(u => $"`{data.Table.Text(u.Row, u.Column)}` (line {data.Table.CellLocation(u.Row, u.Column).Start.Line + 1})");
        var list = string.Join(", ", examples) + (_unknown.Count > Named ? ", …" : string.Empty);
        var diagnostic = Diagnostic.Create(
            DiagnosticDescriptors.UnknownTieKey, data.Table.CellLocation(_unknown[0].Row, _unknown[0].Column), rows, _rowsRead, data.Table.Source.Path, list);
        state.DataMistakes.Add(diagnostic with
        {
            Related = [new RelatedLocation(program.Site.Location, "these ties")],
            Help = "leave such rows out with `where`, or say `skip unknown` if they are meant to be left out",
        });
    }
}
