using ClusterDsl.Language.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>Texts to try the parser on: from random tokens to real files with a mistake.</summary>
internal static class TestTexts
{
    private static readonly string[] Marks =
        [.. Enum.GetValues<SyntaxKind>().Where(k => k is >= SyntaxKind.OpenBrace and < SyntaxKind.TrueKeyword).Select(SyntaxFacts.GetText)];

    private static readonly string[] Odd =
    [
        "\n", "\n", "\n  ", "\r\n", "\t", "// c\n", "/// d\n", "“", "”", "，", "：", "（", "）", "；", "。", "\"", "\"t\"", "\"\\\"", "$", "&&", "'", "#", "\0", "\uFEFF", "\uD83C",
        "\u00A0", "0", "1", "2.5", "1e9", "5%", "0,5", "a", "b", "x", "firms", "km", "year", "rulle", "enterr", "大学", "-[", "]->", "<-[", "..<", "in {",
    ];

    private static readonly string[] Words = [.. SyntaxFacts.Words.Select(w => w.Text)];

    /// <summary>One token or a bit of trivia; any of the language's words and marks, and some that are not.</summary>
    public static Gen<string> Token { get; } = Gen.OneOf(Gen.Elements(Marks), Gen.Elements(Words), Gen.Elements(Odd));

    /// <summary>A line that could stand in a file, with the odd token in the wrong place.</summary>
    public static Gen<string> TokenText { get; } =
        from tokens in Gen.ListOf(from token in Token from space in Gen.Frequency((4, Gen.Constant(" ")), (1, Gen.Constant("")), (1, Gen.Constant("\n"))) select token + space)
        select string.Concat(tokens);

    /// <summary>Characters that need not be text at all.</summary>
    public static Gen<string> Characters { get; } =
        from characters in Gen.ListOf(Gen.Frequency((3, Gen.Choose(0, 127)), (1, Gen.Choose(0, 0xFFFF))))
        select string.Concat(characters.Select(c => (char)c));

    /// <summary>The files with one token deleted, doubled, or changed over with the next one.</summary>
    public static IEnumerable<string> Mutations(string text)
    {
        var tokens = SyntaxTree.Parse(text).Root.DescendantTokens().Where(t => t.Width > 0).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (span, full) = (tokens[i].Span, tokens[i].FullSpan);
            yield return text.Remove(span.Start, span.Length);
            yield return text.Insert(full.End, " " + tokens[i].Text + " ");
            if (i + 1 < tokens.Count)
            {
                var next = tokens[i + 1].Span;
                yield return text[..span.Start] + tokens[i + 1].Text + text[span.End..next.Start] + tokens[i].Text + text[next.End..];
            }
        }
    }
}
