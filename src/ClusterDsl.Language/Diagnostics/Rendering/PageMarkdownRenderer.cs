using ClusterDsl.Language.Diagnostics.Pages;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>Pages as Markdown, for documents and for tools that show it. Unlike the source of a page it says above each example which one it is.</summary>
/// <param name="level">The level of the sections' headings, from 1.</param>
public sealed class PageMarkdownRenderer(int level)
{
    private const int Width = 140;

    /// <summary>Writes blocks, with an empty line between them but not between the items of a list.</summary>
    public void Render(IReadOnlyList<PageBlock> blocks, TextWriter writer)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && !(blocks[i - 1] is PageItem && blocks[i] is PageItem))
            {
                writer.WriteLine();
            }

            Render(blocks[i], writer);
        }
    }

    private void Render(PageBlock block, TextWriter writer)
    {
        switch (block)
        {
            case PageHeading heading:
                writer.WriteLine($"{new string('#', level)} {heading.Text}");
                break;
            case PageItem item:
                WriteText(item.Text, "- ", writer);
                break;
            case PageCode code:
                writer.WriteLine(code.Caption);
                writer.WriteLine();
                writer.WriteLine($"```{(code.Language == PageCode.Bytes ? "text" : code.Language)}");
                writer.Write(code.Text);
                writer.WriteLine("```");
                break;
            case PageParagraph paragraph:
                WriteText(paragraph.Text, string.Empty, writer);
                break;
        }
    }

    private static void WriteText(string text, string bullet, TextWriter writer)
    {
        var lead = bullet;
        foreach (var line in WrappedText.Lines(text, Width - bullet.Length))
        {
            writer.WriteLine(lead + line);
            lead = new string(' ', bullet.Length);
        }
    }
}
