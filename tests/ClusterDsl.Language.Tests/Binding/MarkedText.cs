using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>
/// A text with the diagnostics it must give: <c>«CL2001¦wrong¦right»</c> is <c>wrong</c>, where CL2001 is due, and <c>right</c> once mended;
/// <c>«CL2001¦text»</c> stays as it is, and <c>‹wrong¦right›</c> is a mistake that is reported elsewhere.
/// </summary>
internal sealed partial record MarkedText(string Wrong, string Right, ImmutableArray<(string Code, TextSpan Span)> Marks)
{
    public static MarkedText Parse(string text)
    {
        var wrong = new StringBuilder();
        var right = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        var last = 0;
        foreach (Match match in Mark().Matches(text))
        {
            wrong.Append(text, last, match.Index - last);
            right.Append(text, last, match.Index - last);
            last = match.Index + match.Length;
            var first = match.Groups["wrong"].Value;
            if (match.Groups["code"].Success)
            {
                marks.Add((match.Groups["code"].Value, new TextSpan(wrong.Length, first.Length)));
            }

            wrong.Append(first);
            right.Append(match.Groups["right"].Success ? match.Groups["right"].Value : first);
        }

        return new MarkedText(wrong.Append(text, last, text.Length - last).ToString(), right.Append(text, last, text.Length - last).ToString(), marks.ToImmutable());
    }

    [GeneratedRegex("(«(?<code>CL[0-9]{4})¦(?<wrong>[^¦»]*)(¦(?<right>[^»]*))?»)|(‹(?<wrong>[^¦›]*)¦(?<right>[^›]*)›)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
