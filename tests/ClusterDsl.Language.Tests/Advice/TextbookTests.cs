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
}
