using ClusterDsl.Language.Data;

namespace ClusterDsl.Language.Tests.Seeds;

/// <summary>Reads files next to the one that names them.</summary>
/// <param name="folder">The folder of the main file.</param>
internal sealed class FolderReader(string folder) : IFileReader
{
    public FileContent Read(string path, string relativeTo)
    {
        var full = Path.GetFullPath(Path.Combine(folder, Path.GetDirectoryName(relativeTo) ?? string.Empty, path));
        return File.Exists(full) ? new FileContent(full, File.ReadAllBytes(full), null) : new FileContent(full, null, "there is no such file");
    }
}
