namespace ClusterDsl.Cli.Files;

/// <summary>What a new scenario begins with.</summary>
/// <param name="Name">What it is called on the command line; <c>Templates/Name.cluster</c> is its scenario.</param>
/// <param name="Tables">Its data files: <c>Templates/Name-table</c>.</param>
internal sealed record ScenarioTemplate(string Name, params string[] Tables)
{
    private const string Extension = ".cluster";

    // Stands in a template where the scenario's name shall.
    private const string Placeholder = "NAME";

    /// <summary>All templates, the default first.</summary>
    public static IReadOnlyList<ScenarioTemplate> All { get; } =
        [new("cluster"), new("diffusion"), new("data", "firms.csv", "projects.csv")];

    /// <summary>A path without the extension of scenarios.</summary>
    public static string WithoutExtension(string path) =>
        path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? path[..^Extension.Length] : path;

    /// <summary>Path and text of the files of a scenario, the scenario first.</summary>
    /// <param name="path">Folder and name of the scenario, without extension.</param>
    public IEnumerable<(string Path, string Text)> FilesOf(string path) =>
        Tables.Select(t => (path + "-" + t, EmbeddedFiles.Read($"Templates/{Name}-{t}")))
            .Prepend((path + Extension, EmbeddedFiles.Read($"Templates/{Name}{Extension}").Replace(Placeholder, Path.GetFileName(path), StringComparison.Ordinal)));
}
