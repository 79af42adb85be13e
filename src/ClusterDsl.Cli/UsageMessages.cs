using System.CommandLine;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Cli;

/// <summary>What is said about a command line that cannot be understood.</summary>
internal static class UsageMessages
{
    /// <summary>Something is named that does not exist.</summary>
    public static string Unknown(string what, string name, IEnumerable<string> candidates) =>
        $"there is no {what} `{name}`{(SimilarNames.Closest(name, candidates) is { } meant ? $"; did you mean `{meant}`?" : string.Empty)}";

    /// <summary>An option of a command that does not exist.</summary>
    public static string UnknownOption(string name, Command command) =>
        Unknown("option", name, command.Options.SelectMany(o => o.Aliases.Append(o.Name)));

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
