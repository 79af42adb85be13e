using System.Collections.Concurrent;

namespace ClusterDsl.Snapshots;

/// <summary>The file names that verifications of this run have used: two that share one would overwrite each other's files.</summary>
internal static class ClaimedNames
{
    // Two names that differ in case are one file on Windows and macOS.
    private static readonly ConcurrentDictionary<string, string> Owners = new(StringComparer.OrdinalIgnoreCase);

    public static void Claim(string pathPrefix, string test)
    {
        var owner = Owners.GetOrAdd(pathPrefix, test);
        if (!ReferenceEquals(owner, test))
        {
            throw new InvalidOperationException(
                $"The prefix has already been used: {pathPrefix}\nby {owner}, now by {test}. Give each verification a name of its own with UseParameters, UseMethodName, UseTypeName, UseFileName or UseDirectory.");
        }
    }
}
