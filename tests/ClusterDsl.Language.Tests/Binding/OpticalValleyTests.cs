using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>The whole scenario of the language reference, section 1, with the vocabulary that it uses.</summary>
public sealed class OpticalValleyTests
{
    private static readonly Compilation Compiled = World.Compile(Scenario, new MemoryFiles().Add("valley.cluster", Vocabulary));

    [Fact]
    public void It_binds_without_a_word() => Assert.Empty(Compiled.Diagnostics);

    [Fact]
    public void A_time_function_of_a_time_function_reads_a_hidden_measure()
    {
        var model = Compiled.Model!;
        var hidden = Assert.Single(model.Measures, m => m.Name.StartsWith('$'));
        var innovations = model.Measures.IndexOf(model.Measures.Single(m => m.Name == "innovations"));
        Assert.Equal(new MeasureOverTime(TimeFunction.MovingAverage, innovations, 4), hidden.Value);
        var decline = Assert.IsType<BinaryExpression>(model.Stages[1].Transitions[0].Condition);
        Assert.Equal(new MeasureOverTime(TimeFunction.MovingAverage, innovations, 4), decline.Left);
        var past = Assert.IsType<BinaryExpression>(decline.Right);
        Assert.Equal(new MeasureOverTime(TimeFunction.Previous, model.Measures.IndexOf(hidden), 8), past.Right);
        Assert.Equal(4, model.Stages[1].Transitions[0].HoldSteps);
    }

    [Fact]
    public void Its_parts_are_all_in_the_model()
    {
        var model = Compiled.Model!;
        Assert.Equal(["district", "hust", "institutes", "anchors", "startups"], model.Populations.Select(p => p.Name));
        Assert.Equal([true, true, false, false, false], model.Populations.Select(p => p.IsSingle));
        Assert.Equal(["imitate", "spin_off", "compete", "seek_partner", "codify", "innovate", "fail"], model.Rules.Select(r => r.Name));
        Assert.Equal(["sprouting", "evolution", "decline"], model.Stages.Select(s => s.Name));
        Assert.Equal([1, 2], model.Policies.Single(p => p.Name == "vouchers").Activity.Stages!.Value.AsEnumerable());
        Assert.Equal((10 * 4380.0, 12 * 4380.0), (Number(model.Shocks[0].Activity.From), Number(model.Shocks[0].Activity.Until)));
        Assert.Equal((0, 0.5), (model.Parameters.Single(p => p.Name == "openness").Minimum, model.Parameters.Single(p => p.Name == "openness").Maximum));
        Assert.Equal("MCNY/quarter", model.Parameters.Single(p => p.Name == "demand").Unit.Name);
        var seek = model.Rules.Single(r => r.Name == "seek_partner").Body;
        var choose = Assert.IsType<ChooseClause>(Assert.Single(seek.Steps));
        Assert.Equal(new NumberConstant(20, ModelType.Int), choose.Sample);
        Assert.Equal(["hust", "institutes", "startups"], Assert.IsType<PopulationSet>(Assert.IsType<SetElement>(choose.Source).Set).Populations.Select(p => model.Populations[p].Name));
        Assert.False(seek.Trigger!.IsRate);
    }

    private static double Number(ModelExpression? value) => Assert.IsType<NumberConstant>(value).Value;

    private const string Vocabulary = """
        library valley
        dimension money
        unit CNY : money
        unit MCNY = 1e6 CNY
        phase exchange
        phase competition
        phase cooperation
        phase sharing
        phase evaluation
        abstract kind Organisation { explicit : share as knowledge = 0; tacit : share as tacit = 0; x : real length = 0; y : real length = 0 }
        kind Enterprise : Organisation as firm { capital : real money = 0 }
        kind LeadEnterprise : Enterprise as large
        kind HighTechSme : Enterprise as small
        kind University : Organisation as knowledge_source
        kind ResearchInstitute : Organisation as knowledge_source
        kind LocalGovernment as government
        tie supply : economic from Enterprise to Enterprise as vertical, carries goods
        abstract tie economic as economic
        tie acquaintance between Organisation and Organisation as social, carries knowledge
        tie technology_transfer : economic from University | ResearchInstitute to Enterprise as carries knowledge
        tie joint_rd : economic between Enterprise and Organisation as horizontal, carries knowledge { trust : share = 0.5 }
        event innovation { by : Enterprise }
        lifecycle sprouting as growth, evolution as growth, decline as trouble
        instrument Subsidy by LocalGovernment as soft { may change Enterprise.capital }
        instrument IpProtection by LocalGovernment as soft { set }
        """;

    private const string Scenario = """
        /// Optical Valley, Wuhan: a photonics cluster that grows out of its universities,
        /// meets a downturn, and renews itself or fades.
        scenario optical_valley {
          title   "Optical Valley, Wuhan"
          step    1 quarter
          horizon 20 years
          seed    2010
        }

        use "valley.cluster"

        parameter imitation = 0.6 per year                  // share of a know-how gap that one contact closes
        parameter openness  : share in 0 .. 0.5 = 0.10      // chance that a search ends in a partnership
        parameter demand    = 120 MCNY/quarter

        // Who
        actor  district   : LocalGovernment
        actor  hust       : University           { explicit = 0.9; tacit = 0.7; x = 8 km; y = 9 km }
        actors institutes : ResearchInstitute[3] { explicit ~ beta(8, 2); x ~ uniform(0 km, 20 km); y ~ uniform(0 km, 20 km) }
        actors anchors    : LeadEnterprise[2]
        actors startups   : HighTechSme[40] {
          explicit ~ beta(2, 6)
          tacit    ~ beta(2, 8)
          capital  ~ lognormal(mean: 1.2 MCNY, sd: 0.6 MCNY)
          x        ~ uniform(0 km, 20 km)
          y        ~ uniform(0 km, 20 km)
        }

        // How they are linked
        ties supply       from startups to anchors : random(mean_degree: 1)
        ties acquaintance among startups           : small_world(neighbours: 4, rewire: 0.1)

        // What changes
        /// Know-how moves between firms whose people know one another.
        rule imitate in exchange {
          for a : startups -[acquaintance]- b : startups where b.tacit > a.tacit
          a.tacit += imitation * (b.tacit - a.tacit)
        }

        rule spin_off in exchange {
          for u : University
          choose mentor : startups
          rate 6 per year
          enter startups as s { explicit = 0.7 * u.explicit; capital = 0.8 MCNY; x = u.x; y = u.y }
          form u -[technology_transfer]-> s
          form s -[acquaintance]- mentor
        }

        /// Sales follow know-how and anchors; rivals share one market.
        rule compete in competition {
          for f : startups
          let share = (0.2 + f.explicit + degree(f, supply)) / sum(0.2 + g.explicit + degree(g, supply) for g in startups)
          f.capital += demand * share - 0.9 MCNY/quarter
        }

        /// A start-up looks for a partner close by and close in what it knows.
        rule seek_partner in cooperation {
          for f : startups where degree(f, joint_rd) < 3
          choose p : startups | institutes | University
            sample 20
            where not f -[joint_rd]- p
            weight exp(-distance(f, p) / 5 km) * (1.1 - abs(f.explicit - p.explicit))
          chance openness
          form f -[joint_rd]- p { trust = 0.3 }
        }

        rule codify in sharing {
          for f : startups
          f.explicit += 0.3 per year * max(0, f.tacit - f.explicit)
        }

        rule innovate in sharing {
          for f : startups
          rate 0.3 * f.explicit * (1 + degree(f, joint_rd)) per year
          let leap ~ uniform(0, 0.3)
          emit innovation { by = f }
          f.tacit   += leap * (1 - f.tacit)
          f.capital += 0.8 MCNY
        }

        rule fail in evaluation {
          for f : startups where f.capital < 0
          exit f
        }

        // When
        stage sprouting {
          next evolution when firms >= 60
        }
        stage evolution {
          next decline when moving_average(innovations, 1 year) < 0.8 * previous(moving_average(innovations, 1 year), 2 years) for 1 year
        }
        stage decline {
          set openness *= 0.5
          next evolution when moving_average(innovations, 1 year) > 1.1 * previous(moving_average(innovations, 1 year), 1 year)
          end when firms < 10 "the cluster has died"
        }

        // What is tried
        policy vouchers : Subsidy by district {
          active in evolution, decline
          budget 10 MCNY per year
          for f : startups where f.capital < 1 MCNY
          order by f.capital
          cost 0.5 MCNY
          f.capital += 0.5 MCNY
        }
        policy ip_court : IpProtection by district {
          active from 8 years
          set imitation *= 0.6
        }
        shock downturn {
          active from 10 years until 12 years
          set demand *= 0.7
        }

        // What is measured, asked, required
        measure firms       = count(startups)
        measure innovations = count(innovation)
        measure know_how    = mean(startups.tacit)
        measure cohesion    = transitivity(joint_rd)

        experiment voucher_effect {
          vary vouchers in { on, off }
          vary openness in { 0.05, 0.10, 0.20 }
          replicates 200
          report firms at end, sum(innovations), know_how at end
        }

        expect "the cluster survives" in 90% of runs    firms at end >= 20
        expect "know-how is a share"  always             know_how in 0 .. 1
        expect "vouchers save firms"  on average         firms at end > firms at end with vouchers = off
        """;
}
