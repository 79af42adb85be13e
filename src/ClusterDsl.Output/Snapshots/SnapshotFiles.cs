using System.Text;

namespace ClusterDsl.Output.Snapshots;

/// <summary>The files of a scenario's snapshot, beside it: <c>x.verified.txt</c> was accepted, <c>x.received.txt</c> is new and differs from it.</summary>
public sealed class SnapshotFiles
{
    private const string Extension = ".cluster";

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _workingFolder;

    /// <summary>Names the files.</summary>
    /// <param name="scenario">Path of the scenario.</param>
    /// <param name="workingFolder">Where a relative path starts.</param>
    public SnapshotFiles(string scenario, string workingFolder)
    {
        _workingFolder = workingFolder;
        var name = scenario.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? scenario[..^Extension.Length] : scenario;
        (Verified, Received) = (name + ".verified.txt", name + ".received.txt");
    }

    /// <summary>Path of what was accepted, as people are shown it.</summary>
    public string Verified { get; }

    /// <summary>Path of what differs from it, as people are shown it.</summary>
    public string Received { get; }

    /// <summary>Whether anything was accepted. (An empty file is what programs that compare files leave where there was none.)</summary>
    public bool HasVerified => new FileInfo(Full(Verified)) is { Exists: true, Length: > 0 };

    /// <summary>Whether something waits to be accepted.</summary>
    public bool HasReceived => File.Exists(Full(Received));

    /// <summary>Keeps a text until it is accepted: all of it or, if something fails, what was kept before.</summary>
    /// <exception cref="OutputException">It cannot be written (CL6042).</exception>
    public void Receive(string text)
    {
        var bytes = Encoding.GetBytes(text);
        if (HasReceived)
        {
            FileReplacement.Write(Received, _workingFolder, bytes);
        }
        else
        {
            NewFiles.Write([new NewFile(Received, bytes)], _workingFolder);
        }
    }

    /// <summary>Accepts what was received.</summary>
    /// <exception cref="OutputException">It cannot take the place of what was accepted before (CL6042); both are as they were.</exception>
    public void Accept() => Try(Verified, () => File.Move(Full(Received), Full(Verified), overwrite: true));

    /// <summary>Forgets what was received before: it differs no more.</summary>
    /// <exception cref="OutputException">It cannot be deleted (CL6042).</exception>
    public void Discard() => Try(Received, () => File.Delete(Full(Received)));

    private static void Try(string shown, Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (RunFolder.IsAboutFiles(exception))
        {
            throw RunFolder.NotWritable(shown, exception, "make the file writable");
        }
    }

    private string Full(string path) => Path.GetFullPath(path, _workingFolder);
}
