using System.Text;
using ClusterDsl.Language.Data;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>Files that exist in memory only; a path means the same from everywhere.</summary>
internal sealed class MemoryFiles : IFileReader
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryFiles Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public MemoryFiles Add(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public FileContent Read(string path, string relativeTo) =>
        _files.TryGetValue(path, out var bytes) ? new FileContent(path, bytes, null) : new FileContent(path, null, "there is no such file");
}
