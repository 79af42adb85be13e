using System.Collections.Immutable;

namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>Takes apart the part of Markdown that pages are written in: headings, paragraphs, flat lists, and code between fences.</summary>
internal sealed class PageBlocks
{
    private const string Fence = "```";

    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private readonly List<string> _lines = [];
    private PageCode? _code;
    private bool _isItem;

    /// <summary>The blocks of a text, in order.</summary>
    /// <exception cref="FormatException">It is not written like a page.</exception>
    public static ImmutableArray<PageBlock> Of(string text)
    {
        var blocks = new PageBlocks();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (blocks._code is { } code)
                blocks.TakeCode(line, code);
            else
                blocks.TakeText(line);
        }

        blocks.EndText();
        return blocks._code is null ? blocks._blocks.ToImmutable() : throw new FormatException("a block of code has no end");
    }

    private void TakeCode(string line, PageCode code)
    {
        if (line != Fence)
        {
            _code = code with { Text = $"{code.Text}{line}\n" };
            return;
        }

        _blocks.Add(code);
        _code = null;
    }

    private void TakeText(string line)
    {
        if (line.StartsWith(Fence, StringComparison.Ordinal))
        {
            EndText();
            _code = CodeOf(line[Fence.Length..]);
        }
        else if (line.StartsWith('#'))
        {
            EndText();
            _blocks.Add(new PageHeading(line.TrimStart('#').Trim()));
        }
        else if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            EndText();
            _isItem = true;
            _lines.Add(line[2..].Trim());
        }
        else if (string.IsNullOrWhiteSpace(line))
        {
            EndText();
        }
        else
        {
            _lines.Add(line.Trim());
        }
    }

    private void EndText()
    {
        if (_lines.Count > 0)
        {
            var text = string.Join(' ', _lines);
            _blocks.Add(_isItem ? new PageItem(text) : new PageParagraph(text));
        }

        _lines.Clear();
        _isItem = false;
    }

    // The words after the fence: language, wrong or right, file name, encoding. All but the first may be left out.
    private static PageCode CodeOf(string info)
    {
        var words = new Queue<string>(info.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (!words.TryDequeue(out var language))
            throw new FormatException("a block of code does not say what it is written in");

        var role = words.TryPeek(out var word) && word is "wrong" or "right" ? words.Dequeue() : null;
        words.TryDequeue(out var name);
        words.TryDequeue(out var encoding);
        return words.Count > 0
            ? throw new FormatException($"there are too many words in `{Fence}{info}`")
            : new PageCode(language, role switch { "wrong" => ExampleRole.Wrong, "right" => ExampleRole.Right, _ => ExampleRole.Both }, name, encoding, string.Empty);
    }
}
