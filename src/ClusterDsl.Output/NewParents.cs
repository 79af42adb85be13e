using System.Collections.Immutable;

namespace ClusterDsl.Output;

/// <summary>The folders above a path that do not exist yet, so that they can go again if nothing comes to stand in them.</summary>
internal sealed class NewParents
{
    // The lowest first.
    private readonly ImmutableArray<string> _folders;

    /// <summary>Notes which folders are missing.</summary>
    public NewParents(string path)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var parent = Path.GetDirectoryName(path); parent is not null && !Path.Exists(parent); parent = Path.GetDirectoryName(parent))
        {
            missing.Add(parent);
        }

        _folders = missing.ToImmutable();
    }

    /// <summary>Removes those that were made meanwhile. Others may have put something there: only what is empty goes.</summary>
    public void Remove()
    {
        foreach (var parent in _folders)
        {
            if (Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any())
            {
                Directory.Delete(parent);
            }
        }
    }
}
