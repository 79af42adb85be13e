using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>The message of a failed verification, in Verify's layout (which tools parse), and after it the first difference.</summary>
internal static class FailureMessage
{
    /// <param name="files">The files.</param>
    /// <param name="received">What the test produced.</param>
    /// <param name="verified">What was accepted; <see langword="null"/> where nothing was.</param>
    /// <param name="comparison">What came of comparing them.</param>
    /// <param name="dangling">Verified files that the test no longer produces.</param>
    public static string For(SnapshotFiles files, string received, string? verified, CompareResult comparison, IReadOnlyList<string> dangling)
    {
        var isNew = verified is null;
        var receivedName = Path.GetFileName(files.Pair.ReceivedPath);
        var verifiedName = Path.GetFileName(files.Pair.VerifiedPath);
        var pair = $"  - Received: {receivedName}\n    Verified: {verifiedName}\n";

        var builder = new StringBuilder($"Directory: {files.Directory}\n");
        if (!comparison.IsEqual)
            builder.Append(isNew ? "New:\n" : "NotEqual:\n").Append(pair);

        if (dangling.Count > 0)
            builder.Append("Delete:\n");

        foreach (var file in dangling)
            builder.Append($"  - {Path.GetFileName(file)}\n");

        if (comparison.IsEqual)
            return builder.Append("Equal:\n").Append(pair).ToString();

        builder.Append("\nFileContent:\n\n").Append(isNew ? "New:\n\n" : "NotEqual:\n\n");
        if (comparison.Message is { } message)
            return builder.Append($"Received: {receivedName}\nVerified: {verifiedName}\nCompare Result:\n{message}\n").ToString();

        builder.Append($"Received: {receivedName}\n{received}\n");
        if (verified is not null)
            builder.Append($"Verified: {verifiedName}\n{verified}\n\n").Append(LineDifference.Describe(verified, received));

        return builder.ToString();
    }
}
