namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>A tie as an object. Of an undirected one the source is the end that was written first.</summary>
internal sealed class Tie
{
    public required int Kind { get; init; }

    public required Actor Source { get; set; }

    public required Actor Target { get; set; }

    public required int FormedStep { get; init; }

    public bool IsPresent { get; set; } = true;

    public Dictionary<int, object?[]> Values { get; set; } = [];

    public Actor Other(Actor actor) => ReferenceEquals(actor, Source) ? Target : Source;
}
