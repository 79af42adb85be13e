
namespace ClusterDsl.Language.Binding;

/// <summary>Where an expression stands.</summary>
internal enum ExpressionPlace
{
    /// <summary>In a rule, policy or shock.</summary>
    Rule,

    /// <summary>In a measure.</summary>
    Measure,

    /// <summary>In the condition of a stage or of an activity.</summary>
    Condition,

    /// <summary>Where actors and ties are made, and in defaults.</summary>
    Initialiser,

    /// <summary>In a derived attribute, which is computed whenever it is read.</summary>
    Derived,

    /// <summary>In a report of an experiment or in an expectation: measures and their times, when the run is over.</summary>
    Report,

    /// <summary>In a parameter or a setting: nothing of the state can be read.</summary>
    Constant,
}
