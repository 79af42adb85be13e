using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Advice;

/// <summary>Models that everybody knows, written with the libraries' words: they ask nothing about the development of a cluster, and are left in peace.</summary>
public sealed class TextbookTests
{
    [Theory]
    [InlineData("preferential attachment", """
        actors firms : Enterprise[5]
        ties alliance among firms : complete()
        rule grow in exchange {
          choose host : firms weight degree(host, alliance)
          rate 4 per year
          enter firms as f
          form f -[alliance]- host
        }
        measure inequality = gini(degree(f, alliance) for f in firms)
        """)]
    [InlineData("epidemic of an idea", """
        extend Enterprise { adopted : bool = false }
        actors firms : Enterprise[100] { adopted ~ bernoulli(0.05) }
        ties acquaintance among firms : small_world(neighbours: 4, rewire: 0.1)
        rule infect in exchange sequential {
          for a : firms -[acquaintance]- b : firms where b.adopted and not a.adopted
          chance 0.1
          a.adopted = true
        }
        rule forget in exchange sequential {
          for f : firms where f.adopted
          chance 0.02
          f.adopted = false
        }
        measure adopters = count(f for f in firms where f.adopted)
        """)]
    [InlineData("knowledge diffusion on a small world", """
        actors firms : Enterprise[50] { explicit ~ uniform(0, 1) }
        ties joint_rd among firms : small_world(neighbours: 4, rewire: 0.05)
        rule barter in exchange {
          for a : firms -[joint_rd]- b : firms where b.explicit > a.explicit
          a.explicit += 0.2 per year * (b.explicit - a.explicit)
        }
        measure level  = mean(firms.explicit)
        measure spread = sd(firms.explicit)
        """)]
    [InlineData("price competition without ties", """
        actors firms : Enterprise[2] { unit_cost = 0.8 }
        rule learn_by_doing in competition {
          for f : firms
          f.unit_cost -= 0.05 per year * f.unit_cost
        }
        measure cost = mean(firms.unit_cost)
        """)]
    [InlineData("segregation on a grid", """
        actors firms : Enterprise[40] { x ~ uniform(0 km, 1 km); y ~ uniform(0 km, 1 km); strategy ~ choice(low_cost, innovation_led) }
        rule move in exchange {
          for f : firms where count(g for g in within(f, firms, 0.2 km) where g.strategy == f.strategy) < 2
          let nx ~ uniform(0 km, 1 km)
          let ny ~ uniform(0 km, 1 km)
          f.x = nx
          f.y = ny
        }
        measure alike = mean(count(g for g in within(f, firms, 0.2 km) where g.strategy == f.strategy) for f in firms)
        """)]
    [InlineData("a firm's growth by chance (Gibrat)", """
        actors firms : Enterprise[100] { capital = 1 MEUR }
        rule grow in exchange {
          for f : firms
          let shock ~ normal(0, 0.1)
          f.capital = f.capital * exp(shock)
        }
        measure concentration = hhi(firms.capital)
        """)]
    public void It_gets_no_advice(string name, string body)
    {
        var text = $"scenario textbook {{ step 1 quarter; horizon 20 years; seed 1 }}\nuse innovation_clusters\n{body}";
        var compilation = Compilation.Create(new SourceText(text, "textbook.cluster"), new MemoryFiles());
        Assert.Equal(string.Empty, string.Join('\n', compilation.Diagnostics.Concat(compilation.Advice)));
        Assert.NotEmpty(name);
    }

    /// <summary>The same without any library: nobody has to know of firms and knowledge to write down an epidemic.</summary>
    [Theory]
    [InlineData("SIR", """
        phase day
        category State { susceptible, infected, recovered }
        kind Person { state : State = susceptible }
        tie contact between Person and Person
        parameter infection = 0.3 per year
        parameter recovery  = 0.5 per year
        actors people : Person[200]
        actors cases  : Person[3] { state = infected }
        ties contact among people : small_world(neighbours: 4, rewire: 0.1)
        ties contact between cases and people : random(mean_degree: 2)
        rule infect in day {
          for a : Person -[contact]- b : Person where a.state == susceptible and b.state == infected
          rate infection once
          emit caught { by = a }
        }
        rule fall_ill in day sequential {
          for a : Person -[contact]- b : Person where a.state == susceptible and b.state == infected
          rate infection once
          a.state = infected
        }
        rule recover in day {
          for p : Person where p.state == infected
          rate recovery once
          p.state = recovered
        }
        event caught { by : Person }
        measure ill   = count(p for p in Person where p.state == infected)
        measure cases_ever = count(caught)
        """)]
    [InlineData("voter model", """
        phase talk
        kind Voter { opinion : bool = false }
        tie friendship between Voter and Voter
        actors voters : Voter[100] { opinion ~ bernoulli(0.5) }
        ties friendship among voters : random(mean_degree: 4)
        rule adopt in talk sequential {
          for v : voters
          choose friend : neighbours(v, friendship)
          rate 1 per year once
          v.opinion = friend.opinion
        }
        measure yes = mean(if v.opinion then 1 else 0 for v in voters)
        """)]
    [InlineData("preferential attachment", """
        phase growth
        kind Page
        tie reference from Page to Page
        actors pages : Page[3]
        ties reference from pages to pages : random(out_degree: 1)
        rule grow in growth {
          choose known : pages weight 1 + in_degree(known, reference)
          rate 10 per year
          enter pages as p
          form p -[reference]-> known
        }
        measure inequality = degree_gini(reference)
        """)]
    public void It_gets_none_in_words_of_its_own_either(string name, string body)
    {
        var compilation = Compilation.Create(new SourceText($"scenario textbook {{ step 1 quarter; horizon 20 years; seed 1 }}\n{body}", "textbook.cluster"), new MemoryFiles());
        Assert.Equal(string.Empty, string.Join('\n', compilation.Diagnostics.Concat(compilation.Advice)));
        Assert.NotEmpty(name);
    }

    /// <summary>One layer, as it was observed: firms and ties from files. What else a cluster needs is none of such a study's questions.</summary>
    [Theory]
    [InlineData("carried forward", "")]
    [InlineData("with a policy", """
        actor agency : Government
        policy vouchers : Subsidy by agency {
          active from 1 year
          for f : firms where f.capital < 1 MEUR
          f.capital += 0.1 MEUR
        }
        """)]
    [InlineData("with stages", """
        stage boom { next slump when linked < 1 }
        stage slump { next boom when linked > 2 }
        """)]
    public void An_empirical_study_of_one_layer_gets_none(string name, string more)
    {
        var text = $$"""
            scenario observed { step 1 quarter; horizon 10 years; seed 1 }
            use innovation_clusters
            actors firms : Enterprise from "firms.csv" { key id; capital = turnover * 1 MEUR }
            ties joint_project from "ties.csv" { between source and target }
            rule start in cooperation {
              for f : firms where degree(f, joint_project) < 2 and f.capital > 0
              choose p : firms where not f -[joint_project]- p
              rate 0.5 per year
              form f -[joint_project]- p
            }
            rule finish in evaluation {
              for link : joint_project
              rate 0.3 per year
              dissolve link
            }
            measure linked = mean_degree(joint_project)
            {{more}}
            """;
        var files = new MemoryFiles().Add("firms.csv", "id,turnover\n1,100\n2,200\n3,50\n").Add("ties.csv", "source,target\n1,2\n2,3\n");
        var compilation = Compilation.Create(new SourceText(text, "observed.cluster"), files);
        Assert.Equal(string.Empty, string.Join('\n', compilation.Diagnostics.Concat(compilation.Advice)));
        Assert.NotEmpty(name);
    }
}
