namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>Studies that run in no time.</summary>
internal static class SmallStudy
{
    /// <summary>A grant gives 2 firms 1 kEUR in each of 4 years.</summary>
    public const string Scenario = Firms + "capital ~ uniform(0 kEUR, 10 kEUR)" + Grant + "measure members = count(firms)\n";

    /// <summary>The same where all firms begin with as much.</summary>
    public const string WithoutLuck = Firms + "capital = 1.23456 kEUR" + Grant;

    private const string Firms = """
        scenario small { title "Small"; step 1 year; horizon 4 years; seed 5 }

        use innovation_clusters

        parameter gain = 1 kEUR per year

        actor town : LocalGovernment
        actors firms : Enterprise[2] {
        """ + " ";

    private const string Grant = " " + """
        }

        rule grow in sharing {
          for f : firms
          f.capital += gain
        }

        policy grant : Subsidy by town {
          budget 10 kEUR per year
          for f : firms
          cost 1 kEUR
          f.capital += 1 kEUR
        }

        measure wealth = sum(firms.capital)

        """;

    public const string Experiment = """
        experiment effect {
          vary grant in { on, off }
          vary gain in { 0, 2 kEUR per year }
          replicates 3
          report wealth at end, first time when wealth > 20 kEUR, members at end
        }

        """;

    /// <summary>
    /// Firms that meet and grow by luck, so that no two runs are alike, with events, a policy that not all can have, and a measure that may be missing. The replicates are
    /// to be written behind it.
    /// </summary>
    public const string Busy = """
        scenario busy { title "Busy"; step 1 year; horizon 6 years; seed 11 }

        use innovation_clusters

        parameter meeting = 0.3 per year

        actor town : LocalGovernment
        actors firms : Enterprise[8] { capital ~ uniform(0 kEUR, 10 kEUR) }

        rule meet in exchange {
          for a : firms, b : firms where a != b and a.capital > 5 kEUR
          rate meeting once
          emit partnership { by = a }
          a.capital += 1 kEUR
        }

        policy grant : Subsidy by town {
          budget 3 kEUR per year
          for f : firms where f.capital < 8 kEUR
          order by f.capital
          cost 1 kEUR
          f.capital += 1 kEUR
        }

        measure wealth  = sum(firms.capital)
        measure meetings = count(partnership)
        measure poorest = min(f.capital for f in firms where f.capital < 5 kEUR)

        experiment effect {
          vary grant in { on, off }
          vary meeting in { 0.1 per year, 0.3 per year }
          report wealth at end, sum(meetings), poorest at end

        """;
}
