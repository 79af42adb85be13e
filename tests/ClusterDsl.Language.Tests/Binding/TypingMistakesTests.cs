using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>One mistake of a person at a keyboard gives one message, where the mistake is, that says what to write.</summary>
public sealed class TypingMistakesTests
{
    public static TheoryData<int, string> Mistakes
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < TypingMistakes.All.Count; i++)
            {
                data.Add(i, TypingMistakes.All[i].Typed);
            }

            return data;
        }
    }

    [Theory]
    [InlineData(TypingMistakes.FoodValley)]
    [InlineData(TypingMistakes.WineHills)]
    public void The_studies_themselves_have_none(string study) => Assert.Empty(World.Compile(study).Diagnostics);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gives_one_message_that_says_what_to_write(int index, string typed)
    {
        var (study, right, written, code, place, help) = TypingMistakes.All[index];
        Assert.Equal(typed, written);
        var text = Mistyped(study, right, typed);
        var diagnostic = Assert.Single(World.Compile(text).Diagnostics);

        // What checks of the vocabulary rest on stands below their help.
        Assert.Equal((code, place, help), (diagnostic.Code, PlaceOf(diagnostic, text), diagnostic.Help?.Split('\n')[0]));
    }

    private static string Mistyped(string study, string right, string typed)
    {
        var at = right.Length == 0 ? study.Length : study.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the study has no `{right}`");
        return string.Concat(study.AsSpan(0, at), typed, study.AsSpan(at + right.Length));
    }

    /// <summary>The place between guillemets, after what stands before it on its line.</summary>
    private static string PlaceOf(Diagnostic diagnostic, string text)
    {
        var (start, end) = (diagnostic.Location.Span.Start, diagnostic.Location.Span.End);
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        return $"{text[Math.Max(line, start - 12)..start]}«{text[start..end]}»";
    }
}
