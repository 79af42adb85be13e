using System.CommandLine;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Cli;

/// <summary>What is said about a command line that cannot be understood.</summary>
internal static class UsageMessages
{
    /// <summary>Something of a file is named that does not exist: the one that was meant, or all that there are.</summary>
    public static string UnknownOf(string what, string name, IReadOnlyList<string> names) => SimilarNames.Closest(name, names) is not null
        ? SimilarNames.Unknown(what, name, names)
        : $"{SimilarNames.Unknown(what, name, names)}; the file has {string.Join(", ", names.Select(n => $"`{n}`"))}";

    /// <summary>An option of a command that does not exist.</summary>
    public static string UnknownOption(string name, Command command) => name is "--replicates" or "--runs" && command.Name == "run"
        ? $"there is no option `{name}`: `run` runs once; `--replicate R` says which run of the seed that is (0 if not given)"
        : SimilarNames.Unknown("option", name, command.Options.SelectMany(o => o.Aliases.Append(o.Name)));

    /// <summary>Settings that were written with spaces, as <c>--set limit = 25</c>, where that leaves arguments over.</summary>
    public static IReadOnlyList<string> TornSettings(ParseResult result)
    {
        var tokens = result.Tokens.Select(t => t.Value).ToList();
        var torn = new List<string>();
        for (var i = tokens.IndexOf("--set"); i >= 0 && result.UnmatchedTokens.Count > 0; i = tokens.IndexOf("--set", i + 1))
        {
            var parts = tokens.Skip(i + 1).Take(3).ToList();
            var length = parts switch
            {
                [var name, "=", _] when !name.Contains('=') => 3,
                [var name, ['=', _, ..], ..] when !name.Contains('=') => 2,
                [[.., _, '='], _, ..] => 2,
                _ => 0,
            };
            if (length > 0)
            {
                torn.Add($"NAME=VALUE has no spaces: write `--set {string.Concat(parts.Take(length))}`");
            }
        }

        return torn;
    }

    /// <summary>
    /// Takes what looks like an option for a mistyped one and not for the name of a file (which can be written <c>./-name</c>).
    /// </summary>
    public static void RejectOptions(this Argument argument, Command command) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value.StartsWith('-')))
        {
            result.AddError(UnknownOption(token.Value, command));
        }
    });
}
