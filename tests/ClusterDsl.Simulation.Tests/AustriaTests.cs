using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests;

public class AustriaTests
{
    private static readonly ScenarioModel Model = AustriaModel.Build(TestFile.Read("austria/organisations.csv"), TestFile.Read("austria/collaborations.csv"));

    [Fact]
    public void InitialStateEqualsTheData()
    {
        var run = RecordingObserver.Run(Model with { Steps = 0 });
        Assert.Equal([1, 110, 15, 20, 1, 10], Model.Populations.Select(p => run.Actors[p.Name].Count));
        Assert.Equal(308, run.Ties["joint_project"].Count);
        Assert.Equal(64.0 / 110, run.Series("connected")[0]);
        Assert.Equal(110, run.Series("members")[0]);
    }

    [Fact]
    public void RunsToItsHorizonAndSpendsItsBudget()
    {
        var run = RecordingObserver.Run(Model);
        Assert.Equal(33, run.Records.Count);
        Assert.True(run.Series("members")[^1] > 300);
        Assert.True(run.Series("formed").Sum() > 100);
        var vouchers = run.End!.Policies[0];
        Assert.Equal(12, vouchers.ActiveSteps);
        Assert.InRange(vouchers.Spent, 50e3, 3e6);
        Assert.Equal(vouchers.Spent / 50e3, vouchers.Firings);
        Assert.Equal([(0, 0), (1, 17)], run.Stages);
    }

    [Fact]
    public void SameSeedSameBitsAnotherSeedAnotherRun()
    {
        var first = RecordingObserver.Run(Model).Fingerprint();
        Assert.Equal(first, RecordingObserver.Run(Model, new RunOptions { Threads = 2, ParallelFrom = 1 }).Fingerprint());
        Assert.NotEqual(first, RecordingObserver.Run(Model, new RunOptions { Seed = 7 }).Fingerprint());
        Assert.NotEqual(first, RecordingObserver.Run(Model, new RunOptions { Replicate = 1 }).Fingerprint());
    }
}
