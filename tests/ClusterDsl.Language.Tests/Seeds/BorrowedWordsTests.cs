using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ClusterDsl.Language.Tests.Seeds;

/// <summary>
/// No sentence of a document is copied. The documents are not part of the repository; <c>document-words.txt</c> has, for every run of eight
/// words in them, the first five bytes of the SHA-256 of those words (lower case, letters and digits only, one space between).
/// </summary>
public sealed partial class BorrowedWordsTests
{
    private const int Run = 8;

    private static readonly Lazy<HashSet<string>> Documents = new(() => File
        .ReadLines(Path.Combine(SeedFiles.Root, "tests", "ClusterDsl.Language.Tests", "Seeds", "document-words.txt"))
        .Where(l => !l.StartsWith('#')).ToHashSet(StringComparer.Ordinal));

    public static TheoryData<string> Files => new(
        new[] { "seeds", "examples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SeedFiles.Root, folder), "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cluster" or ".md")
            .Select(f => Path.GetRelativePath(SeedFiles.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Eight_words_in_a_row_are_our_own(string file)
    {
        var text = Titles().Aggregate(File.ReadAllText(Path.Combine(SeedFiles.Root, file)), (t, title) => t.Replace(title, "—", StringComparison.Ordinal));
        Assert.DoesNotContain(RunsOf(text), run => Documents.Value.Contains(HashOf(run)));
    }

    [Fact]
    public void A_copied_sentence_would_be_found()
    {
        // A title is no sentence, but it is in its document, and longer than eight words.
        Assert.Contains(RunsOf(Titles().MaxBy(t => t.Length)!), run => Documents.Value.Contains(HashOf(run)));
    }

    private static IEnumerable<string> Titles() => File.ReadLines(Path.Combine(SeedFiles.Root, "seeds", "README.md"))
        .Select(line => TitleRow().Match(line)).Where(m => m.Success).Select(m => m.Groups["title"].Value);

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = Word().Matches(text.Replace("///", " ", StringComparison.Ordinal)).Select(m => m.Value.ToLowerInvariant()).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(i => string.Join(' ', words, i, Run));
    }

    private static string HashOf(string run) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)).AsSpan(0, 5));

    [GeneratedRegex("[A-Za-z0-9]+|—", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| D\d \| `00[0-4]_[0-9a-f]{16}` \| (?<title>[^|]+) \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleRow();
}
