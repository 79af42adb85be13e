using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>Scrubs a text and compares it with its verified file.</summary>
internal static class Snapshot
{
    public static async Task<VerifyResult> VerifyAsync(string text, string extension, VerifySettings settings, string sourceFile)
    {
        VerifierSettings.MarkVerified();
        var method = UseVerifyAttribute.Method;
        var paths = BuildPaths.Of(method.ReflectedType!.Assembly);
        var files = SnapshotFiles.For(method, extension, settings, paths.DirectoryOf(sourceFile, AppContext.BaseDirectory));
        if (settings.RequiresUniquePrefix)
            ClaimedNames.Claim(files.PathPrefix, $"{method.ReflectedType.FullName}.{method.Name}");

        files.DeleteReceived();
        var received = Scrub(text, settings, paths);
        var verified = await ReadVerifiedAsync(files.Pair.VerifiedPath);
        var dangling = files.Dangling();
        var comparison = verified is null
            ? CompareResult.NotEqual()
            : await VerifierSettings.CompareAsync(received, verified, extension, settings.Context);
        if (!comparison.IsEqual)
            await files.WriteReceivedAsync(received);

        if (verified is not null && verified.Contains('\r', StringComparison.Ordinal))
        {
            throw new VerifyException(
                $"{files.Pair.VerifiedPath} holds a carriage return. Verified files end their lines with a line feed: see *.verified.* in .gitattributes.");
        }

        return comparison.IsEqual && dangling.Count == 0
            ? new VerifyResult([files.Pair], received)
            : throw new VerifyException(FailureMessage.For(files, received, verified, comparison, dangling));
    }

    private static string Scrub(string text, VerifySettings settings, BuildPaths paths)
    {
        var builder = new StringBuilder(text);
        foreach (var scrubber in settings.Scrubbers.Concat(VerifierSettings.Scrubbers))
            scrubber(builder);

        DirectoryScrubber.For(paths).Scrub(builder);
        return builder.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    // A file without a byte is what a diff tool leaves where there was none: not yet accepted.
    private static async Task<string?> ReadVerifiedAsync(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, Length: > 0 } ? await File.ReadAllTextAsync(path, VerifierSettings.Encoding) : null;
    }
}
