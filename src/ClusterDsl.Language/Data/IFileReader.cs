namespace ClusterDsl.Language.Data;

/// <summary>How the compiler reads files: it knows no disk of its own.</summary>
public interface IFileReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path as the source wrote it.</param>
    /// <param name="relativeTo">Path of the file that names it.</param>
    /// <returns>Its bytes, or why there are none.</returns>
    FileContent Read(string path, string relativeTo);
}
