using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Stepping;
using ClusterDsl.Simulation.Tests.SecondOpinion;

namespace ClusterDsl.Simulation.Tests.Gallery;

/// <summary>A scenario of <c>examples/gallery</c>.</summary>
internal sealed class GalleryScenario
{
    private readonly RunModel _run;

    private GalleryScenario(string name)
    {
        var path = $"examples/gallery/{name}.cluster";
        Model = Agreement.Compile(File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)), path);
        _run = Simulator.Create(Model).Run;
    }

    public ScenarioModel Model { get; }

    /// <summary>The names of all scenarios of the gallery.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "examples", "gallery"), "*.cluster").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static GalleryScenario Read(string name) => new(name);

    /// <summary>How many replicates the experiment has that makes a report.</summary>
    public int ReplicatesOf(string report) => ExperimentOf(report).Replicates;

    /// <summary>What the replicates of an arm say of a report, in its unit.</summary>
    public SampleSummary Run(string report, IEnumerable<(string Name, double Value)> settings, int replicates)
    {
        var kept = ExperimentOf(report).Reports.First(r => r.Text == report);
        var arm = new Arm([.. settings.Select(SettingOf)], [kept.Value]);
        var results = new ArmRunner(_run, Model.Seed, Environment.ProcessorCount).Run([arm], replicates);
        return SampleSummary.Of([.. results[0].Select(run => kept.Unit.ToShown(run[0]))]);
    }

    /// <summary>What comes of the scenario's own expectations.</summary>
    public ImmutableArray<ExpectationResult> Test(int replicates)
    {
        var test = new ExpectationTest(Model.Expectations);
        return test.Judge(new ArmRunner(_run, Model.Seed, Environment.ProcessorCount).Run(test.Arms, replicates));
    }

    private ExperimentModel ExperimentOf(string report) => Model.Experiments.First(e => e.Reports.Any(r => r.Text == report));

    private SettingModel SettingOf((string Name, double Value) setting)
    {
        var index = Model.Parameters.Select((p, i) => (p, i)).First(p => p.p.Name == setting.Name).i;
        return new SettingModel(setting.Name, index, Model.Parameters[index].Unit.ToBase(setting.Value));
    }
}
