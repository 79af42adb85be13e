namespace ClusterDsl.Output.Stores;

/// <summary>
/// The tables of a store of results; docs/results.md tells what they hold. Every row has a key of its own and lies in the order of the keys, so that nothing tells
/// in which order the runs ended.
/// </summary>
internal static class StoreSchema
{
    /// <summary>Raised with every change of the tables; SQLite's <c>user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as ours; SQLite's <c>application_id</c>, the letters ClDs.</summary>
    public const int ApplicationId = 0x436C4473;

    /// <summary>Makes the tables.</summary>
    public const string Create = """
        CREATE TABLE experiments (
          experiment TEXT NOT NULL, scenario TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, design TEXT NOT NULL,
          points INTEGER NOT NULL, replicates INTEGER NOT NULL, seed TEXT NOT NULL,
          PRIMARY KEY (experiment)) WITHOUT ROWID;
        CREATE TABLE provenance (
          item TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (item, name)) WITHOUT ROWID;
        CREATE TABLE factors (
          factor INTEGER NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
          PRIMARY KEY (factor)) WITHOUT ROWID;
        CREATE TABLE design_points (
          point INTEGER NOT NULL, factor INTEGER NOT NULL REFERENCES factors, level TEXT NOT NULL, number REAL,
          PRIMARY KEY (point, factor)) WITHOUT ROWID;
        CREATE TABLE report_names (
          report INTEGER NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
          PRIMARY KEY (report)) WITHOUT ROWID;
        CREATE TABLE measure_names (
          measure INTEGER NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
          PRIMARY KEY (measure)) WITHOUT ROWID;
        CREATE TABLE runs (
          point INTEGER NOT NULL, replicate INTEGER NOT NULL, steps INTEGER NOT NULL, message TEXT, uncompared BLOB,
          PRIMARY KEY (point, replicate)) WITHOUT ROWID;
        CREATE TABLE reports (
          point INTEGER NOT NULL, replicate INTEGER NOT NULL, report INTEGER NOT NULL REFERENCES report_names, value REAL, base REAL,
          PRIMARY KEY (point, replicate, report), FOREIGN KEY (point, replicate) REFERENCES runs) WITHOUT ROWID;
        CREATE TABLE events (
          point INTEGER NOT NULL, replicate INTEGER NOT NULL, event TEXT NOT NULL, count INTEGER NOT NULL,
          PRIMARY KEY (point, replicate, event), FOREIGN KEY (point, replicate) REFERENCES runs) WITHOUT ROWID;
        CREATE TABLE policies (
          point INTEGER NOT NULL, replicate INTEGER NOT NULL, policy TEXT NOT NULL, active_steps INTEGER NOT NULL,
          spent REAL, unit TEXT NOT NULL, firings INTEGER NOT NULL, beneficiaries INTEGER NOT NULL,
          PRIMARY KEY (point, replicate, policy), FOREIGN KEY (point, replicate) REFERENCES runs) WITHOUT ROWID;
        CREATE TABLE event_differences (
          point INTEGER NOT NULL, base_point INTEGER NOT NULL, replicate INTEGER NOT NULL, events INTEGER NOT NULL,
          PRIMARY KEY (point, base_point, replicate)) WITHOUT ROWID;
        CREATE TABLE measures (
          point INTEGER NOT NULL, replicate INTEGER NOT NULL, step INTEGER NOT NULL, measure INTEGER NOT NULL REFERENCES measure_names, value REAL,
          PRIMARY KEY (point, replicate, step, measure), FOREIGN KEY (point, replicate) REFERENCES runs) WITHOUT ROWID;
        CREATE TABLE beneficiaries (
          point INTEGER NOT NULL, replicate INTEGER NOT NULL, policy TEXT NOT NULL, actor TEXT NOT NULL, amount REAL, firings INTEGER NOT NULL,
          PRIMARY KEY (point, replicate, policy, actor), FOREIGN KEY (point, replicate) REFERENCES runs) WITHOUT ROWID;
        """;
}
