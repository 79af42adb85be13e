using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Cli.Consoles;

/// <summary>Pages of running text, on standard output.</summary>
public static class ConsolePages
{
    // Running text in longer lines is hard to read, however wide the terminal is.
    private const int LeastWidth = 60;
    private const int PageWidth = 80;
    private const int GreatestWidth = 100;

    /// <summary>Writes pages in colour where that is wanted, as wide as is good to read.</summary>
    public static PageTextRenderer PageRenderer(this ICommandConsole console)
    {
        var width = Math.Clamp(console.IsOutputTerminal ? console.Width ?? PageWidth : PageWidth, LeastWidth, GreatestWidth);
        return new PageTextRenderer(console.UsesOutputColour(), width);
    }
}
