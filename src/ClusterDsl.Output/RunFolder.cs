using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Output;

/// <summary>
/// A folder that appears whole or not at all: files are written to a folder beside it, which takes its name in the end. Disposing
/// of it before that leaves nothing behind.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private readonly string _shown;
    private readonly string _target;
    private readonly bool _overwrites;
    private readonly NewParents _newParents;
    private bool _isDone;

    private RunFolder(string shown, string target, bool overwrites)
    {
        _shown = shown;
        _target = target;
        _overwrites = overwrites;
        _newParents = new NewParents(target);
        PartialPath = PathBeside.Of(target, "partial");
    }

    /// <summary>Where the files are written until the folder is whole.</summary>
    public string PartialPath { get; }

    /// <summary>Begins a folder.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="workingFolder">Where a relative path starts.</param>
    /// <param name="overwrites">Whether it may take the place of an earlier run; never of anything else.</param>
    /// <exception cref="OutputException">It holds something already (CL6040, CL6041) or cannot be written (CL6042).</exception>
    public static RunFolder Create(string path, string workingFolder, bool overwrites)
    {
        try
        {
            var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingFolder));
            CheckTarget(path, target, overwrites);
            CheckIsNotAround(path, target, workingFolder);
            TryToReplace(target);
            var folder = new RunFolder(path, target, overwrites);
            folder.MakePartial();
            return folder;
        }
        catch (Exception exception) when (IsAboutFiles(exception))
        {
            throw NotWritable(path, exception);
        }
    }

    /// <summary>Gives the folder its name. If that cannot be done, what stood there before stands there still.</summary>
    /// <exception cref="OutputException">That cannot be done (CL6042), or something was put there since (CL6040, CL6041).</exception>
    public void Complete()
    {
        try
        {
            CheckTarget(_shown, _target, _overwrites);
            Move(PartialPath, _target);
            _isDone = true;
        }
        catch (Exception exception) when (IsAboutFiles(exception))
        {
            throw NotWritable(_shown, exception);
        }
    }

    /// <summary>What to tell the user if writing into the folder failed, for example because the disk is full.</summary>
    public OutputException NotWritable(Exception cause) => NotWritable(_shown, cause);

    /// <summary>Whether an exception tells of files and folders.</summary>
    public static bool IsAboutFiles(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDone)
        {
            return;
        }

        _isDone = true;
        try
        {
            Directory.Delete(PartialPath, recursive: true);
            _newParents.Remove();
        }
        catch (Exception exception) when (IsAboutFiles(exception))
        {
            // What made the run fail matters more than what it left behind, and the name says that it is partial.
        }
    }

    // A shell that stands in a folder that is replaced would stand in nothing.
    internal static void CheckIsNotAround(string shown, string target, string workingFolder)
    {
        var here = Path.TrimEndingDirectorySeparator(Path.GetFullPath(workingFolder)) + Path.DirectorySeparatorChar;
        if (here.StartsWith(Path.TrimEndingDirectorySeparator(target) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new OutputException(Problem(DiagnosticDescriptors.OutputNotWritable, shown, shown, "you are in this folder") with
            {
                Help = "name a folder in it, for example `--out run`",
            });
        }
    }

    // A folder on which a disk is mounted, for example, cannot be moved: that is better told before the run than after it.
    internal static void TryToReplace(string target)
    {
        if (Directory.Exists(target))
        {
            var aside = PathBeside.Of(target, "replaced");
            Directory.Move(target, aside);
            Directory.Move(aside, target);
        }
    }

    private void MakePartial()
    {
        try
        {
            Directory.CreateDirectory(PartialPath);
        }
        catch (Exception exception) when (IsAboutFiles(exception))
        {
            _newParents.Remove();
            throw;
        }
    }

    /// <summary>Lets a folder take the place of another one, or of none. If that cannot be done, what stood there before stands there still.</summary>
    internal static void Move(string folder, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(folder, target);
            return;
        }

        var old = PathBeside.Of(target, "replaced");
        Directory.Move(target, old);
        try
        {
            Directory.Move(folder, target);
        }
        finally
        {
            if (!Directory.Exists(target))
            {
                Directory.Move(old, target);
            }
        }

        Directory.Delete(old, recursive: true);
    }

    /// <summary>Says what is wrong with a folder in which something is to be written.</summary>
    internal static void CheckTarget(string shown, string target, bool overwrites)
    {
        if (File.Exists(target))
        {
            throw new OutputException(Problem(DiagnosticDescriptors.OutputNotWritable, shown, shown, "it is a file") with { Help = "name a folder" });
        }

        if (!Directory.Exists(target))
        {
            return;
        }

        var names = Directory.EnumerateFileSystemEntries(target).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal).ToList();
        if (names.Find(n => !RunFiles.All.Contains(n) && !ExperimentFiles.All.Contains(n) && !ExperimentFiles.BesideStore.Contains(n)) is { } foreign)
        {
            throw new OutputException(Problem(DiagnosticDescriptors.OutputFolderForeign, shown, shown, foreign) with { Help = "name a new or an empty folder" });
        }

        if (names.Count > 0 && !overwrites)
        {
            throw new OutputException(Problem(DiagnosticDescriptors.OutputFolderTaken, shown, shown) with
            {
                Help = "name another folder, or add --overwrite to replace that run",
            });
        }
    }

    internal static OutputException NotWritable(string shown, Exception cause, string help = "name a folder in a place where you may write")
    {
        var reason = cause is UnauthorizedAccessException ? "access is denied" : cause.Message.TrimEnd('.');
        return new OutputException(Problem(DiagnosticDescriptors.OutputNotWritable, shown, shown, reason) with { Help = help }, cause);
    }

    internal static Diagnostic Problem(DiagnosticDescriptor descriptor, string shown, params object?[] arguments) =>
        Diagnostic.Create(descriptor, Location.OfFile(shown), arguments);
}
