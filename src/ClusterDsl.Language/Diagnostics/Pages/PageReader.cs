using System.Collections.Immutable;
using System.Text;

namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>Reads a page: its title, what the message means, and the sections <c>Why</c>, <c>What to do</c>, <c>Example</c> and, if need be, <c>Documents</c>.</summary>
internal static class PageReader
{
    private const string Prompt = "$ clusterdsl ";

    /// <summary>Reads the text of a page.</summary>
    /// <exception cref="FormatException">It is not written like a page.</exception>
    public static DiagnosticPage Read(string text)
    {
        var blocks = PageBlocks.Of(text);
        if (blocks is not [PageHeading title, ..] || title.Text.Split(": ", 2) is not [var code, var name])
            throw new FormatException("a page begins with `# CODE: Title`");

        var body = blocks.RemoveAt(0);
        return new DiagnosticPage
        {
            Code = code,
            Title = name,
            Meaning = TextOf(body.TakeWhile(b => b is not PageHeading)),
            Reason = TextOf(Section(body, "Why")),
            Remedy = TextOf(Section(body, "What to do")),
            WrongExample = ExampleOf(body, ExampleRole.Wrong),
            RightExample = ExampleOf(body, ExampleRole.Right),
            Documents = [.. Section(body, "Documents").OfType<PageItem>().Select(i => i.Text)],
            Blocks = body,
        };
    }

    private static IEnumerable<PageBlock> Section(ImmutableArray<PageBlock> blocks, string heading) =>
        blocks.SkipWhile(b => b is not PageHeading h || h.Text != heading).Skip(1).TakeWhile(b => b is not PageHeading);

    private static string TextOf(IEnumerable<PageBlock> blocks)
    {
        var text = new StringBuilder();
        PageBlock? last = null;
        foreach (var block in blocks)
        {
            var separator = last is null ? string.Empty : last is PageItem && block is PageItem ? "\n" : "\n\n";
            text.Append(separator).Append(block switch
            {
                PageParagraph paragraph => paragraph.Text,
                PageItem item => $"- {item.Text}",
                PageCode snippet => snippet.Text.TrimEnd('\n'),
                _ => throw new FormatException($"no text: {block}"),
            });
            last = block;
        }

        return text.ToString();
    }

    private static PageExample ExampleOf(ImmutableArray<PageBlock> body, ExampleRole role)
    {
        var parts = Section(body, "Example").OfType<PageCode>().Where(c => c.Role == ExampleRole.Both || c.Role == role).ToList();
        var commands = parts.Where(c => c.Language == PageCode.Console).SelectMany(c => c.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return new PageExample(
            [.. parts.Where(c => c.Language != PageCode.Console).Select(FileOf)],
            [.. commands.Select(c => c.StartsWith(Prompt, StringComparison.Ordinal) ? c[Prompt.Length..] : throw new FormatException($"no command: `{c}`"))]);
    }

    private static PageFile FileOf(PageCode code) => new(code.Name ?? PageCode.DefaultName, code switch
    {
        { Language: PageCode.Bytes } => [.. Convert.FromHexString(string.Concat(code.Text.Where(char.IsAsciiHexDigit)))],
        { Encoding: null } => [.. Encoding.UTF8.GetBytes(code.Text)],
        { Encoding: "Latin-1" } => [.. Encoding.Latin1.GetBytes(code.Text)],
        _ => throw new FormatException($"unknown encoding: {code.Encoding}"),
    });
}
