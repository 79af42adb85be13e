namespace ClusterDsl.Simulation.Compilation;

/// <summary>How long a match of a rule takes, which decides from how many on threads share them.</summary>
internal enum MatchCost
{
    /// <summary>It may take long: several elements, a choice among many.</summary>
    Heavy,

    /// <summary>Tens of nanoseconds, whatever the state.</summary>
    Light,

    /// <summary>A nanosecond, unless a chance or rate that is the same for all hits it.</summary>
    Selected,
}
