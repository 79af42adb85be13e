namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>A file of an example, or the commands that are given.</summary>
/// <param name="Language">What it is written in: <c>cluster</c>, <c>csv</c>, <c>hex</c> (bytes, two digits each) or <c>console</c> (commands, each after <c>$ </c>).</param>
/// <param name="Role">The example that it belongs to.</param>
/// <param name="Name">The name of the file, or null.</param>
/// <param name="Encoding">The encoding of the file where it is not UTF-8, as a word for people; otherwise null.</param>
/// <param name="Text">The lines, each with its end.</param>
public sealed record PageCode(string Language, ExampleRole Role, string? Name, string? Encoding, string Text) : PageBlock
{
    /// <summary>Commands, and not a file.</summary>
    public const string Console = "console";

    /// <summary>The file that holds the scenario, unless the page says otherwise.</summary>
    public const string DefaultName = "example.cluster";

    /// <summary>A file of bytes.</summary>
    internal const string Bytes = "hex";

    /// <summary>The line to show above it, for example <c>Wrong:</c> or <c>firms.csv:</c>.</summary>
    public string Caption
    {
        get
        {
            var name = this switch
            {
                { Text: "" } => $"{Name}, empty",
                { Language: Bytes } => $"{Name}, byte for byte",
                { Encoding: not null } => $"{Name}, saved as {Encoding}",
                _ => Name,
            };
            return Role == ExampleRole.Both ? $"{name ?? (Language == Console ? "The command" : DefaultName)}:"
                : name is null ? $"{Role}:"
                : $"{Role}, {name}:";
        }
    }
}
