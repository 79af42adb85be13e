namespace ClusterDsl.Snapshots.Tests;

/// <summary>A folder that stands for a test project's, with a source file in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("clusterdsl-snapshots-");

    public string FullName => _directory.FullName;

    public string SourceFile => this["Tests.cs"];

    public string this[string file] => Path.Combine(FullName, file);

    public IEnumerable<string> Files =>
        Directory.EnumerateFiles(FullName, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(FullName, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public void Write(string file, string text) => File.WriteAllText(this[file], text);

    public void Dispose() => _directory.Delete(recursive: true);
}
