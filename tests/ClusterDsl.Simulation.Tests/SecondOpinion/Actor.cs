namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>An actor as an object: who it is, what its attributes are, which ties it has.</summary>
internal sealed class Actor
{
    public required int Population { get; init; }

    public required ulong Identity { get; init; }

    public required int BirthStep { get; init; }

    public required string Label { get; set; }

    /// <summary>Its number within the population.</summary>
    public int Index { get; set; }

    /// <summary>Its place among all actors in the order in which they came.</summary>
    public int Arrival { get; set; }

    public bool IsPresent { get; set; }

    /// <summary>Values by attribute, one for each place: numbers and categories as double, truth values as bool, actors as actors.</summary>
    public Dictionary<int, object?[]> Values { get; } = [];

    public List<Tie> Ties { get; } = [];
}
