namespace ClusterDsl.Testing.Tests;

/// <summary>A scenario in a folder of its own: firms that gain, trade at random and are helped by a town.</summary>
internal sealed class ScenarioFile : IDisposable
{
    public const string Text = """
        scenario small { title "Small"; step 1 year; horizon 20 years; seed 5 }

        use innovation_clusters

        parameter gain = 1.23456 kEUR per year
        parameter idle : int in 0 .. 9 = 3

        actor town : LocalGovernment
        actors firms : Enterprise[30] { capital = 1 kEUR }
        actors makers : Enterprise[4]

        rule grow in sharing {
          for f : firms
          f.capital += gain
        }

        rule meet in exchange {
          for a : firms
          choose b : firms where b != a and not a -[acquaintance]- b
          rate 0.1 per year
          form a -[acquaintance]- b
        }

        policy grant : Subsidy by town {
          budget 10 kEUR per year
          for f : firms
          cost 1 kEUR
          f.capital += 1 kEUR
        }

        measure wealth   = sum(firms.capital)
        measure far      = mean(makers.capital)
        measure close    = density(acquaintance)
        measure wide     = largest_component(acquaintance)
        measure members  = count(firms)

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clusterdsl-");

    public ScenarioFile(string old = "", string replacement = "")
    {
        var text = old.Length == 0 ? Text : Text.Replace(old, replacement, StringComparison.Ordinal);
        File.WriteAllText(Path, text);
    }

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "small.cluster");

    public void Dispose() => _folder.Delete(recursive: true);
}
