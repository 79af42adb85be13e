using System.Globalization;
using System.Text;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Values of literals as written.</summary>
internal static class Literals
{
    /// <summary>A number as written; infinite if it is too large to be kept.</summary>
    public static double Number(SyntaxToken number) =>
        double.TryParse(number.Text.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>The characters of a text in quotes. A missing closing quote is no matter here.</summary>
    public static string Unquote(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var end = text.Length > 1 && text[^1] is '"' or '\u201C' or '\u201D' or '\uFF02' ? text.Length - 1 : text.Length;
        var result = new StringBuilder(text.Length);
        for (var i = 1; i < end; i++)
        {
            if (text[i] == '\\' && i + 1 < end)
            {
                i++;
                result.Append(text[i] == 'n' ? '\n' : text[i]);
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
