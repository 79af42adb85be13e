namespace ClusterDsl.Output;

/// <summary>Names of what is written beside a file or a folder before it takes its place.</summary>
internal static class PathBeside
{
    /// <summary>A path that nothing has yet.</summary>
    /// <param name="target">The file or folder.</param>
    /// <param name="what">What it is to it, for whoever finds it left over.</param>
    public static string Of(string target, string what)
    {
        var name = $"{target}.{what}-{Environment.ProcessId}";
        for (var i = 2; Path.Exists(name); i++)
        {
            name = $"{target}.{what}-{Environment.ProcessId}-{i}";
        }

        return name;
    }
}
