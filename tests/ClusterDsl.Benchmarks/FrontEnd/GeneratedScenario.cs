using System.Globalization;
using System.Text;

namespace ClusterDsl.Benchmarks.FrontEnd;

/// <summary>Scenarios of any length that check without a diagnostic, with the mix of declarations that studies have.</summary>
internal static class GeneratedScenario
{
    private const string Head = """
        /// A generated study.
        scenario generated {
          title   "Generated"
          step    1 quarter
          horizon 8 years
          seed    1
        }

        use innovation_clusters

        parameter own_share = 50 kEUR
        actor  agency       : LocalGovernment
        actors companies    : Enterprise[100] { capital ~ lognormal(mean: 80 kEUR, sd: 80 kEUR); explicit ~ beta(2, 5) }
        actors universities : University[10]  { explicit ~ beta(8, 2) }
        ties joint_project between companies and universities : random(mean_degree: 2)

        """;

    private const string Part = """

        parameter joining_# = 0.35 per year     // a company that can pay its share finds a first partner

        /// A company without partners looks for one; well-connected ones are easier to find.
        rule first_contact_# in cooperation {
          for f : companies where degree(f, joint_project) == 0 and f.capital >= own_share
          choose p : universities weight 1 + degree(p, joint_project)
          rate joining_# once
          form f -[joint_project]- p { trust = 0.2; ends = now + 3 years }
          f.capital -= own_share
          emit partnership { by = f }
        }

        /// Whoever has a partner learns.
        rule learn_# in sharing {
          for a : companies -[link : joint_project]- b where b.explicit > a.explicit
          a.explicit += 0.4 per year * link.trust * (b.explicit - a.explicit) / degree(a, joint_project)
        }

        policy vouchers_# : Subsidy by agency {
          active from 1 year until 4 years
          budget 1 MEUR per year
          for f : companies where degree(f, joint_project) == 0 and f.capital < own_share
          order by f.capital
          cost own_share
          f.capital += own_share
        }

        measure connected_# = count(f for f in companies where degree(f, joint_project) > 0) / count(companies)

        """;

    /// <summary>A scenario of at least so many lines.</summary>
    public static string OfLines(int lines)
    {
        var text = new StringBuilder(Head);
        var perPart = Part.Count(c => c == '\n');
        for (var i = 0; i * perPart < lines - Head.Count(c => c == '\n'); i++)
        {
            text.Append(Part.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.ToString();
    }
}
