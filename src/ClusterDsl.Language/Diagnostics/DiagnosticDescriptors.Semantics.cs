namespace ClusterDsl.Language.Diagnostics;

/// <content>CL2xxx: names, types and units.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A name that nothing has.</summary>
    public static DiagnosticDescriptor UnknownName { get; } = Error("CL2001", "Unknown name", "there is no {0} `{1}`");

    /// <summary>A name that two things have.</summary>
    public static DiagnosticDescriptor DuplicateName { get; } = Error("CL2002", "Name declared twice", "`{0}` is declared twice");

    /// <summary>A value of the wrong type.</summary>
    public static DiagnosticDescriptor WrongType { get; } = Error("CL2003", "Wrong type", "expected {0}, found {1}");

    /// <summary>A quantity of the wrong dimension.</summary>
    public static DiagnosticDescriptor WrongDimension { get; } = Error("CL2004", "Wrong dimension", "expected {0}, found {1}");

    /// <summary>A name of the wrong sort.</summary>
    public static DiagnosticDescriptor WrongSort { get; } = Error("CL2005", "Name of another sort", "`{0}` is {1}; {2} is expected here");

    /// <summary>An attribute that its owner does not have.</summary>
    public static DiagnosticDescriptor UnknownAttribute { get; } = Error("CL2006", "Unknown attribute", "{0} has no attribute `{1}`");

    /// <summary>A function that does not exist.</summary>
    public static DiagnosticDescriptor UnknownFunction { get; } = Error("CL2007", "Unknown function", "there is no function `{0}`");

    /// <summary>Too few or too many arguments, or arguments of the wrong sort.</summary>
    public static DiagnosticDescriptor WrongArguments { get; } = Error("CL2008", "Wrong arguments", "`{0}` takes {1}");

    /// <summary>Something set that cannot be set.</summary>
    public static DiagnosticDescriptor NotSettable { get; } = Error("CL2009", "Cannot be set", "{0} cannot be set: {1}");

    /// <summary>An attribute without a value where actors are made.</summary>
    public static DiagnosticDescriptor AttributeNotSet { get; } = Error("CL2010", "Attribute without a value", "`{0}` of {1} has no default and is not set here");

    /// <summary>A file that is no scenario, or two.</summary>
    public static DiagnosticDescriptor ScenarioExpected { get; } = Error("CL2011", "No scenario", "{0}");

    /// <summary>A library that does not exist.</summary>
    public static DiagnosticDescriptor UnknownLibrary { get; } = Error("CL2012", "Unknown library", "there is no library `{0}`");

    /// <summary>Libraries that use one another.</summary>
    public static DiagnosticDescriptor CircularUse { get; } = Error("CL2013", "Libraries use one another", "`{0}` uses itself, by way of {1}");

    /// <summary>A setting that does not exist, or is missing.</summary>
    public static DiagnosticDescriptor WrongSetting { get; } = Error("CL2014", "Wrong setting", "{0}");

    /// <summary>A value that must be known before the run.</summary>
    public static DiagnosticDescriptor NotConstant { get; } = Error("CL2015", "Not a constant", "{0} must be known before the run begins");

    /// <summary>A clause where it cannot stand.</summary>
    public static DiagnosticDescriptor ClauseNotAllowed { get; } = Error("CL2016", "Clause out of place", "`{0}` cannot stand {1}");

    /// <summary>A clause that stands twice.</summary>
    public static DiagnosticDescriptor ClauseTwice { get; } = Error("CL2017", "Clause twice", "{0}");

    /// <summary>An assignment that several matches would make to one attribute.</summary>
    public static DiagnosticDescriptor AmbiguousAssignment { get; } =
        Error("CL2018", "Several matches would set one value", "several matches may set `{0}`: the target does not name {1}");

    /// <summary>One attribute set and added to in one rule.</summary>
    public static DiagnosticDescriptor MixedEffects { get; } =
        Error("CL2019", "One attribute, two sorts of effect", "`{0}` is both set (`=`) and added to (`+=`) in this rule");

    /// <summary>A rate that depends on what is chosen.</summary>
    public static DiagnosticDescriptor RateDependsOnChoice { get; } =
        Error("CL2020", "Rate depends on a choice", "the rate reads `{0}`, which is chosen or drawn anew at each firing");

    /// <summary>An edge without the arrow that its kind needs, or with one too many.</summary>
    public static DiagnosticDescriptor WrongEdge { get; } = Error("CL2021", "Wrong edge", "{0}");

    /// <summary>A unit that does not exist.</summary>
    public static DiagnosticDescriptor UnknownUnit { get; } = Error("CL2022", "Unknown unit", "there is no unit `{0}`");

    /// <summary>Two currencies, or other units without a rate between them.</summary>
    public static DiagnosticDescriptor UnrelatedUnits { get; } =
        Error("CL2023", "Units without a rate between them", "`{0}` and `{1}` both measure {2}, but no rate between them is known");

    /// <summary>A value outside its bounds.</summary>
    public static DiagnosticDescriptor OutOfBounds { get; } = Error("CL2024", "Out of bounds", "{0} is outside {1}");

    /// <summary>A column that the file does not have.</summary>
    public static DiagnosticDescriptor UnknownColumn { get; } = Error("CL2026", "Unknown column", "`{0}` has no column `{1}`");

    /// <summary>A population or ties from data without what identifies them.</summary>
    public static DiagnosticDescriptor DataNeeds { get; } = Error("CL2027", "Data without its key", "{0}");

    /// <summary>A local name that hides a global one or another local one.</summary>
    public static DiagnosticDescriptor Shadows { get; } = Error("CL2028", "Name already taken", "`{0}` is already {1}");

    /// <summary>A value that is defined by itself.</summary>
    public static DiagnosticDescriptor Circular { get; } = Error("CL2029", "Defined by itself", "`{0}` is defined by itself");

    /// <summary>Part of the language that the engine of this version cannot run.</summary>
    public static DiagnosticDescriptor NotSupported { get; } = Error("CL2030", "Not supported by this version", "{0} cannot be run by this version");

    /// <summary>A rule, policy or the like without effect.</summary>
    public static DiagnosticDescriptor NoEffect { get; } = Warning("CL2032", "Nothing happens", "`{0}` has no effect");

    /// <summary>An <c>allow</c> of what is no advice, or without a reason.</summary>
    public static DiagnosticDescriptor CannotAllow { get; } = Error("CL2033", "Cannot be allowed", "{0}");

    /// <summary>A path whose ends cannot be joined by such a tie.</summary>
    public static DiagnosticDescriptor TieEnds { get; } =
        Error("CL3001", "Tie between the wrong actors", "`{0}` links {1}; {2}");

    /// <summary>A policy by an actor that may not use its instrument.</summary>
    public static DiagnosticDescriptor InstrumentIssuer { get; } =
        Error("CL3002", "Instrument in the wrong hands", "`{0}` is an instrument of {1}; `{2}` is {3}");

    /// <summary>A policy does what its instrument does not allow.</summary>
    public static DiagnosticDescriptor InstrumentReach { get; } =
        Error("CL3003", "Beyond the instrument's reach", "`{0}` may not {1}");

    /// <summary>Know-how moves along a tie that carries none.</summary>
    public static DiagnosticDescriptor FlowWithoutCarrier { get; } =
        Error("CL3004", "Flow without a carrier", "know-how moves along {0}, which {1} no knowledge");

    /// <summary>A stage that nothing leads to.</summary>
    public static DiagnosticDescriptor StageDead { get; } = Error("CL3005", "Stage out of reach", "nothing leads to `{0}`");

    /// <summary>A time of trouble that neither turns nor ends.</summary>
    public static DiagnosticDescriptor TroubleNoExit { get; } =
        Warning("CL3006", "Trouble without an end", "a time of trouble is turned or ends the cluster; `{0}` does neither");

    /// <summary>A point where some languages part thousands.</summary>
    public static DiagnosticDescriptor PointForThousands { get; } =
        Warning("CL2034", "A point is no mark of thousands", "`{0}` is {1}, and not {1} thousand");

    /// <summary>A duration is no whole number of steps.</summary>
    public static DiagnosticDescriptor DurationRounded { get; } =
        Warning("CL2060", "Duration is no whole number of steps", "{0} is no whole number of steps of {1}; it is rounded up to {2}");
}
