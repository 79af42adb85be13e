namespace ClusterDsl.Output.Tests.Fakes;

/// <summary>An actor of a <see cref="FakeState"/>; values by attribute index.</summary>
public sealed record FakeActor(int Population, string Label, int BirthStep, Dictionary<int, double[]> Values)
{
    public bool IsPresent { get; set; } = true;
}
