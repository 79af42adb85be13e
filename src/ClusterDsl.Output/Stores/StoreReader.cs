using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClusterDsl.Simulation.Experiments;
using Microsoft.Data.Sqlite;

namespace ClusterDsl.Output.Stores;

/// <summary>Reads what an earlier process left.</summary>
internal sealed class StoreReader(SqliteConnection connection)
{
    /// <summary>The experiment's own row: name, seed, replicates.</summary>
    public (string Experiment, string Seed, long Replicates) Experiment()
    {
        var row = Rows("SELECT experiment, seed, replicates FROM experiments").Select(r => (r.GetString(0), r.GetString(1), r.GetInt64(2))).ToList();
        return row[0];
    }

    /// <summary>The table <c>provenance</c>.</summary>
    public ImmutableArray<ProvenanceRow> Provenance() =>
        [.. Rows("SELECT item, name, value FROM provenance ORDER BY item, name").Select(r => new ProvenanceRow(r.GetString(0), r.GetString(1), r.GetString(2)))];

    /// <summary>Adds all runs that have ended to those of an experiment that has none.</summary>
    public void Load(ExperimentRuns runs, int reports)
    {
        const string Runs = "SELECT r.point, r.replicate, r.uncompared, v.base FROM runs r JOIN reports v USING (point, replicate) ORDER BY r.point, r.replicate, v.report";
        var values = ImmutableArray.CreateBuilder<double>(reports);
        foreach (var reader in Rows(Runs))
        {
            values.Add(reader.IsDBNull(3) ? double.NaN : reader.GetDouble(3));
            if (values.Count == reports)
            {
                var fingerprints = reader.IsDBNull(2) ? [] : MemoryMarshal.Cast<byte, ulong>(reader.GetFieldValue<byte[]>(2)).ToImmutableArray();
                runs.Add(reader.GetInt32(0) - 1, reader.GetInt32(1), values.ToImmutable(), fingerprints);
                values.Clear();
            }
        }

        LoadDifferences(runs);
    }

    /// <summary>A number that a PRAGMA gives.</summary>
    public long Number(string pragma) => Rows($"PRAGMA {pragma}").Select(r => r.GetInt64(0)).First();

    /// <summary>The names of all tables.</summary>
    public ImmutableArray<string> Tables() => [.. Rows("SELECT name FROM sqlite_schema WHERE type = 'table'").Select(r => r.GetString(0))];

    // Of replicates that have run at every point, the events are no longer there, but what came of comparing them.
    private void LoadDifferences(ExperimentRuns runs)
    {
        var indices = runs.Design.Contrasts.Index().ToDictionary(c => (c.Item.Point + 1, c.Item.BasePoint + 1), c => c.Index);
        foreach (var reader in Rows("SELECT point, base_point, replicate, events FROM event_differences"))
        {
            runs.Add(new EventDifference(indices[(reader.GetInt32(0), reader.GetInt32(1))], reader.GetInt32(2), reader.GetInt64(3)));
        }
    }

    private IEnumerable<SqliteDataReader> Rows(string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this room.
        command.CommandText = text;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader;
        }
    }
}
