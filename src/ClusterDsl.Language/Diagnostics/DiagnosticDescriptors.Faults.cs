namespace ClusterDsl.Language.Diagnostics;

/// <content>CL5xxx: faults of a run.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A rule drove an attribute out of its bounds.</summary>
    public static DiagnosticDescriptor AttributeOutOfBounds { get; } =
        Error("CL5001", "Attribute out of bounds", "{0} drove `{1}` of {2} to {3} in step {4}; its bounds are {5}");

    /// <summary>A value is infinite or no number.</summary>
    public static DiagnosticDescriptor ValueNotFinite { get; } =
        Error("CL5002", "Value is not finite", "{0} computed {3} where a finite number is needed, for {1} in step {2}");

    /// <summary>A division by zero.</summary>
    public static DiagnosticDescriptor DivisionByZero { get; } =
        Error("CL5003", "Division by zero", "{0} divides by zero, for {1} in step {2}");

    /// <summary>A mathematical function outside its domain.</summary>
    public static DiagnosticDescriptor OutsideDomain { get; } =
        Error("CL5004", "Function outside its domain", "{0} takes {4} of {3}, for {1} in step {2}");

    /// <summary>A weight that is negative or not finite.</summary>
    public static DiagnosticDescriptor InvalidWeight { get; } =
        Error("CL5005", "Invalid weight", "{0} gives a candidate the weight {3}, for {1} in step {2}; weights are finite and not negative");

    /// <summary>A probability outside 0 .. 1.</summary>
    public static DiagnosticDescriptor InvalidProbability { get; } =
        Error("CL5006", "Invalid probability", "{0} has a chance of {3}, for {1} in step {2}; probabilities lie in 0 .. 1");

    /// <summary>A rate that is negative, infinite or absurdly high.</summary>
    public static DiagnosticDescriptor InvalidRate { get; } =
        Error("CL5007", "Invalid rate", "{0} expects {3} firings per step, for {1} in step {2}; a rate is not negative, and 1,000,000,000 firings are the most");

    /// <summary>An attribute was read of no actor.</summary>
    public static DiagnosticDescriptor ReadThroughNone { get; } =
        Error("CL5008", "Reading through none", "{0} reads an attribute of an actor that is `none`, for {1} in step {2}");

    /// <summary>A distribution was given a parameter that it does not take.</summary>
    public static DiagnosticDescriptor InvalidDistribution { get; } =
        Error("CL5009", "Invalid parameter of a distribution", "{0} draws from {3}, for {1} in step {2}");

    /// <summary>The mean, minimum … of nothing in a rule.</summary>
    public static DiagnosticDescriptor EmptyAggregate { get; } =
        Error("CL5010", "Aggregate of nothing", "{0} takes {4}, for {1} in step {2}");

    /// <summary>A rule reads a measure that is missing.</summary>
    public static DiagnosticDescriptor MissingMeasure { get; } =
        Error("CL5011", "Measure is missing", "{0} reads a measure or statistic that has no value yet, for {1} in step {2}");

    /// <summary>A place that a vector does not have.</summary>
    public static DiagnosticDescriptor IndexOutOfRange { get; } =
        Error("CL5012", "No such place in the vector", "{0} reads or sets place {3} of a vector, for {1} in step {2}");

    /// <summary>A number of things that is negative or not whole.</summary>
    public static DiagnosticDescriptor InvalidCount { get; } =
        Error("CL5013", "Invalid number of things", "{0} asks for {3} things, for {1} in step {2}; a whole number from 0 to 2,000,000,000 is needed");

    /// <summary>A parameter is driven or set out of its bounds.</summary>
    public static DiagnosticDescriptor ParameterOutOfBounds { get; } =
        Error("CL5014", "Parameter out of bounds", "{0} sets parameter `{1}` to {2} in step {3}; its bounds are {4}");

    /// <summary>A tie from an actor to itself.</summary>
    public static DiagnosticDescriptor SelfTie { get; } =
        Error("CL5015", "Tie to oneself", "{0} ties {1} to itself in step {2}");

    /// <summary>A cost that is negative or not finite.</summary>
    public static DiagnosticDescriptor InvalidCost { get; } =
        Error("CL5016", "Invalid cost or budget", "{0} has a cost or budget of {3}, for {1} in step {2}; money spent is finite and not negative");

    /// <summary>Only members of populations can exit.</summary>
    public static DiagnosticDescriptor SingleActorExit { get; } =
        Error("CL5017", "A single actor cannot exit", "{0} makes {1} exit in step {2}, but the scenario names that actor");

    /// <summary>A generator's argument.</summary>
    public static DiagnosticDescriptor InvalidGenerator { get; } =
        Error("CL5018", "Generator cannot make these ties", "{0} cannot be made: {1}");

    /// <summary>More is made than fits into the machine.</summary>
    public static DiagnosticDescriptor OutOfMemory { get; } =
        Error("CL5020", "Not enough memory", "{0} needs more than the {4} of memory that the run may take, in step {1}, with {2} actors and {3} ties");

    /// <summary>Two draws whose names have the same hash.</summary>
    public static DiagnosticDescriptor AddressClash { get; } =
        Error("CL5021", "Two draws share an address", "{0} draws at `{1}`, whose random numbers would by chance be those of `{2}`");

    /// <summary>A run that would need more memory than there is, found before it starts.</summary>
    public static DiagnosticDescriptor RunTooLarge { get; } =
        Error("CL5022", "Run does not fit into memory", "the run would need about {0} of memory, and may take {1}: {2}");
}
