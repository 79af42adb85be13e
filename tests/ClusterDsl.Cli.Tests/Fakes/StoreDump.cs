using System.Globalization;
using System.Text;
using ClusterDsl.Output;
using Microsoft.Data.Sqlite;

namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>Everything that stands in a store of results: each table, each row in the order in which it lies there, each value with its type and all its bits.</summary>
internal static class StoreDump
{
    public static string Of(params string[] folder)
    {
        var text = new StringBuilder();
        using var connection = Open(folder);
        foreach (var table in Column(connection, "SELECT name || ' ' || sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").ToList())
        {
            text.AppendLine(table);
            foreach (var row in Rows(connection, $"SELECT * FROM {table.Split(' ')[0]}"))
                text.AppendJoin('|', row.Select(Shown)).AppendLine();
        }

        return text.ToString();
    }

    /// <summary>What a query gives.</summary>
    public static List<object[]> Query(string query, params string[] folder)
    {
        using var connection = Open(folder);
        return [.. Rows(connection, query)];
    }

    private static SqliteConnection Open(string[] folder)
    {
        var path = Path.Combine([.. folder, ExperimentFiles.Store]);
        Assert.True(File.Exists(path), path);
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static IEnumerable<string> Column(SqliteConnection connection, string query) => Rows(connection, query).Select(r => (string)r[0]);

    private static IEnumerable<object[]> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are the tests' own.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    private static string Shown(object value) => value switch
    {
        double number => BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture),
        byte[] bytes => $"x'{Convert.ToHexString(bytes)}'",
        DBNull => "null",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}:{value.GetType().Name}"),
    };
}
