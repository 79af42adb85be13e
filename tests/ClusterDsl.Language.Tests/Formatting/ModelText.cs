using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Tests.Formatting;

/// <summary>A model written out in full but for the places in the source, so that two can be compared.</summary>
internal static class ModelText
{
    /// <summary>The text of a model or of any part of it.</summary>
    public static string Of(object? part)
    {
        var text = new StringBuilder();
        Append(text, part);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? part)
    {
        switch (part)
        {
            case null or Origin:
                text.Append('-');
                break;
            case string or Enum or bool:
                text.Append(part);
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var element in list)
                {
                    Append(text, element);
                    text.Append('\n');
                }

                text.Append(']');
                break;
            default:
                text.Append(part.GetType().Name).Append('{');
                foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                {
                    text.Append(property.Name).Append(' ');
                    Append(text, property.GetValue(part));
                    text.Append(';');
                }

                text.Append('}');
                break;
        }
    }
}
