namespace ClusterDsl.Language.Diagnostics;

/// <content>CL6xxx: data files and output. CL6001 to CL6019 files, CL6020 to CL6039 data at the start of a run, CL6040 to CL6059 output.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A file that the scenario names cannot be read.</summary>
    public static DiagnosticDescriptor FileNotReadable { get; } =
        Error("CL6001", "File cannot be read", "cannot read `{0}`: {1}");

    /// <summary>A file is not text.</summary>
    public static DiagnosticDescriptor FileIsBinary { get; } =
        Error("CL6002", "File is no text", "`{0}` is no text: it is {1}");

    /// <summary>A file is text in another encoding than UTF-8.</summary>
    public static DiagnosticDescriptor FileNotUtf8 { get; } =
        Error("CL6003", "File is not UTF-8", "`{0}` is not UTF-8: line {1} holds the byte {2}");

    /// <summary>A data file holds nothing.</summary>
    public static DiagnosticDescriptor DataFileEmpty { get; } =
        Error("CL6004", "Data file is empty", "`{0}` is empty");

    /// <summary>A column has no heading.</summary>
    public static DiagnosticDescriptor BlankHeading { get; } =
        Error("CL6005", "Column without a heading", "column {0} of `{1}` has no heading");

    /// <summary>Two columns have the same heading.</summary>
    public static DiagnosticDescriptor DuplicateHeading { get; } =
        Error("CL6006", "Heading twice", "two columns of `{0}` are called `{1}`");

    /// <summary>A row has more or fewer cells than the heading.</summary>
    public static DiagnosticDescriptor RowLength { get; } =
        Error("CL6007", "Row does not fit the heading", "this row has {0}, the heading {1}");

    /// <summary>A quoted cell has no closing quote.</summary>
    public static DiagnosticDescriptor UnterminatedQuote { get; } =
        Error("CL6008", "Quoted cell without an end", "this quoted cell is never closed");

    /// <summary>A quotation mark stands where RFC 4180 has none.</summary>
    public static DiagnosticDescriptor MisplacedQuote { get; } =
        Error("CL6009", "Quotation mark in the wrong place", "{0}");

    /// <summary>The cells of a data file are separated by something other than commas.</summary>
    public static DiagnosticDescriptor ForeignSeparator { get; } =
        Error("CL6010", "Cells are not separated by commas", "the heading of `{0}` is one cell, with {1} in it");

    /// <summary>A setting of <c>.editorconfig</c> that means nothing.</summary>
    public static DiagnosticDescriptor WrongSeverity { get; } = Warning("CL6011", "Severity that is not understood", "{0}");

    /// <summary>Two rows of one population have the same key.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } =
        Error("CL6030", "Duplicate key", "population `{0}` already has an actor with the key `{1}`");

    /// <summary>A row without a key.</summary>
    public static DiagnosticDescriptor BlankKey { get; } =
        Error("CL6031", "Blank key", "a row of population `{0}` has no key");

    /// <summary>A cell that is read as a number is blank or none.</summary>
    public static DiagnosticDescriptor CellNotNumeric { get; } =
        Error("CL6032", "Cell is no number", "column `{0}` is read as a number, but this cell holds {1}");

    /// <summary>A cell that is read as a category or a truth value is none.</summary>
    public static DiagnosticDescriptor CellNotInCategory { get; } =
        Error("CL6033", "Cell is not one of the values", "column `{0}` is read as {1}, but this cell holds `{2}`");

    /// <summary>Rows of ties name keys that no actor has.</summary>
    public static DiagnosticDescriptor UnknownTieKey { get; } =
        Error("CL6034", "Tie to an unknown actor", "{0} of {1} rows of `{2}` name an actor that no population has: {3}");

    /// <summary>A key of a row of ties that two populations have.</summary>
    public static DiagnosticDescriptor AmbiguousTieKey { get; } =
        Error("CL6035", "Tie to an ambiguous actor", "the key `{0}` belongs to actors of several populations");

    /// <summary>A row ties actors whose kinds the tie kind does not join.</summary>
    public static DiagnosticDescriptor TieKindMismatch { get; } =
        Error("CL6036", "Tie between actors that it cannot join", "`{0}` cannot join {1} of kind `{2}` and {3} of kind `{4}`");

    /// <summary>Two rows are the same tie.</summary>
    public static DiagnosticDescriptor DuplicateTieRow { get; } =
        Error("CL6037", "Duplicate tie", "{0} and {1} are already tied by `{2}`");

    /// <summary>A row ties an actor to itself.</summary>
    public static DiagnosticDescriptor SelfTieRow { get; } =
        Error("CL6038", "Row ties an actor to itself", "this row ties {0} to itself");

    /// <summary>The output folder holds an earlier run.</summary>
    public static DiagnosticDescriptor OutputFolderTaken { get; } =
        Error("CL6040", "Output folder holds an earlier run", "`{0}` already holds a run");

    /// <summary>The output folder holds something that is no run.</summary>
    public static DiagnosticDescriptor OutputFolderForeign { get; } =
        Error("CL6041", "Output folder holds other files", "`{0}` holds files that are no part of a run, such as `{1}`");

    /// <summary>The output cannot be written.</summary>
    public static DiagnosticDescriptor OutputNotWritable { get; } =
        Error("CL6042", "Output cannot be written", "cannot write `{0}`: {1}");

    /// <summary>An experiment cannot be continued.</summary>
    public static DiagnosticDescriptor ResultsNotResumable { get; } =
        Error("CL6043", "Results of another experiment", "`{0}` cannot be continued: {1}");
}
