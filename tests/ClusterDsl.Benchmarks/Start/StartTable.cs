using System.Diagnostics;
using System.Globalization;

namespace ClusterDsl.Benchmarks.Start;

/// <summary>How long a process takes from its start to the end of the first step of a study of 130 lines: from cold, compilation and output included.</summary>
internal static class StartTable
{
    private const int Rounds = 15;

    /// <summary>Writes the table.</summary>
    /// <param name="output">Where.</param>
    /// <param name="tools">What is measured: published tools, or assemblies (.dll) that `dotnet` starts.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> tools)
    {
        var folder = Directory.CreateTempSubdirectory("clusterdsl-start-").FullName;
        try
        {
            var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scenarios", "start.cluster"));
            var file = Path.Combine(folder, "start.cluster");
            File.WriteAllText(file, text.Replace("horizon 20 years", "horizon 1 quarter", StringComparison.Ordinal));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"milliseconds from cold, median of {Rounds} (least)"));
            foreach (var tool in tools)
            {
                output.WriteLine(tool);
                Row(output, "nothing but the program: --version", tool, "--version");
                Row(output, "check", tool, "check", file);
                Row(output, "run, one step", tool, "run", file);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Row(TextWriter output, string what, string tool, params string[] arguments)
    {
        var times = Enumerable.Range(0, Rounds + 1).Select(_ => Time(tool, arguments)).Skip(1).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-36}{times[Rounds / 2],6:0} ({times[0]:0})"));
    }

    private static double Time(string tool, string[] arguments)
    {
        var (program, first) = tool.EndsWith(".dll", StringComparison.Ordinal) ? ("dotnet", new[] { tool }) : (tool, []);
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, [.. first, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"{tool} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }
}
