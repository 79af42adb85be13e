namespace ClusterDsl.Cli.Consoles;

/// <summary>Whether to colour.</summary>
public static class ConsoleColours
{
    /// <summary>Whether diagnostics are coloured.</summary>
    public static bool UsesErrorColour(this ICommandConsole console) => console.IsErrorTerminal && AllowsColour(console);

    /// <summary>Whether results are coloured.</summary>
    public static bool UsesOutputColour(this ICommandConsole console) => console.IsOutputTerminal && AllowsColour(console);

    // https://no-color.org: set and not empty means no colour.
    private static bool AllowsColour(ICommandConsole console) =>
        string.IsNullOrEmpty(console.Variable("NO_COLOR")) && console.Variable("TERM") != "dumb";
}
