using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommandOptions
{
    /// <summary><c>--out DIR</c>.</summary>
    public static Option<string?> Out(string description)
    {
        var option = new Option<string?>("--out") { Description = description, HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError("`--out` names no folder");
            }
        });
        return option;
    }

    /// <summary><c>--overwrite</c>.</summary>
    public static Option<bool> Overwrite() => new("--overwrite") { Description = "Let the folder take the place of an earlier run." };

    /// <summary><c>--seed N</c>.</summary>
    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = "The seed, instead of the scenario's own.",
        HelpName = "N",
        CustomParser = result => ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Reject<ulong>(result, "a seed", ulong.MaxValue),
    };

    /// <summary><c>--set NAME=VALUE</c>.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "Set a parameter, in its own unit (joining=2) or with one (\"fee=3 kEUR\"), or switch a policy or shock off (vouchers=off).",
        HelpName = "NAME=VALUE",
    };

    /// <summary><c>--threads N</c>; to be read with <see cref="ThreadsOf"/>.</summary>
    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many threads to use; results do not depend on it. By default as many as there are processors.",
        HelpName = "N",
        CustomParser = result => ParseCount(result, "a number of threads", 1),
    };

    /// <summary>How many threads were asked for, or as many as there are processors. (As a default value of the option the number would stand in its help.)</summary>
    public static int ThreadsOf(ParseResult arguments, Option<int> threads) =>
        arguments.GetResult(threads) is null ? Environment.ProcessorCount : arguments.GetValue(threads);

    /// <summary><c>--memory SIZE</c>.</summary>
    public static Option<long?> Memory() => new("--memory")
    {
        Description = "How much memory the arrays of a run may take, such as 2GiB: counted, not measured; by default what the machine has. Results do not depend on it.",
        HelpName = "SIZE",
        CustomParser = ParseMemory,
    };

    /// <summary><c>--replicates N</c>.</summary>
    public static Option<int?> Replicates(string description) => new("--replicates")
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseCount(result, "a number of replicates", 1),
    };

    private static long? ParseMemory(ArgumentResult result)
    {
        if (MemorySize.TryParse(result.Tokens[0].Value, out var bytes))
        {
            return bytes;
        }

        result.AddError($"`{result.Tokens[0].Value}` is not an amount of memory: a number and a unit, such as 500MiB or 2GiB");
        return null;
    }

    /// <summary>A whole number of at least <paramref name="least"/>.</summary>
    public static int ParseCount(ArgumentResult result, string what, int least) =>
        int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least
            ? count
            : Reject<int>(result, what, int.MaxValue, least);

    /// <summary>Says that a value is none of what it should be.</summary>
    public static T? Reject<T>(ArgumentResult result, string what, T greatest, int least = 0)
    {
        result.AddError($"`{result.Tokens[0].Value}` is not {what}: a whole number from {least} to {greatest}");
        return default;
    }
}
