using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tables;

/// <summary>Writes the columns of attributes; what a kind does not have leaves its cell empty.</summary>
internal static class ValueCells
{
    /// <summary>Writes those of an actor, as they are now.</summary>
    public static TableFile ActorValues(this TableFile table, ValueColumns columns, ShownValues values, IStateView state, KindModel kind, int kindIndex, int actor)
    {
        for (var i = 0; i < columns.Columns.Length; i++)
        {
            var attribute = columns.AttributeOf(kindIndex, i);
            var column = columns.Columns[i];
            table.Cell(attribute < 0 ? null : values.Of(column.Attribute, state.ActorValue(actor, kind.Attributes[attribute], column.Element)));
        }

        return table;
    }

    /// <summary>Writes those of a tie, if there still is one.</summary>
    public static TableFile TieValues(this TableFile table, ValueColumns columns, ShownValues values, int tieKind, TieView? tie)
    {
        for (var i = 0; i < columns.Columns.Length; i++)
        {
            var offset = columns.OffsetOf(tieKind, i);
            table.Cell(offset < 0 || tie is null ? null : values.Of(columns.Columns[i].Attribute, tie.Value.Values.Span[offset]));
        }

        return table;
    }
}
