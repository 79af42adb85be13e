using System.Globalization;
using System.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>
/// Makes text from a file fit to be shown: what would move the cursor, colour the terminal or turn the writing direction
/// round appears as a visible sign instead, so that a file cannot disguise its own diagnostics.
/// </summary>
internal static class PrintableText
{
    private static readonly Rune ControlPictures = new(0x2400);
    private static readonly Rune DeletePicture = new(0x2421);

    /// <summary>The character itself, or the sign that stands for it.</summary>
    public static Rune Of(Rune character)
    {
        if (character.Value < 0x20)
        {
            return new Rune(ControlPictures.Value + character.Value);
        }

        if (character.Value == 0x7F)
        {
            return DeletePicture;
        }

        return IsHarmful(character) ? Rune.ReplacementChar : character;
    }

    /// <summary>The text with every such character replaced; line ends stay if <paramref name="keepsLines"/>.</summary>
    public static string Of(string text, bool keepsLines = false)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            builder.Append(keepsLines && character.Value == '\n' ? character : Of(character));
        }

        return builder.ToString();
    }

    private static bool IsHarmful(Rune character) => character.Value switch
    {
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x2028 or 0x2029 or 0xFEFF => true,
        _ => Rune.GetUnicodeCategory(character) == UnicodeCategory.Control,
    };
}
