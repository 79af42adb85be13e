using System.Collections.Immutable;
using System.Data;
using ClusterDsl.Simulation.Experiments;
using Microsoft.Data.Sqlite;

namespace ClusterDsl.Output.Stores;

/// <summary>
/// The runs of an experiment in an SQLite database, of which each is there whole or not at all, whenever the process may be ended. While it is open no other
/// process can open it.
/// </summary>
public sealed class ResultsStore : IDisposable
{
    // SQLite's primary result codes (https://sqlite.org/rescode.html).
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    // Another process may be about to end; longer than that, it is at work.
    private const int SecondsToWait = 1;

    private readonly SqliteConnection _connection;
    private readonly StoreWriter _writer;

    private ResultsStore(SqliteConnection connection, StoredExperiment experiment)
    {
        _connection = connection;
        _writer = new StoreWriter(connection, experiment);
    }

    /// <summary>Opens a store, with what it holds, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="experiment">What it is to be of.</param>
    /// <param name="runs">The experiment's runs; those that the store holds are added.</param>
    /// <param name="resumes">Whether what it holds is to be gone on with; otherwise it is thrown away.</param>
    /// <exception cref="StoreException">Another process is at work on it, or it holds something else.</exception>
    /// <exception cref="SqliteException">It cannot be written.</exception>
    public static ResultsStore Open(string path, StoredExperiment experiment, ExperimentRuns runs, bool resumes)
    {
        var connection = Connect(path);
        try
        {
            Lock(connection);
            var reader = new StoreReader(connection);
            if (resumes && reader.Number("user_version") != 0)
            {
                return Resume(connection, reader, experiment, runs);
            }

            return Begin(connection, reader, experiment);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked)
        {
            connection.Dispose();
            throw new StoreException("another clusterdsl is at work on it", isInUse: true, exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is NotADatabase or Corrupt)
        {
            connection.Dispose();
            if (!resumes)
            {
                File.Delete(path);
                return Open(path, experiment, runs, resumes: true);
            }

            throw new StoreException("it holds no results that can be read", isInUse: false, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Adds a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="differences">The comparisons that it completes.</param>
    /// <exception cref="SqliteException">It cannot be written.</exception>
    public void Add(FinishedRun run, ImmutableArray<EventDifference> differences) => _writer.WriteRun(run, differences);

    /// <summary>Closes it, in one file.</summary>
    public void Dispose()
    {
        if (_connection.State == ConnectionState.Closed)
        {
            return;
        }

        _writer.Dispose();
        try
        {
            Execute(_connection, "PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException)
        {
            // The log beside the file is as good: whoever opens it next takes it over.
        }

        _connection.Dispose();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            ForeignKeys = false,
            DefaultTimeout = SecondsToWait,
        }.ToString());
        connection.Open();
        return connection;
    }

    // The log is written behind, never over: the end of the process loses no finished run, that of the machine perhaps the last ones, neither breaks the file.
    private static void Lock(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA locking_mode = EXCLUSIVE");
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = NORMAL");
        Execute(connection, "BEGIN IMMEDIATE");
        Execute(connection, "COMMIT");
    }

    private static ResultsStore Begin(SqliteConnection connection, StoreReader reader, StoredExperiment experiment)
    {
        var tables = reader.Tables();
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var table in tables)
            {
                Execute(connection, $"DROP TABLE \"{table}\"", transaction);
            }

            Execute(connection, $"{StoreSchema.Create}; PRAGMA application_id = {StoreSchema.ApplicationId}; PRAGMA user_version = {StoreSchema.Version}", transaction);
            using var writer = new StoreWriter(connection, experiment);
            writer.WriteExperiment(transaction);
            transaction.Commit();
        }

        return new ResultsStore(connection, experiment);
    }

    private static ResultsStore Resume(SqliteConnection connection, StoreReader reader, StoredExperiment experiment, ExperimentRuns runs)
    {
        CheckSchema(reader);
        var replicates = CheckExperiment(reader, experiment);
        if (replicates < experiment.Plan.Replicates)
        {
            Execute(connection, $"UPDATE experiments SET replicates = {experiment.Plan.Replicates}");
        }

        reader.Load(runs, experiment.Plan.Experiment.Reports.Length);
        return new ResultsStore(connection, experiment);
    }

    private static void CheckSchema(StoreReader reader)
    {
        var (application, version) = (reader.Number("application_id"), reader.Number("user_version"));
        if (application != StoreSchema.ApplicationId)
        {
            throw new StoreException("it is a database of another program", isInUse: false);
        }

        if (version != StoreSchema.Version)
        {
            throw new StoreException($"its tables are of version {version}, and this clusterdsl writes version {StoreSchema.Version}", isInUse: false);
        }
    }

    private static long CheckExperiment(StoreReader reader, StoredExperiment experiment)
    {
        var (name, seed, replicates) = reader.Experiment();
        var plan = experiment.Plan;
        var differences = new List<string>();
        if (name != plan.Experiment.Name)
        {
            differences.Add($"it holds the experiment `{name}`");
        }

        differences.AddRange(StoreComparison.Differences(reader.Provenance(), experiment.Provenance));
        if (seed != plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            differences.Add($"the seed was {seed} and is {plan.Seed}");
        }

        if (replicates > plan.Replicates)
        {
            differences.Add($"there were {replicates} replicates and are {plan.Replicates}");
        }

        return differences.Count == 0 ? replicates : throw new StoreException(string.Join("; ", differences), isInUse: false);
    }

    private static void Execute(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this room.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
