using ClusterDsl.Language.Diagnostics.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ClusterDsl.Cli.Summaries;

/// <summary>The page that a summary is written on: blocks with an empty line between them, no blanks at the ends of lines.</summary>
internal sealed class SummaryPage
{
    private static readonly Style Headline = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    private readonly TextWriter _output;
    private readonly bool _usesColour;

    /// <summary>Begins a page.</summary>
    public SummaryPage(TextWriter output, int width, bool usesColour)
    {
        _output = output;
        _usesColour = usesColour;
        Width = width;
    }

    /// <summary>Columns of the page.</summary>
    public int Width { get; }

    /// <summary>Writes the page's title.</summary>
    public void WriteHeadline(string text) => Write(new Text(text, Headline));

    /// <summary>Writes what stands back.</summary>
    public void WriteQuietly(string text) => Write(new Text(text, Quiet));

    /// <summary>Writes a line.</summary>
    public void WriteLine(string text) => Write(new Text(text));

    /// <summary>Writes an empty line.</summary>
    public void WriteBlank() => _output.WriteLine();

    /// <summary>Writes a table and an empty line, unless it has no rows. Where it is wider than the page its columns go on below.</summary>
    public void Write(SummaryTable table)
    {
        if (!table.IsEmpty)
        {
            foreach (var part in table.Parts(Width))
            {
                Write(part);
                WriteBlank();
            }
        }
    }

    /// <summary>Writes a name and items behind it, as many in a line as there is room for, unless there are none.</summary>
    public void WriteList(string name, IEnumerable<string> items)
    {
        var line = string.Empty;
        var lines = new List<string>();
        foreach (var item in items)
        {
            if (line.Length > 0 && CharacterWidth.Of(line) + CharacterWidth.Of(item) + 4 > Width)
            {
                lines.Add($"{line},");
                line = string.Empty;
            }

            line = line.Length == 0 ? $"  {item}" : $"{line}, {item}";
        }

        if (line.Length > 0)
        {
            Write(new Text(name, Headline));
            lines.Append(line).ToList().ForEach(l => Write(new Text(l)));
            WriteBlank();
        }
    }

    private void Write(IRenderable content)
    {
        using var buffer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _usesColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _usesColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(buffer),
        });
        console.Profile.Width = Width;
        console.Write(content);
        foreach (var line in buffer.ToString().TrimEnd('\n').Split('\n'))
        {
            _output.WriteLine(line.TrimEnd());
        }
    }
}
