namespace ClusterDsl.Language.Diagnostics;

/// <content>CL1xxx: syntax.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>The grammar requires something that is not there.</summary>
    public static DiagnosticDescriptor Expected { get; } = Error("CL1001", "Something is missing", "expected {0}{1}");

    /// <summary>Something stands where nothing of the kind can stand.</summary>
    public static DiagnosticDescriptor Unexpected { get; } = Error("CL1002", "Something is too much", "unexpected {0}{1}");

    /// <summary>A text whose closing quote is missing.</summary>
    public static DiagnosticDescriptor UnterminatedText { get; } = Error("CL1003", "Text is not closed", "this text has no closing quote");

    /// <summary>A full-width or typographic character instead of the ASCII one.</summary>
    public static DiagnosticDescriptor TypographicCharacter { get; } =
        Error("CL1004", "Typographic character", "`{0}` is not part of the language; it is read as `{1}`");

    /// <summary>Brackets or conditionals nested too deeply, or too many operators in a row.</summary>
    public static DiagnosticDescriptor TooDeep { get; } = Error("CL1005", "Too deep or too long", "{0}");

    /// <summary>Characters that have no meaning in the language.</summary>
    public static DiagnosticDescriptor UnknownCharacter { get; } = Error("CL1006", "Unknown character", "{0} has no meaning here");

    /// <summary>A line outside all declarations that begins none.</summary>
    public static DiagnosticDescriptor NotADeclaration { get; } = Error("CL1007", "Not a declaration", "expected a declaration, found {0}");

    /// <summary>A comma within a number.</summary>
    public static DiagnosticDescriptor DecimalComma { get; } =
        Error("CL1008", "Decimal comma", "a comma does not belong in a number");

    /// <summary>A file without a scenario or library.</summary>
    public static DiagnosticDescriptor EmptyFile { get; } = Error("CL1009", "Nothing to read", "the file declares nothing");

    /// <summary>A word that resembles the keyword that must stand there.</summary>
    public static DiagnosticDescriptor MisspeltKeyword { get; } =
        Error("CL1010", "Misspelt keyword", "`{0}` is no word of the language here; it is read as `{1}`");
}
