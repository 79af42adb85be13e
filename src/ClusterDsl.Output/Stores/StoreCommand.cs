using Microsoft.Data.Sqlite;

namespace ClusterDsl.Output.Stores;

/// <summary>A statement that is prepared once and carried out with many values; NaN and null are stored as NULL.</summary>
internal sealed class StoreCommand : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares a statement with the parameters <c>$1</c>, <c>$2</c> …</summary>
    public StoreCommand(SqliteConnection connection, string text, int parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this room.
        _command.CommandText = text;
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
    }

    /// <summary>An insertion into a table of so many columns.</summary>
    public static StoreCommand Insert(SqliteConnection connection, string table, int columns) =>
        new(connection, $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, columns).Select(i => $"${i}"))})", columns);

    /// <summary>Carries it out.</summary>
    public void Execute(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] is null or double.NaN ? DBNull.Value : values[i];
        }

        _command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
