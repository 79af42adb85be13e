using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Files beside the tests.</summary>
internal static class TestFile
{
    /// <summary>The text of a file under <c>TestData</c>.</summary>
    public static string Read(string name, [CallerFilePath] string source = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, "TestData", name)).Replace("\r\n", "\n");
}
