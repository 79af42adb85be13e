using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Output.Stores;
using ClusterDsl.Simulation.Experiments;
using Microsoft.Data.Sqlite;

namespace ClusterDsl.Output;

/// <summary>
/// The folder of an experiment. As long as runs are missing it is called <c>NAME.unfinished</c> and can be gone on with; in the end it takes its name. While a
/// process is at work on it no other one can be.
/// </summary>
public sealed class ExperimentFolder : IDisposable
{
    private const string Suffix = ".unfinished";

    private readonly string _shown;
    private readonly string _target;
    private readonly bool _replaces;
    private readonly ExperimentRuns _runs;
    private readonly ResultsStore _store;
    private readonly NewParents _newParents;
    private bool _isDone;

    private ExperimentFolder(string shown, string target, bool replaces, NewParents newParents, StoredExperiment experiment, ExperimentRuns runs, bool resumes)
    {
        (_shown, _target, _replaces, _newParents, _runs) = (shown, target, replaces, newParents, runs);
        _store = ResultsStore.Open(System.IO.Path.Combine(Path, ExperimentFiles.Store), experiment, runs, resumes);
    }

    /// <summary>Where the files are written until all runs are there.</summary>
    public string Path => _target + Suffix;

    /// <summary>The same, as people are shown it.</summary>
    public string ShownPath => System.IO.Path.TrimEndingDirectorySeparator(_shown) + Suffix;

    /// <summary>Begins a folder, or goes on with one.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="workingFolder">Where a relative path starts.</param>
    /// <param name="experiment">What is to be in it.</param>
    /// <param name="runs">The experiment's runs; those that are in it already are added.</param>
    /// <param name="resumes">Whether what is there is gone on with, if something is.</param>
    /// <param name="overwrites">Whether it may take the place of an earlier run or experiment; never of anything else.</param>
    /// <exception cref="OutputException">It holds something already (CL6040, CL6041), cannot be written (CL6042) or cannot be continued (CL6043).</exception>
    public static ExperimentFolder Open(string path, string workingFolder, StoredExperiment experiment, ExperimentRuns runs, bool resumes, bool overwrites)
    {
        try
        {
            var target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path, workingFolder));
            var isWhole = resumes && !Directory.Exists(target + Suffix) && File.Exists(System.IO.Path.Combine(target, ExperimentFiles.Store));
            Check(path, target, workingFolder, overwrites || isWhole, resumes || overwrites);
            var parents = new NewParents(target);
            if (isWhole)
            {
                Directory.Move(target, target + Suffix);
            }

            Directory.CreateDirectory(target + Suffix);
            return OpenStore(path, target, overwrites, isWhole, parents, experiment, runs, resumes);
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception) || exception is SqliteException)
        {
            throw RunFolder.NotWritable(path, exception);
        }
    }

    /// <summary>Keeps a run that has ended.</summary>
    /// <param name="run">The run.</param>
    /// <param name="differences">The comparisons that it completes.</param>
    /// <exception cref="OutputException">It cannot be written (CL6042).</exception>
    public void Keep(FinishedRun run, ImmutableArray<EventDifference> differences)
    {
        try
        {
            _store.Add(run, differences);
        }
        catch (SqliteException exception)
        {
            throw NotWritable(exception);
        }
    }

    /// <summary>Gives the folder its name. If that cannot be done, what stood there before stands there still.</summary>
    /// <exception cref="OutputException">That cannot be done (CL6042), or something was put there since (CL6040, CL6041).</exception>
    public void Complete()
    {
        try
        {
            _store.Dispose();
            RunFolder.CheckTarget(_shown, _target, _replaces);
            RunFolder.Move(Path, _target);
            _isDone = true;
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception))
        {
            throw NotWritable(exception);
        }
    }

    /// <summary>What to tell the user if writing into the folder failed, for example because the disk is full.</summary>
    public OutputException NotWritable(Exception cause) => RunFolder.NotWritable(_shown, cause);

    /// <summary>Closes the folder: one that is not complete keeps the runs that have ended; if none has, nothing is left.</summary>
    public void Dispose()
    {
        _store.Dispose();
        if (_isDone || _runs.Count > 0)
        {
            return;
        }

        try
        {
            Directory.Delete(Path, recursive: true);
            _newParents.Remove();
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception))
        {
            // What made the experiment fail matters more than what it left behind, and the name says that it is unfinished.
        }
    }

    private static ExperimentFolder OpenStore(
        string shown, string target, bool replaces, bool wasWhole, NewParents parents, StoredExperiment experiment, ExperimentRuns runs, bool resumes)
    {
        try
        {
            return new ExperimentFolder(shown, target, replaces, parents, experiment, runs, resumes);
        }
        catch (StoreException exception) when (exception.IsInUse)
        {
            throw new OutputException(
                RunFolder.Problem(DiagnosticDescriptors.OutputNotWritable, shown, shown, exception.Message) with { Help = "wait until it has ended, or name another folder" }, exception);
        }
        catch (StoreException exception)
        {
            if (wasWhole)
            {
                Directory.Move(target + Suffix, target);
            }

            throw new OutputException(
                RunFolder.Problem(DiagnosticDescriptors.ResultsNotResumable, shown, shown, exception.Message) with
                {
                    Help = "repeat the command as it was, or begin anew: name another folder, or write --overwrite instead of --resume",
                }, exception);
        }
    }

    private static void Check(string shown, string target, string workingFolder, bool mayReplace, bool mayTakeOver)
    {
        try
        {
            RunFolder.CheckTarget(shown, target, mayReplace);
        }
        catch (OutputException exception) when (exception.Diagnostic.Descriptor == DiagnosticDescriptors.OutputFolderTaken && File.Exists(System.IO.Path.Combine(target, ExperimentFiles.Store)))
        {
            throw new OutputException(exception.Diagnostic with { Help = "add --resume to make only the runs that are not in it yet, --overwrite to begin anew, or name another folder" });
        }

        RunFolder.CheckIsNotAround(shown, target, workingFolder);
        RunFolder.TryToReplace(target);
        try
        {
            RunFolder.CheckTarget(shown + Suffix, target + Suffix, mayTakeOver);
        }
        catch (OutputException exception) when (exception.Diagnostic.Descriptor == DiagnosticDescriptors.OutputFolderTaken)
        {
            throw new OutputException(exception.Diagnostic with { Help = "add --resume to make the runs that are missing, or --overwrite to begin anew" });
        }
    }
}
