namespace ClusterDsl.Language.Diagnostics;

/// <content>CL6xxx: data files and output.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A file that the scenario names cannot be read.</summary>
    public static DiagnosticDescriptor FileNotReadable { get; } =
        Error("CL6001", "File cannot be read", "cannot read `{0}`: {1}");

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
        Error("CL6038", "Tie to oneself", "this row ties {0} to itself");
}
