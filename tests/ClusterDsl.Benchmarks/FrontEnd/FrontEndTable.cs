using System.Diagnostics;
using System.Globalization;
using System.Text;
using ClusterDsl.Language.Data;
using ClusterDsl.Language;
using ClusterDsl.Language.Parsing;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Benchmarks.FrontEnd;

/// <summary>How fast scenarios are read and checked, beside a plain pass over the same characters.</summary>
internal static class FrontEndTable
{
    private const int LinesOfMegabyte = 22_000;

    /// <summary>Writes the table.</summary>
    /// <param name="output">Where.</param>
    /// <param name="published">The published tool, or null to leave out what it takes from cold.</param>
    public static void Write(TextWriter output, string? published)
    {
        var big = GeneratedScenario.OfLines(LinesOfMegabyte);
        var megabytes = Encoding.UTF8.GetByteCount(big) / 1e6;
        var plain = Stopwatches.Median(() => CountWords(big));
        var lexed = Stopwatches.Median(() => Lexer.Lex(big));
        var parsed = Stopwatches.Median(() => SyntaxTree.Parse(big));
        var diagnosed = Stopwatches.Median(() => _ = SyntaxTree.Parse(big).Diagnostics);
        output.WriteLine(Invariant($"a scenario of {megabytes:0.00} MB                MB/s   times a plain pass"));
        Row(output, "count its words (plain pass)", megabytes / plain, 1);
        Row(output, "lex", megabytes / lexed, lexed / plain);
        Row(output, "parse", megabytes / parsed, parsed / plain);
        Row(output, "parse, with its diagnostics", megabytes / diagnosed, diagnosed / plain);

        var thousand = GeneratedScenario.OfLines(1_000);
        var check = Stopwatches.Median(() => Check(thousand), rounds: 25, warmUp: 150);
        output.WriteLine();
        output.WriteLine(Invariant($"check, warm, {thousand.Count(c => c == '\n'):N0} lines: {1e3 * check:0.0} ms"));
        if (published is not null)
        {
            output.WriteLine(Invariant($"check, cold, 50 lines, {Path.GetFileName(published)}: {1e3 * Cold(published):0} ms"));
        }
    }

    private static void Row(TextWriter output, string what, double speed, double ratio) =>
        output.WriteLine(Invariant($"  {what,-34}{speed,10:0.0}{ratio,14:0.0}"));

    private static int CountWords(string text)
    {
        var (words, isInWord) = (0, false);
        foreach (var character in text)
        {
            var isLetter = char.IsLetterOrDigit(character);
            words += isLetter && !isInWord ? 1 : 0;
            isInWord = isLetter;
        }

        return words;
    }

    private static void Check(string text)
    {
        var diagnostics = Compilation.Create(new SourceText(text, "generated.cluster"), new DiskFileReader(Environment.CurrentDirectory)).Diagnostics;
        if (diagnostics.Any(d => d.Severity == Language.Diagnostics.DiagnosticSeverity.Error))
        {
            throw new InvalidOperationException(diagnostics[0].ToString());
        }
    }

    private static double Cold(string published)
    {
        var file = Path.Combine(Path.GetTempPath(), "clusterdsl-cold.cluster");
        File.WriteAllText(file, GeneratedScenario.OfLines(50));
        var (program, first) = published.EndsWith(".dll", StringComparison.Ordinal) ? ("dotnet", new[] { published }) : (published, []);
        return Stopwatches.Median(
            () =>
            {
                using var process = Process.Start(new ProcessStartInfo(program, [.. first, "check", file]) { UseShellExecute = false, RedirectStandardOutput = true })!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode != 0)
                {
                    throw new InvalidOperationException($"{published} ended with {process.ExitCode}");
                }
            },
            rounds: 9,
            warmUp: 1);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
