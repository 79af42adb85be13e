using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>One mistake of a person at a keyboard gives one message, where the mistake is, that says what to write.</summary>
public sealed class TypingMistakesTests
{
    public static TheoryData<string, string> Mistakes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var mistake in TypingMistakes.All)
            {
                data.Add(mistake.Right, mistake.Typed);
            }

            return data;
        }
    }

    [Fact]
    public void The_study_itself_has_none() => Assert.Empty(World.Compile(TypingMistakes.Study).Diagnostics);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gives_one_message_that_says_what_to_write(string right, string typed)
    {
        var (_, _, code, place, help) = TypingMistakes.All.Single(m => m.Right == right && m.Typed == typed);
        var text = Mistyped(right, typed);
        var diagnostic = Assert.Single(World.Compile(text).Diagnostics);
        Assert.Equal((code, place, help), (diagnostic.Code, PlaceOf(diagnostic, text), diagnostic.Help));
    }

    private static string Mistyped(string right, string typed)
    {
        var at = right.Length == 0 ? TypingMistakes.Study.Length : TypingMistakes.Study.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the study has no `{right}`");
        return string.Concat(TypingMistakes.Study.AsSpan(0, at), typed, TypingMistakes.Study.AsSpan(at + right.Length));
    }

    /// <summary>The place between guillemets, after what stands before it on its line.</summary>
    private static string PlaceOf(Diagnostic diagnostic, string text)
    {
        var (start, end) = (diagnostic.Location.Span.Start, diagnostic.Location.Span.End);
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        return $"{text[Math.Max(line, start - 12)..start]}«{text[start..end]}»";
    }
}
