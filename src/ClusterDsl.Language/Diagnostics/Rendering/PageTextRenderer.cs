using ClusterDsl.Language.Diagnostics.Pages;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>Pages for people at a terminal.</summary>
/// <param name="useColour">Whether to colour by ANSI escape sequences.</param>
/// <param name="width">Columns that running text may take; examples are as wide as they are.</param>
public sealed class PageTextRenderer(bool useColour, int width)
{
    private const int TextIndent = 2;
    private const int CodeIndent = 4;

    private readonly AnsiPalette _palette = new(useColour);

    /// <summary>Writes the page of a diagnostic: its head, then everything below.</summary>
    public void Render(DiagnosticDescriptor descriptor, DiagnosticPage page, TextWriter writer)
    {
        var head = _palette.Severity(descriptor.Severity, $"{SeverityNames.Of(descriptor.Severity)}[{descriptor.Code}]");
        writer.WriteLine(head + _palette.Bold($": {page.Title}"));
        writer.WriteLine();
        Render(page.Blocks, writer);
    }

    /// <summary>Writes a page with another head.</summary>
    public void Render(string head, IReadOnlyList<PageBlock> blocks, TextWriter writer)
    {
        writer.WriteLine(_palette.Bold(head));
        writer.WriteLine();
        Render(blocks, writer);
    }

    /// <summary>Writes blocks, with an empty line between them but not between the items of a list.</summary>
    public void Render(IReadOnlyList<PageBlock> blocks, TextWriter writer)
    {
        var isInSection = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && blocks[i - 1] is not PageHeading && !(blocks[i - 1] is PageItem && blocks[i] is PageItem))
            {
                writer.WriteLine();
            }

            isInSection |= blocks[i] is PageHeading;
            Render(blocks[i], isInSection ? TextIndent : 0, writer);
        }
    }

    private void Render(PageBlock block, int indent, TextWriter writer)
    {
        switch (block)
        {
            case PageHeading heading:
                writer.WriteLine(_palette.Bold(heading.Text));
                break;
            case PageItem item:
                WriteText(item.Text, indent, "- ", writer);
                break;
            case PageCode code:
                writer.WriteLine(Spaces(indent) + _palette.Frame(code.Caption));
                WriteCode(code, writer);
                break;
            case PageParagraph paragraph:
                WriteText(paragraph.Text, indent, string.Empty, writer);
                break;
        }
    }

    private void WriteText(string text, int indent, string bullet, TextWriter writer)
    {
        var lead = Spaces(indent) + bullet;
        foreach (var line in WrappedText.Lines(text, width - lead.Length))
        {
            writer.WriteLine(lead + line);
            lead = Spaces(lead.Length);
        }
    }

    private static void WriteCode(PageCode code, TextWriter writer)
    {
        foreach (var line in code.Text.Split('\n').SkipLast(1))
        {
            writer.WriteLine((Spaces(CodeIndent) + line).TrimEnd());
        }
    }

    private static string Spaces(int count) => new(' ', count);
}
