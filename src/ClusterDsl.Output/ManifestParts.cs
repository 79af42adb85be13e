using System.Text.Json;
using ClusterDsl.Language;
using ClusterDsl.Language.Model;
using ClusterDsl.Output.Tables;

namespace ClusterDsl.Output;

/// <summary>Parts that the manifests of runs and of experiments share.</summary>
internal static class ManifestParts
{
    /// <summary>Writes a list of objects.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes which scenario it was, and all files that were read.</summary>
    public static void WriteScenario(this Utf8JsonWriter json, ScenarioModel model, IEnumerable<SourceFile> files)
    {
        json.WriteStartObject("scenario");
        json.WriteString("name", model.Name);
        json.WriteString("title", model.Title);
        json.WriteEndObject();
        json.WriteList("files", files, (file, j) =>
        {
            j.WriteString("path", file.Path);
            j.WriteString("sha256", file.Hash);
        });
    }

    /// <summary>Writes what columns the tables have.</summary>
    public static void WriteTables(this Utf8JsonWriter json, IEnumerable<TableLayout> tables) => json.WriteList("tables", tables, (table, j) =>
    {
        j.WriteString("file", table.File);
        j.WriteList("columns", table.Columns, (column, k) =>
        {
            k.WriteString("name", column.Name);
            k.WriteString("unit", column.Unit);
            k.WriteString("description", column.Description);
        });
    });

    /// <summary>Writes when it began and how long it took: all that differs from one execution to the next.</summary>
    public static void WriteTiming(this Utf8JsonWriter json, RunDescription description, DateTimeOffset startedAt, long startedStamp)
    {
        json.WriteStartObject("timing");
        json.WriteString("started", startedAt);
        json.WriteNumber("seconds", Math.Round(description.Time.GetElapsedTime(startedStamp).TotalSeconds, 3));
        json.WriteNumber("threads", description.Threads);
        json.WriteEndObject();
    }
}
