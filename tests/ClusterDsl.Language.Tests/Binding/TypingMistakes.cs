namespace ClusterDsl.Language.Tests.Binding;

/// <summary>Studies of the kind that the tutorial builds, and what people type instead of what stands in them.</summary>
internal static class TypingMistakes
{
    public const string FoodValley = """
        scenario food_valley {
          title   "Food valley"
          step    1 quarter
          horizon 8 years
          seed    7
        }
        use innovation_clusters
        parameter own_share = 40 kEUR
        parameter searching = 0.5 per year
        parameter demand = 10 kEUR/year
        extend LocalGovernment { purse : real money = 5 MEUR }
        actor  province   : LocalGovernment
        actor  university : University { explicit = 0.8 }
        actors firms      : Sme[60] {
          capital  ~ lognormal(mean: 40 kEUR, sd: 25 kEUR)
          explicit ~ beta(2, 6)
        }
        ties acquaintance among firms : small_world(neighbours: 4, rewire: 0.1)
        rule earn in competition {
          for f : firms
          f.capital += demand * f.explicit
        }
        rule first_project in cooperation {
          for f : firms where degree(f, joint_project) == 0 and f.capital >= own_share
          rate searching once
          form f -[joint_project]- university { trust = 0.4; ends = now + 3 years }
          f.capital -= own_share
          emit partnership { by = f }
        }
        rule learn in sharing {
          for f : firms -[link : joint_project]- university where university.explicit > f.explicit
          f.explicit += 1 per year * link.trust * (university.explicit - f.explicit)
        }
        rule part in evaluation {
          for link : joint_project where link.ends <= now
          dissolve link
        }
        policy vouchers : Subsidy by province {
          active from 2 years until 5 years
          budget 200 kEUR per year
          for f : firms where f.capital < own_share
          order by f.capital
          cost own_share
          f.capital += own_share
        }
        shock downturn {
          active from 4 years until 5 years
          set demand *= 0.7
        }
        stage sprouting { next evolution when now >= 4 years }
        stage evolution { end when count(firms) < 5 "dead" }
        measure connected = count(f for f in firms where degree(f, joint_project) > 0) / count(firms)
        measure know_how  = mean(firms.explicit)
        measure poorest   = min(firms.capital)
        experiment vouchers_or_not {
          vary vouchers in { on, off }
          replicates 20
          report connected at end, poorest at end
        }
        expect "more" on average     connected at end > connected at end with vouchers = off
        expect "none" in 90% of runs poorest at end > 0

        """;

    public const string WineHills = """
        /// Do growers who share a cellar keep up with the market?
        scenario wine_hills {
          title   "Wine hills"
          step    1 month
          horizon 6 years
          seed    3
        }
        use innovation_clusters
        category Grape { riesling, pinot, chardonnay }
        kind Grower : Sme {
          hectares : real length^2 = 0.05 km^2
          grape    : Grape = riesling
          grade  : share = 0.4
        }
        parameter fee = 2 kEUR
        parameter talk_rate = 2 per year
        actor council : LocalGovernment
        actor college : University { tacit = 0.9 }
        actors growers : Grower[40] {
          capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)
          tacit ~ beta(2, 5)
        }
        tie cellar : economic between Grower and Grower as horizontal, carries knowledge { trust : share = 0.5 }
        ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)
        event joined { by : Grower }
        rule sell in competition {
          for g : growers
          g.capital += 5 kEUR/year * g.grade - 1 kEUR/year
        }
        rule join in cooperation {
          for g : growers where degree(g, cellar) < 3 and g.capital > fee
          choose p : growers where not g -[cellar]- p weight 1 + common_neighbours(g, p, acquaintance)
          rate 0.5 per year once
          form g -[cellar]- p { trust = 0.6 }
          g.capital -= fee
          emit joined { by = g }
        }
        rule learn in sharing {
          for a : growers -[cellar]- b : growers where b.tacit > a.tacit
          a.tacit += 0.2 per year * (b.tacit - a.tacit)
        }
        rule study in exchange every 1 year {
          for g : growers where g.capital > 10 kEUR
          chance 20%
          g.tacit += 0.1 * (college.tacit - g.tacit)
        }
        policy grants : Subsidy by council {
          active from 1 year until 4 years
          budget 30 kEUR per year
          for g : growers where g.capital < 5 kEUR
          order by g.capital
          cost 3 kEUR
          g.capital += 3 kEUR
        }
        shock frost { at 3 years; for g : growers; chance 30%; g.capital -= 2 kEUR }
        measure members = count(g for g in growers where degree(g, cellar) > 0)
        measure skill = mean(growers.tacit)
        measure gap = max(growers.tacit) - min(growers.tacit)
        experiment with_grants {
          vary grants in { on, off }
          vary fee in { 1 kEUR, 4 kEUR }
          replicates 10
          report members at end, mean(skill from 3 years until end)
        }
        expect "skill rises" in 80% of runs skill at end > skill at 0 years

        """;

    /// <summary>What stands in the study (nothing: at its end), what is typed instead, the code, its place, and the way out.</summary>
    public static IReadOnlyList<(string Study, string Right, string Typed, string Code, string Place, string Help)> All { get; } =
    [
        (FoodValley, "", "parameter x : real = 5 kEUR", "CL2004", " x : real = «5 kEUR»", "write the type `real money`"),
        (FoodValley, "", "parameter x : money = 5 kEUR", "CL2001", "rameter x : «money»", "write `real money`"),
        (FoodValley, "purse : real money", "purse : money", "CL2001", "t { purse : «money»", "write `real money`"),
        (FoodValley, "", "parameter x : real area = 5 km^2", "CL2001", "er x : real «area»", "an area is `length^2`: write `real length^2`, with values such as `4 km^2`"),
        (FoodValley, "", "parameter x : area = 5 km^2", "CL2001", "rameter x : «area»", "an area is `length^2`: write `real length^2`, with values such as `4 km^2`"),
        (FoodValley, "", "parameter x = 5 ha", "CL2022", "meter x = 5 «ha»", "write an area in `km^2`: a hectare is `0.01 km^2`, an acre about `0.004 km^2`"),
        (FoodValley, "", "parameter x : real kEUR = 5 kEUR", "CL2001", "er x : real «kEUR»", "`kEUR` is a unit; write the dimension, `money`"),
        (FoodValley, "", "parameter x : kEUR = 5 kEUR", "CL2001", "rameter x : «kEUR»", "write `real money`"),
        (FoodValley, "", "parameter x : number = 5", "CL2001", "rameter x : «number»", "write `real`; a quantity with a unit is `real money`, `real length` or the like"),
        (FoodValley, "", "parameter x : float = 5.0", "CL2001", "rameter x : «float»", "write `real`; a quantity with a unit is `real money`, `real length` or the like"),
        (FoodValley, "", "parameter x : real per year = 0.5 per year", "CL1001", "x : real per«»", "write `parameter x : real money = 5 kEUR`, or `real money/time` for a flow and `real 1/time` for a rate"),
        (FoodValley, "", "parameter x : rate = 0.5 per year", "CL2001", "rameter x : «rate»", "write `real 1/time`, with values such as `0.3 per year`"),
        (FoodValley, "", "parameter x : real money per year = 5 kEUR/year", "CL1001", ": real money«»", "write `parameter x : real money = 5 kEUR`, or `real money/time` for a flow and `real 1/time` for a rate"),
        (FoodValley, "", "parameter x : real money/year = 5 kEUR/year", "CL2001", " real money/«year»", "`year` is a unit; write the dimension, `time`"),
        (FoodValley, "", "parameter x : percent = 5%", "CL2001", "rameter x : «percent»", "write `share`, a number in 0 .. 1"),
        (FoodValley, "", "parameter x : integer = 5", "CL2001", "rameter x : «integer»", "write `int`"),
        (FoodValley, "", "parameter x : boolean = true", "CL2001", "rameter x : «boolean»", "write `bool`"),
        (FoodValley, "", "parameter x : string = \"a\"", "CL2001", "rameter x : «string»", "texts are no values; for words of a fixed list declare `category NAME { first, second }`"),
        (FoodValley, "rate searching once", "rate 0.3", "CL2004", "  rate «0.3»", "say how fast: `0.3 per year`"),
        (FoodValley, "rate searching once", "rate 0.3 once", "CL2004", "  rate «0.3»", "say how fast: `0.3 per year`"),
        (FoodValley, "rate searching once", "rate 0.3 a year", "CL1002", " rate 0.3 a «year»", "write `per year`"),
        (FoodValley, "rate searching once", "rate 0.3 yearly", "CL2022", "  rate 0.3 «yearly»", "write `per year`"),
        (FoodValley, "rate searching once", "rate 0.3 each year", "CL1002", "te 0.3 each «year»", "write `per year`"),
        (FoodValley, "rate searching once", "rate 0.3/year", "CL2001", "  rate 0.3/«year»", "write `0.3 per year`"),
        (FoodValley, "rate searching once", "rate 0.3 per annum", "CL2022", "ate 0.3 per «annum»", "write `per year`"),
        (FoodValley, "rate searching once", "rate once 0.3 per year", "CL1002", "  rate once «0.3»", "write `rate 0.3 per year`, with `once` behind it if it may happen only once in a step"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 kEUR yearly", "CL1002", "et 200 kEUR «yearly»", "write `per year`"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 kEUR a year", "CL1002", "et 200 kEUR «a»", "write `per year`"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 kEUR each year", "CL1002", "et 200 kEUR «each»", "write `per year`"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 kEUR annually", "CL1002", "et 200 kEUR «annually»", "write `per year`"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 kEUR every year", "CL1002", "et 200 kEUR «every»", "write `per year`"),
        (FoodValley, "", "parameter x = 40 kEUR yearly", "CL1002", "x = 40 kEUR «yearly»", "write `per year`"),
        (FoodValley, "", "parameter x = 40 kEUR a year", "CL1002", "x = 40 kEUR «a»", "write `per year`"),
        (FoodValley, "", "parameter x = 0.3 a year", "CL1002", "r x = 0.3 a «year»", "write `per year`"),
        (FoodValley, "", "parameter x = 0.3 yearly", "CL2022", "ter x = 0.3 «yearly»", "write `per year`"),
        (FoodValley, "", "parameter x = 0.3 pa", "CL2022", "ter x = 0.3 «pa»", "write `per year`"),
        (FoodValley, "horizon 8 years", "horizon 8", "CL2004", "  horizon «8»", "write the unit, for example `8 years`"),
        (FoodValley, "step    1 quarter", "step 1", "CL2004", "  step «1»", "write the unit, for example `1 year`"),
        (FoodValley, "step    1 quarter", "step quarter", "CL2001", "  step «quarter»", "a unit stands behind its number: `1 quarter`"),
        (FoodValley, "step    1 quarter", "step quarterly", "CL2001", "  step «quarterly»", "write `1 quarter`"),
        (FoodValley, "horizon 8 years", "horizon 2020 .. 2028", "CL1002", "orizon 2020 «..»", "does a line end or `;` belong before it?"),
        (FoodValley, "active from 2 years until 5 years", "active from 2 years until 5", "CL2004", "years until «5»", "write the unit, for example `5 years`"),
        (FoodValley, "active from 4 years until 5 years", "at 5", "CL2004", "  at «5»", "write the unit, for example `5 years`"),
        (FoodValley, "connected at end", "connected at 5", "CL2004", "onnected at «5»", "write the unit, for example `5 years`"),
        (FoodValley, "rate searching once", "chance 40", "CL2024", "  chance «40»", "a probability lies in 0 .. 1; 40 percent is written `40%`"),
        (FoodValley, "rate searching once", "chance 40 %", "CL1002", "  chance 40 «%»", "write `40%`, without a space"),
        (FoodValley, "rate searching once", "chance 1.5", "CL2024", "  chance «1.5»", "a probability lies in 0 .. 1; 1.5 percent is written `1.5%`"),
        (FoodValley, "active from 2 years until 5 years", "active 2 years to 6 years", "CL1001", "  active«»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 2 years until 5 years", "active from 2 years to 6 years", "CL1010", "rom 2 years «to»", "write `until`"),
        (FoodValley, "active from 2 years until 5 years", "active 2 years until 6 years", "CL1001", "  active«»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 2 years until 5 years", "active 2 to 6 years", "CL1001", "  active«»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 2 years until 5 years", "active between 2 years and 6 years", "CL1002", "  active «between»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 2 years until 5 years", "active in year 3", "CL1001", "tive in year«»", "a time is a number with its unit: write `3 years`"),
        (FoodValley, "active from 2 years until 5 years", "active from year 2 until year 5", "CL1001", "ve from year«»", "a time is a number with its unit: write `2 years`"),
        (FoodValley, "active from 2 years until 5 years", "from 2 years until 5 years", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 2 years until 5 years", "active after 2 years", "CL1010", "  active «after»", "write `from`"),
        (FoodValley, "active from 2 years until 5 years", "active since 2 years", "CL1010", "  active «since»", "write `from`"),
        (FoodValley, "active from 2 years until 5 years", "active for 3 years", "CL1001", " active for «3»", "`for` says whom it is about; a policy is `active from` one time `until` another"),
        (FoodValley, "active from 4 years until 5 years", "in year 5", "CL1001", "  «in»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 4 years until 5 years", "at year 5", "CL1002", "  at year «5»", "a time is a number with its unit: write `5 years`"),
        (FoodValley, "active from 4 years until 5 years", "from 1 year", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 4 years until 5 years", "from 4 years until 5 years", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 4 years until 5 years", "from 4 years to 5 years", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 4 years until 5 years", "after 4 years", "CL1001", "  «after»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 4 years until 5 years", "when now > 4 years", "CL1001", "  «when»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "active from 4 years until 5 years", "until 5 years", "CL1001", "  «until»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (FoodValley, "shock downturn {", "shock downturn at 4 years {", "CL1001", "ock downturn«»", "open the block with `{`"),
        (FoodValley, "shock downturn {", "shock downturn in competition {", "CL1001", "ck downturn «in»", "write `shock downturn { … }`; its time stands within: `at 5 years`, or `active from 4 years until 5 years`"),
        (FoodValley, "policy vouchers : Subsidy by province {", "policy vouchers : Subsidy by province from 2 years {", "CL1001", "by province «from»", "write `policy vouchers : INSTRUMENT by ACTOR { … }`; times stand within: `active from 2 years until 6 years`"),
        (FoodValley, "next evolution when now", "next evolution now", "CL1001", "xt evolution«»", "write `next evolution when CONDITION`, for example `when now >= 4 years`"),
        (FoodValley, "next evolution when now >= 4 years", "next evolution after 4 years", "CL1001", "xt evolution«»", "write `next evolution when CONDITION`, for example `when now >= 4 years`"),
        (FoodValley, "next evolution when now >= 4 years", "next evolution at 4 years", "CL1001", "xt evolution«»", "write `next evolution when CONDITION`, for example `when now >= 4 years`"),
        (FoodValley, "next evolution when now >= 4 years", "next evolution if now >= 4 years", "CL1010", "t evolution «if»", "write `when`"),
        (FoodValley, "next evolution when now >= 4 years", "when now >= 4 years next evolution", "CL1002", "sprouting { «when»", "write `next STAGE when CONDITION`, `end when CONDITION \"what happened\"`, `set PARAMETER *= 0.5` or `run PHASE`"),
        (FoodValley, "next evolution when now >= 4 years", "to evolution when now >= 4 years", "CL1002", "sprouting { «to»", "write `next STAGE when CONDITION`, `end when CONDITION \"what happened\"`, `set PARAMETER *= 0.5` or `run PHASE`"),
        (FoodValley, "end when count(firms) < 5 \"dead\"", "end when count(firms) < 5", "CL1001", "t(firms) < 5«»", "say why the run ends, for example `\"the cluster has died\"`"),
        (FoodValley, "end when count(firms) < 5 \"dead\"", "end \"dead\" when count(firms) < 5", "CL1001", "lution { end«»", "write `end when CONDITION \"what happened\"`"),
        (FoodValley, "end when count(firms) < 5 \"dead\"", "end if count(firms) < 5 \"dead\"", "CL1010", "ution { end «if»", "write `when`"),
        (FoodValley, "in 90% of runs poorest at end > 0", "in 90% poorest at end > 0", "CL1001", "none\" in 90%«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        (FoodValley, "in 90% of runs poorest at end > 0", "in 90 of runs poorest at end > 0", "CL1001", "\"none\" in 90«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        (FoodValley, "in 90% of runs poorest at end > 0", "in 90% of the runs poorest at end > 0", "CL1001", "e\" in 90% of«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        (FoodValley, "in 90% of runs poorest at end > 0", "in 90% of cases poorest at end > 0", "CL1010", "\" in 90% of «cases»", "write `runs`"),
        (FoodValley, "in 90% of runs poorest at end > 0", "in 18 of 20 runs poorest at end > 0", "CL1001", "\"none\" in 18«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        (FoodValley, "on average     connected", "on average: connected", "CL1001", "\" on average«:»", "write `average VALUE`, without `:`"),
        (FoodValley, "on average     connected", "in average connected", "CL1001", "ct \"more\" in«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        (FoodValley, "on average     connected", "average connected", "CL1002", "re\" average «connected»", "write `expect \"…\" CONDITION`, or before the condition `always`, `eventually`, `in 90% of runs` or `on average`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms : 60 Sme {", "CL1001", "ors firms : «60»", "write `Sme[60]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms : Sme(60) {", "CL1001", " firms : Sme«(»", "write `Sme[60]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms : Sme * 60 {", "CL1001", "firms : Sme «*»", "write `Sme[60]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms : Sme 60 {", "CL1001", "firms : Sme «60»", "write `Sme[60]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms[60] : Sme {", "CL1001", "actors firms«»", "write `actors firms : KIND[NUMBER]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors 60 firms : Sme {", "CL1001", "actors «60»", "write `firms[60]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms = Sme[60] {", "CL1001", "ctors firms «=»", "write `Sme[60]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms : Sme {", "CL2014", "ors firms : «Sme»", "write `Sme[10]`, or `actor` for a single one"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms : Sme[60 {", "CL1001", "rms : Sme[60«»", "close it with `]`"),
        (FoodValley, "actors firms      : Sme[60] {", "actors firms : Sme[60]", "CL1001", "ms : Sme[60]«»", "open the block with `{`"),
        (FoodValley, "actors firms      : Sme[60] {", "actor firms : Sme[60] {", "CL2016", " firms : Sme«[60]»", "write `actors` for a population"),
        (FoodValley, "actors firms      : Sme[60] {", "actors : Sme[60] {", "CL1001", "actors«»", "write `actors NAME : Sme[NUMBER]`; a name is made of letters, digits and `_`, and does not begin with a digit"),
        (FoodValley, "actor  province   : LocalGovernment", "actors province : LocalGovernment", "CL2014", " province : «LocalGovernment»", "write `LocalGovernment[10]`, or `actor` for a single one"),
        (FoodValley, "actor  province   : LocalGovernment", "actor province LocalGovernment", "CL1001", "tor province«»", "write `actor province : LocalGovernment`"),
        (FoodValley, "actor  province   : LocalGovernment", "actor LocalGovernment province", "CL1001", "alGovernment«»", "write `actor LocalGovernment : province`"),
        (FoodValley, "where f.capital < own_share", "if f.capital < own_share", "CL1010", "r f : firms «if»", "write `where`"),
        (FoodValley, "where f.capital < own_share", "when f.capital < own_share", "CL1010", "r f : firms «when»", "write `where`"),
        (FoodValley, "where f.capital < own_share", "with f.capital < own_share", "CL1002", "r f : firms «with»", "a condition is written `where CONDITION`"),
        (FoodValley, "where f.capital < own_share", ", f.capital < own_share", "CL1002", " : firms , f«.»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        (FoodValley, "where link.ends <= now", "if link.ends <= now", "CL1010", "int_project «if»", "write `where`"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers on/off", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers on, off", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers { on, off }", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers in [on, off]", "CL1001", "vouchers in «[»", "several values stand in braces: `{ VALUE, VALUE }`"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers in on, off", "CL1001", " vouchers in«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers = on, off", "CL1001", "ry vouchers «=»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers = { on, off }", "CL1001", "ry vouchers «=»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers in { true, false }", "CL2003", "uchers in { «true»", "`vouchers` is a policy: it can be switched `on` or `off`"),
        (FoodValley, "vary vouchers in { on, off }", "vary vouchers", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary own_share in { 20, 40 } kEUR", "CL1001", "0, 40 } kEUR«»", "a unit stands behind each value: `{ 1 kEUR, 2 kEUR }`"),
        (FoodValley, "vary vouchers in { on, off }", "vary own_share from 20 kEUR to 40 kEUR by 10 kEUR", "CL1001", "ry own_share«»", "write `vary own_share in { on, off }` for a policy or shock, `vary own_share in { VALUE, VALUE }` or `vary own_share in LOW .. HIGH by STEP` for a parameter"),
        (FoodValley, "vary vouchers in { on, off }", "vary own_share in 20 kEUR .. 40 kEUR", "CL2014", "wn_share in «20 kEUR .. 40 kEUR»", "say how far apart: `vary own_share in 20 kEUR .. 40 kEUR by …`, or fill the range: `design latin_hypercube(50)`"),
        (FoodValley, "vary vouchers in { on, off }", "vary own_share in 20 .. 40 kEUR by 10 kEUR", "CL2004", "wn_share in «20»", "write the unit, for example `20 kEUR`"),
        (FoodValley, "replicates 20", "replicates = 20", "CL1001", " replicates «=»", "write `replicates VALUE`, without `=`"),
        (FoodValley, "replicates 20", "replicates: 20", "CL1001", "  replicates«:»", "write `replicates VALUE`, without `:`"),
        (FoodValley, "replicates 20", "repeat 20", "CL1010", "  «repeat»", "write `replicates`"),
        (FoodValley, "replicates 20", "runs 20", "CL1010", "  «runs»", "write `replicates`"),
        (FoodValley, "replicates 20", "20 replicates", "CL1002", "  «20»", "write `vary NAME in { VALUE, VALUE }`, `replicates 20` or `report MEASURE at end`"),
        (FoodValley, "report connected at end, poorest at end", "report connected", "CL2016", "  report «connected»", "say when, for example `connected at end` or `mean(connected)`"),
        (FoodValley, "report connected at end, poorest at end", "report final connected", "CL1002", "eport final «connected»", "write `report MEASURE at end`, with commas between several"),
        (FoodValley, "report connected at end, poorest at end", "report connected at the end", "CL1002", "cted at the «end»", "write `report MEASURE at end`, with commas between several"),
        (FoodValley, "report connected at end, poorest at end", "report mean(firms.capital)", "CL2016", "report mean(«firms.capital»", "give what is meant a name with `measure`, and report that"),
        (FoodValley, "measure poorest   = min", "measure poorest : min", "CL1001", "ure poorest «:»", "write `measure poorest = VALUE`"),
        (FoodValley, "measure poorest   = min", "measure poorest min", "CL1001", "sure poorest«»", "write `measure poorest = VALUE`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = min(capital of firms)", "CL1001", "min(capital «of»", "write `min(firms.capital)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = min(capital)", "CL2001", "orest = min(«capital»", "write `firms.capital`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = mean capital of firms", "CL1002", "rest = mean «capital»", "a function has brackets, for example `mean(firms.capital)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = min(capital for firms)", "CL2003", "capital for «firms»", "write `… for f in firms`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = min(f.capital)", "CL2001", "orest = min(«f»", "say who that is: `mean(f.capital for f in firms)`, or short `mean(firms.capital)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = min firms.capital", "CL1002", "orest = min «firms»", "a function has brackets, for example `mean(firms.capital)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = firms.capital", "CL2003", "e poorest = «firms.capital»", "say what of them is meant, for example `mean(firms.capital)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = average(firms.capital)", "CL2007", "e poorest = «average»", "here it is called `mean`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = avg(firms.capital)", "CL2007", "e poorest = «avg»", "here it is called `mean`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = std(firms.capital)", "CL2007", "e poorest = «std»", "here it is called `sd`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = size(firms)", "CL2007", "e poorest = «size»", "here it is called `count`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(earn)", "CL2005", "est = count(«earn»", "what `earn` does is counted by an event: declare `event NAME`, let the rule `emit NAME`, and write `count(NAME)`"),
        (FoodValley, "next evolution when now >= 4 years", "next evolution when now >= 4 years after start", "CL1002", " >= 4 years «after»", "times count from the start: leave out `after start`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = sum(firms)", "CL2005", "orest = sum(«firms»", "say what of it is meant, for example `count(firms)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(firms where capital > 4 kEUR)", "CL1001", "count(firms «where»", "write `count(g for g in firms where …)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(f in firms where f.capital > 4 kEUR)", "CL1001", "(f in firms «where»", "write `count(f for f in firms where …)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(f : firms where f.capital > 4 kEUR)", "CL1001", "t(f : firms «where»", "write `count(f for f in firms where …)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(firms.capital > 4 kEUR)", "CL2003", "est = count(«firms.capital»", "ask it of each: `count(x for x in firms where x.capital > 4 kEUR)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(f for firms where f.capital > 4 kEUR)", "CL2003", "count(f for «firms»", "write `… for f in firms`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(f for f in firms if f.capital > 4 kEUR)", "CL1010", " f in firms «if»", "write `where`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(f for f in firms with f.capital > 4 kEUR)", "CL1001", " f in firms «with»", "close it with `)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(for f in firms where f.capital > 4 kEUR)", "CL1001", "= count(for «f»", "write `count(f for f in …)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count f for f in firms where f.capital > 4 kEUR", "CL1002", "est = count «f»", "a function has brackets, for example `mean(firms.capital)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = number of firms", "CL1002", "st = number «of»", "a function has brackets, for example `mean(firms.capital)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = #firms", "CL1006", "e poorest = «#»", "a comment begins with `//`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = |firms|", "CL1001", "e poorest = «|»", "a value belongs here: a number with its unit, a name, or a formula"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = share(f for f in firms where f.capital > 4 kEUR)", "CL2007", "e poorest = «share»", "divide two counts: `count(f for f in firms where …) / count(firms)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = firms.count", "CL2003", "e poorest = «firms.count»", "write `count(firms)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = firms.count()", "CL2003", "e poorest = «firms.count»", "write `count(firms)`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = len(firms)", "CL2007", "e poorest = «len»", "here it is called `count`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f : firms -joint_project- university", "CL2003", "  for f : «firms -joint_project- university»", "for ties write `a : P -[TIE]- b : Q`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f : firms -[joint_project] university", "CL1001", "int_project]«»", "a tie is written `-[TIE]-`, or with a name `-[link : TIE]-`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f : firms --joint_project-- university", "CL2003", "  for f : «firms --joint_project-- university»", "for ties write `a : P -[TIE]- b : Q`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f : firms - university", "CL2003", "  for f : «firms - university»", "for ties write `a : P -[TIE]- b : Q`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f : firms [link : joint_project] university", "CL1001", "firms [link «:»", "a tie is written `-[link : TIE]-`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f : firms -(link : joint_project)- university", "CL1001", "irms -(link «:»", "a tie is written `-[link : TIE]-`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f : firms <-[link : joint_project]-> university", "CL2021", "r f : firms «<-[link : joint_project]->»", "write `-[joint_project]-`"),
        (FoodValley, "for f : firms -[link : joint_project]- university", "for f in firms -[link : joint_project]- university", "CL1002", " f in firms «-»", "before ties write `f : firms`"),
        (FoodValley, "form f -[joint_project]- university {", "form f -joint_project- university {", "CL1001", "  form f «-»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        (FoodValley, "form f -[joint_project]- university {", "form joint_project between f and university {", "CL1001", "int_project «between»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        (FoodValley, "form f -[joint_project]- university {", "form joint_project f university {", "CL1001", "oint_project«»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        (FoodValley, "form f -[joint_project]- university {", "form f -[joint_project]- university", "CL1001", " university «trust»", "open the block with `{`"),
        (FoodValley, "trust = 0.4; ends", "trust = 0.4, ends", "CL1002", " trust = 0.4«,»", "items are separated by a line end or `;`"),
        (FoodValley, "trust = 0.4; ends", "trust : 0.4; ends", "CL1001", "ity { trust «:»", "set with `=`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "for each f : firms\n  f.capital += demand", "CL1002", "  for each «f»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "foreach f : firms\n  f.capital += demand", "CL1010", "  «foreach»", "write `for`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "for all f : firms\n  f.capital += demand", "CL1002", "  for all «f»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "for f of firms\n  f.capital += demand", "CL1002", "  for f «of»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "for firms\n  f.capital += demand", "CL2003", "  for «firms»", "for example `f : firms`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "for f\n  f.capital += demand", "CL2003", "  for «f»", "for example `f : firms`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "for every firm f\n  f.capital += demand", "CL1002", "  for every «firm»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        (FoodValley, "for f : firms\n  f.capital += demand", "f.capital += demand", "CL2001", "  «f»", "say who that is: `for f : firms`"),
        (FoodValley, "f.capital += demand", "capital += demand", "CL2001", "  «capital»", "write `f.capital += …`"),
        (FoodValley, "f.capital += demand", "f.capital =+ demand", "CL1001", " f.capital =«+»", "write `+=`"),
        (FoodValley, "f.capital += demand", "f.capital = f.capital + demand", "CL2004", "f.capital + «demand * f.explicit»", "say for how long: multiply by a time, for example `… * 1 year`"),
        (FoodValley, "f.capital += demand", "f.capital := demand", "CL2016", "  f.capital «:=»", "write `=`"),
        (FoodValley, "f.capital += demand", "firms.capital += demand", "CL2003", "  «firms.capital»", "change it of each: `for a : firms`, then `a.capital …`"),
        (FoodValley, "f.capital += demand", "f.capital++ demand", "CL1001", "  f.capital«+»", "write `+= VALUE`"),
        (FoodValley, "f.capital += demand", "f.capital *= demand", "CL2016", "  f.capital «*=»", "write `f.capital = f.capital * …`"),
        (FoodValley, "f.capital += demand", "set f.capital += demand", "CL2016", "  «set»", "stages, policies and shocks set parameters; a rule changes attributes: `f.attr += …`"),
        (FoodValley, "f.capital += demand", "let f.capital += demand", "CL1001", "  let f«.»", "write `let f = VALUE`, or draw it: `let f ~ normal(mean: 0.5, sd: 0.1)`"),
        (FoodValley, "f.capital += demand", "increase f.capital by demand", "CL1001", "  increase «f»", "write an effect as `f.capital += VALUE`, with the name that `for` gives the actor"),
        (FoodValley, "f.capital += demand", "f capital += demand", "CL1001", "  f «capital»", "write `f.capital`"),
        (FoodValley, "f.capital += demand", "f's capital += demand", "CL1006", "  f«'»", "an attribute is written `f.capital`; a text stands in double quotes, `\"…\"`"),
        (FoodValley, "f.capital += demand", "f->capital += demand", "CL1001", "  f«-»", "write `f.capital`"),
        (FoodValley, "f.capital -= own_share", "f.capital -= 50%", "CL2004", ".capital -= «50%»", "say of what: `50% * f.capital`"),
        (FoodValley, "f.capital -= own_share", "f.capital -= 5 km", "CL2004", ".capital -= «5 km»", "add money once, or money per time steadily: a flow is multiplied by the length of the step"),
        (FoodValley, "f.capital -= own_share", "f.capital -= 0.5", "CL2004", ".capital -= «0.5»", "write the unit, for example `0.5 kEUR`"),
        (FoodValley, "order by f.capital", "order by f.capital asc", "CL1002", "y f.capital «asc»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        (FoodValley, "order by f.capital", "order by f.capital desc", "CL1002", "y f.capital «desc»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        (FoodValley, "order by f.capital", "order by f.capital ascending", "CL1002", "y f.capital «ascending»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        (FoodValley, "order by f.capital", "order f.capital", "CL1001", "  order«»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        (FoodValley, "order by f.capital", "sort by f.capital", "CL1010", "  «sort»", "write `order`"),
        (FoodValley, "order by f.capital", "order by capital", "CL2001", "  order by «capital»", "write `f.capital`"),
        (FoodValley, "order by f.capital", "order by f.capital, f.explicit", "CL1002", "by f.capital«,»", "order by one value, or by a sum of several"),
        (FoodValley, "order by f.capital", "orderby f.capital", "CL1001", "  orderby «f»", "did you mean `order`?"),
        (FoodValley, "where f.capital < own_share", "where 0 EUR < f.capital < own_share", "CL1002", "< f.capital «<»", "comparisons do not chain: write `a < b and b < c`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = count(f for f in firms where 0 EUR < f.capital < own_share)", "CL1001", " < f.capital«»", "comparisons do not chain: write `a < b and b < c`"),
        (FoodValley, "measure poorest   = min(firms.capital)", "measure poorest = max(0 < 1 < 2, 3)", "CL1001", " = max(0 < 1«»", "comparisons do not chain: write `a < b and b < c`"),
        (FoodValley, "where f.capital < own_share", "where f.capital is 0 EUR", "CL1001", ".capital is «0»", "`is` asks for a kind; compare values with `==`"),
        (FoodValley, "where f.capital < own_share", "where f.capital < own_share and f is not Sme", "CL1001", "re and f is «not»", "`not` stands before the whole: `not x is KIND`"),
        (FoodValley, "where f.capital < own_share", "where f.capital less than own_share", "CL1002", "e f.capital «less»", "write `<`"),
        (FoodValley, "where f.capital < own_share", "where f.capital <> own_share", "CL1001", " f.capital <«>»", "write `!=`"),
        (FoodValley, "where f.capital < own_share", "where f.capital between 1 kEUR and own_share", "CL1002", "e f.capital «between»", "write `x in LOW .. HIGH`"),
        (FoodValley, "where f.capital < own_share", "where f.capital < own_share or else f.explicit > 0", "CL1001", "wn_share or «else»", "a value belongs here: a number with its unit, a name, or a formula"),
        (FoodValley, "where f.capital < own_share", "where (f.capital < own_share", "CL1001", " < own_share«»", "close it with `)`"),
        (FoodValley, "where f.capital < own_share", "where f.capital < own_share)", "CL1002", " < own_share«)»", "there is no `(` before it to close"),
        (FoodValley, "where f.capital < own_share", "where f.capital =< own_share", "CL1002", "e f.capital «=»", "write `<=`"),
        (FoodValley, "where f.capital < own_share", "where f.capital < own_share & f.explicit > 0", "CL1006", "< own_share «&»", "write `and`"),
        (FoodValley, "where f.capital < own_share", "where f.capital < own_share AND f.explicit > 0", "CL1002", "< own_share «AND»", "write `and`"),
        (FoodValley, "cost own_share", "cost = own_share", "CL1001", "  cost «=»", "write `cost VALUE`, without `=`"),
        (FoodValley, "cost own_share", "cost: own_share", "CL1001", "  cost«:»", "write `cost VALUE`, without `:`"),
        (FoodValley, "cost own_share", "costs own_share", "CL1010", "  «costs»", "write `cost`"),
        (FoodValley, "cost own_share", "cost own_share each", "CL1002", "t own_share «each»", "write `cost 5 kEUR`"),
        (FoodValley, "budget 200 kEUR per year", "budget = 200 kEUR per year", "CL1001", "  budget «=»", "write `budget VALUE`, without `=`"),
        (FoodValley, "budget 200 kEUR per year", "budget: 200 kEUR per year", "CL1001", "  budget«:»", "write `budget VALUE`, without `:`"),
        (FoodValley, "budget 200 kEUR per year", "budget 200.000 EUR per year", "CL2034", "  budget «200.000»", "write `200_000` for thousands, or `200`"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 000 EUR per year", "CL1002", " budget 200 «000»", "write `200_000` for thousands"),
        (FoodValley, "budget 200 kEUR per year", "budget 200k EUR per year", "CL1002", "budget 200k «EUR»", "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 k EUR per year", "CL1002", "udget 200 k «EUR»", "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit"),
        (FoodValley, "budget 200 kEUR per year", "budget EUR 200000 per year", "CL1002", " budget EUR «200000»", "a unit stands behind its number: `200000 EUR`"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 keur per year", "CL2022", " budget 200 «keur»", "did you mean `kEUR`?"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 thousand EUR per year", "CL1002", "00 thousand «EUR»", "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit"),
        (FoodValley, "budget 200 kEUR per year", "budget 200 €", "CL1006", " budget 200 «€»", "write money as a number with a unit, for example `5 MEUR`"),
        (FoodValley, "use innovation_clusters", "", "CL2001", "rovince   : «LocalGovernment»", "`use innovation_clusters` brings it in, with all other words of the built-in libraries"),
        (FoodValley, "use innovation_clusters", "use innovation_cluster", "CL2012", "use «innovation_cluster»", "did you mean `innovation_clusters`?"),
        (FoodValley, "use innovation_clusters", "use innovation clusters", "CL1002", " innovation «clusters»", "a name is one word: write `innovation_clusters`"),
        (FoodValley, "use innovation_clusters", "import innovation_clusters", "CL1010", "«import»", "write `use`"),
        (FoodValley, "", "extend Sme { capital : real money = 0 }", "CL2002", "xtend Sme { «capital»", "choose another name, or take it out"),
        (FoodValley, "", "kind Sme : Enterprise { a : int = 0 }", "CL2002", "kind «Sme»", "choose another name"),
        (FoodValley, "", "kind Baker : Sme { capital : real money = 0 }", "CL2002", "ker : Sme { «capital»", "choose another name, or take it out"),
        (FoodValley, "", "extend Firm { a : int = 0 }", "CL2001", "extend «Firm»", "`Enterprise`, `ExternalFirm`, `GuaranteeInstitution` are described with this word; or declare it"),
        (FoodValley, "", "measure firms = 3", "CL2002", "measure «firms»", "choose another name"),
        (FoodValley, "", "tie joint_project between Sme and Sme", "CL2002", "tie «joint_project»", "choose another name"),
        (FoodValley, "", "phase sharing", "CL2002", "phase «sharing»", "choose another name"),
        (FoodValley, "", "parameter now = 3", "CL2002", "parameter «now»", "`now` is a value of the language; choose another name"),
        (FoodValley, "f.capital += own_share", "f.explicit += 0.1", "CL3003", "  «f.explicit»", "use `Platform` or `TrainingProgramme`, which may; or declare an instrument of your own: `instrument NAME by Government | IndustryAssociation { may change Sme.explicit }`"),
        (FoodValley, "policy vouchers : Subsidy by province", "policy vouchers : Subsidy by university", "CL3002", " Subsidy by «university»", "let `province` issue it, or use another instrument"),
        (FoodValley, "policy vouchers : Subsidy by province", "policy vouchers : TaxRelief by university", "CL3002", "axRelief by «university»", "let `province` issue it, or use another instrument"),
        (FoodValley, "policy vouchers : Subsidy by province", "policy vouchers : Loan by province", "CL2001", " vouchers : «Loan»", "declare it, or `use` a library that does"),
        (WineHills, "step    1 month", "step 1 mon", "CL2022", "  step 1 «mon»", "declare it, for example `unit mon = 1000 EUR`, or put an operator before `mon`"),
        (WineHills, "step    1 month", "step: 1 month", "CL1001", "  step«:»", "write `step VALUE`, without `:`"),
        (WineHills, "seed    3", "seed", "CL1001", "  seed«»", "a value belongs here: a number with its unit, a name, or a formula"),
        (WineHills, "title   \"Wine hills\"", "title Wine hills", "CL1002", " title Wine «hills»", "a text stands in quotes, `\"…\"`"),
        (WineHills, "category Grape { riesling, pinot, chardonnay }", "category Grape = riesling, pinot, chardonnay", "CL1001", "egory Grape «=»", "write `category Grape { first, second }`"),
        (WineHills, "category Grape { riesling, pinot, chardonnay }", "category Grape { \"riesling\", \"pinot\" }", "CL1002", "ory Grape { «\"riesling\"»", "a name has no quotes"),
        (WineHills, "category Grape { riesling, pinot, chardonnay }", "category Grape : riesling, pinot", "CL1001", "egory Grape «:»", "write `category Grape { first, second }`"),
        (WineHills, "grape    : Grape = riesling", "grape : Grape = \"riesling\"", "CL2003", "e : Grape = «\"riesling\"»", "a value of a category has no quotes: `riesling`"),
        (WineHills, "grape    : Grape = riesling", "grape = riesling", "CL1001", "  grape«»", "an attribute has a type, for example `grape : share` or `grape : real money`"),
        (WineHills, "grape    : Grape = riesling", "grape : Grape", "CL2010", "actors «growers»", "add `{ grape = … }`, or give it a default where it is declared"),
        (WineHills, "grape    : Grape = riesling", "grape : Grape = Grape.reisling", "CL2001", "ape = Grape.«reisling»", "did you mean `riesling`?"),
        (WineHills, "grade  : share = 0.4", "grade : 0..1 = 0.4", "CL1001", "  grade : «0»", "write `grade : share = 0.5`, or with another type"),
        (WineHills, "grade  : share = 0.4", "grade : share 0.4", "CL1002", "ade : share «0.4»", "write `grade : share = 0.5`, or with another type"),
        (WineHills, "grade  : share = 0.4", "grade : share = 40", "CL2024", "e : share = «40»", "`grade` lies in 0 .. 1; 40 percent is written `40%`"),
        (WineHills, "hectares : real length^2 = 0.05 km^2", "hectares : real km^2 = 0.05", "CL2001", "ares : real «km»", "`km` is a unit; write the dimension, `length`"),
        (WineHills, "hectares : real length^2 = 0.05 km^2", "hectares : real length² = 0.05 km²", "CL1006", " real length«²»", "write `^2`"),
        (WineHills, "kind Grower : Sme {", "kind Grower extends Sme {", "CL1001", "kind Grower «extends»", "write `kind Grower : Sme`"),
        (WineHills, "kind Grower : Sme {", "kind Grower is Sme {", "CL1001", "kind Grower «is»", "write `kind Grower : Sme`"),
        (WineHills, "kind Grower : Sme {", "kind Grower(Sme) {", "CL1001", "kind Grower«(»", "write `kind Grower : Sme`"),
        (WineHills, "parameter fee = 2 kEUR", "parameter fee 2 kEUR", "CL1001", "arameter fee«»", "write `parameter fee = VALUE`"),
        (WineHills, "parameter fee = 2 kEUR", "parameter fee = 2.5 k EUR", "CL1002", "fee = 2.5 k «EUR»", "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit"),
        (WineHills, "parameter fee = 2 kEUR", "parameter fee := 2 kEUR", "CL1001", "rameter fee «:=»", "write `parameter fee = VALUE`"),
        (WineHills, "parameter fee = 2 kEUR", "fee = 2 kEUR", "CL1007", "«fee»", "a declaration begins with a word such as `actors`, `ties`, `rule`, `measure` or `parameter`"),
        (WineHills, "parameter fee = 2 kEUR", "parameter fee = EUR 2000", "CL1002", "r fee = EUR «2000»", "a unit stands behind its number: `2000 EUR`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "capital ~ lognormal(mean = 20 kEUR, sd = 10 kEUR)", "CL1001", "normal(mean «=»", "write `mean: VALUE`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "capital ~ lognormal(mu: 20 kEUR, sigma: 10 kEUR)", "CL2008", "~ lognormal(«mu: 20 kEUR»", "for example `lognormal(mean: …, sd: …)`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "capital ~ N(20 kEUR, 10 kEUR)", "CL2001", "  capital ~ «N»", "there are `bernoulli`, `beta`, `binomial`, `choice`, `discrete_uniform`, `exponential`, `gamma`, `lognormal`, `normal`, `pareto`, `poisson`, `uniform`, `weibull`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "capital ~ random(20 kEUR, 30 kEUR)", "CL2001", "  capital ~ «random»", "there are `bernoulli`, `beta`, `binomial`, `choice`, `discrete_uniform`, `exponential`, `gamma`, `lognormal`, `normal`, `pareto`, `poisson`, `uniform`, `weibull`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "capital ~ 20 kEUR", "CL2003", "  capital ~ «20 kEUR»", "for example `~ uniform(0, 1)`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "capital : lognormal(mean: 20 kEUR, sd: 10 kEUR)", "CL1001", "  capital «:»", "set with `=`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "capital ~ lognormal(mean: 20, sd: 10) kEUR", "CL1002", "20, sd: 10) «kEUR»", "write `attribute = VALUE`, or draw it: `attribute ~ normal(mean: 0.5, sd: 0.1)`"),
        (WineHills, "capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "g.capital ~ lognormal(mean: 20 kEUR, sd: 10 kEUR)", "CL2003", "  «g.capital»", "write the attribute alone: `attr = …`"),
        (WineHills, "tie cellar : economic between Grower and Grower", "tie cellar : economic among Grower", "CL1001", " : economic «among»", "write `tie cellar between KIND and KIND`, or `from KIND to KIND`"),
        (WineHills, "tie cellar : economic between Grower and Grower", "tie cellar between Grower", "CL1001", "tween Grower«»", "write `tie cellar between KIND and KIND`, or `from KIND to KIND`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties acquaintance among growers = small_world(neighbours: 4, rewire: 0.1)", "CL1001", "ong growers «=»", "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties acquaintance between growers : small_world(neighbours: 4, rewire: 0.1)", "CL1001", "ween growers«»", "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties acquaintance among growers : small_world(4, 0.1)", "CL2008", "small_world(«4»", "for example `small_world(neighbours: …, rewire: …)`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties acquaintance among growers : small world(neighbours: 4, rewire: 0.1)", "CL1002", "ers : small «world»", "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties acquaintance among growers : random(0.1)", "CL2008", "rs : random(«0.1»", "for example `random(mean_degree: 4)`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties growers : small_world(neighbours: 4, rewire: 0.1)", "CL1001", "ies growers «:»", "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "tie acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "CL1002", "cquaintance «among»", "write `tie acquaintance between KIND and KIND`, or `from KIND to KIND`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties acquaintance among growers", "CL1001", "mong growers«»", "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`"),
        (WineHills, "ties acquaintance among growers : small_world(neighbours: 4, rewire: 0.1)", "ties acquaintance in growers : small_world(neighbours: 4, rewire: 0.1)", "CL1001", "cquaintance «in»", "write `ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`"),
        (WineHills, "rule sell in competition {", "rule sell {", "CL1001", "rule sell«»", "a rule belongs to a phase: `rule sell in PHASE { … }`"),
        (WineHills, "rule sell in competition {", "rule sell during competition {", "CL1001", "rule sell«»", "a rule belongs to a phase: `rule sell in PHASE { … }`"),
        (WineHills, "rule sell in competition {", "rule sell (competition) {", "CL1001", "rule sell «(»", "a rule belongs to a phase: `rule sell in PHASE { … }`"),
        (WineHills, "rule sell in competition {", "rule sell in market {", "CL2001", "ule sell in «market»", "`exchange` is described with this word; or declare it"),
        (WineHills, "rule sell in competition {", "rule in competition {", "CL1001", "rule«»", "write `rule NAME in PHASE { … }`, with `every 1 year` before the brace if need be; a name is made of letters, digits and `_`, and does not begin with a digit"),
        (WineHills, "rule sell in competition {", "rule sell in competition", "CL1001", " competition«»", "open the block with `{`"),
        (WineHills, "g.capital += 5 kEUR/year * g.grade - 1 kEUR/year", "g.capital += 5 kEUR/year × g.grade", "CL1004", "5 kEUR/year «×»", "write `*`"),
        (WineHills, "g.capital += 5 kEUR/year * g.grade - 1 kEUR/year", "g.capital += (5 kEUR/year * g.grade", "CL1001", "ar * g.grade«»", "close it with `)`"),
        (WineHills, "g.capital += 5 kEUR/year * g.grade - 1 kEUR/year", "g.capital += 5 kEUR per year * grade", "CL2001", " per year * «grade»", "write `g.grade`"),
        (WineHills, "g.capital += 5 kEUR/year * g.grade - 1 kEUR/year", "g.capital += 5 kEUR * g.hectares", "CL2004", ".capital += «5 kEUR * g.hectares»", "add money once, or money per time steadily: a flow is multiplied by the length of the step"),
        (WineHills, "g.capital += 5 kEUR/year * g.grade - 1 kEUR/year", "g.capital += 5 kEUR per km2", "CL2022", " 5 kEUR per «km2»", "write an area in `km^2`: a hectare is `0.01 km^2`, an acre about `0.004 km^2`"),
        (WineHills, "g.capital += 5 kEUR/year * g.grade - 1 kEUR/year", "g.capital + 5 kEUR/year", "CL1001", "  g.capital «+»", "write an effect as `f.capital += VALUE`, with the name that `for` gives the actor"),
        (WineHills, "g.capital += 5 kEUR/year * g.grade - 1 kEUR/year", "g.capital gains 5 kEUR/year", "CL1001", "  g.capital «gains»", "write an effect as `f.capital += VALUE`, with the name that `for` gives the actor"),
        (WineHills, "choose p : growers where not g -[cellar]- p weight 1", "choose p from growers where not g -[cellar]- p weight 1", "CL1002", "  choose p «from»", "write `choose p : firms where CONDITION weight VALUE`"),
        (WineHills, "choose p : growers where not g -[cellar]- p weight 1", "choose one p : growers where not g -[cellar]- p weight 1", "CL1002", " choose one «p»", "write `choose p : firms where CONDITION weight VALUE`"),
        (WineHills, "choose p : growers where not g -[cellar]- p weight 1", "choose p : growers where g not -[cellar]- p weight 1", "CL1002", "ers where g «not»", "write `where CONDITION`"),
        (WineHills, "choose p : growers where not g -[cellar]- p weight 1", "choose p : growers where not tied(g, p) weight 1", "CL2007", "s where not «tied»", "whether there is a tie is written `a -[TIE]- b`"),
        (WineHills, "choose p : growers where not g -[cellar]- p weight 1", "choose p : growers weight 1 where not g -[cellar]- p", "CL1002", "[cellar]- p «+»", "write `where CONDITION`"),
        (WineHills, "form g -[cellar]- p { trust = 0.6 }", "form cellar(g, p)", "CL1002", " form cellar«(»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        (WineHills, "form g -[cellar]- p { trust = 0.6 }", "form g -[cellar]- p with trust = 0.6", "CL1002", "[cellar]- p «with»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        (WineHills, "form g -[cellar]- p { trust = 0.6 }", "form g - cellar - p { trust = 0.6 }", "CL1001", "  form g «-»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        (WineHills, "form g -[cellar]- p { trust = 0.6 }", "form tie cellar between g and p", "CL1001", "  form tie«»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        (WineHills, "form g -[cellar]- p { trust = 0.6 }", "g -[cellar]- p", "CL1001", "  g «-»", "to make a tie write `form` before it, to end one `dissolve`"),
        (WineHills, "emit joined { by = g }", "emit joined(by = g)", "CL1002", " emit joined«(»", "write `emit EVENT { attribute = VALUE }`"),
        (WineHills, "emit joined { by = g }", "emit joined by g", "CL1002", "emit joined «by»", "write `emit EVENT { attribute = VALUE }`"),
        (WineHills, "emit joined { by = g }", "emit joind { by = g }", "CL2001", "  emit «joind»", "did you mean `joined`?"),
        (WineHills, "rule study in exchange every 1 year {", "rule study in exchange every year {", "CL2001", "hange every «year»", "a unit stands behind its number: `1 year`"),
        (WineHills, "rule study in exchange every 1 year {", "rule study in exchange yearly {", "CL1001", "in exchange «yearly»", "write `every 1 year`"),
        (WineHills, "rule study in exchange every 1 year {", "rule study every 1 year in exchange {", "CL1001", "rule study«»", "a rule belongs to a phase: `rule study in PHASE { … }`"),
        (WineHills, "chance 20%", "chance = 20%", "CL1001", "  chance «=»", "write `chance VALUE`, without `=`"),
        (WineHills, "chance 20%", "chance 20 percent", "CL2022", "  chance 20 «percent»", "write `%`, without a space: `5%`"),
        (WineHills, "chance 20%", "with chance 20%", "CL1001", "  with«»", "write an effect as `f.capital += VALUE`, with the name that `for` gives the actor"),
        (WineHills, "chance 20%", "chance 20% per year", "CL2004", "  «chance»", "write `rate 20% per year`"),
        (WineHills, "chance 20%", "probability 20%", "CL1010", "  «probability»", "write `chance`"),
        (WineHills, "policy grants : Subsidy by council {", "policy grants : subsidy by council {", "CL2001", "cy grants : «subsidy»", "did you mean `Subsidy`?"),
        (WineHills, "policy grants : Subsidy by council {", "policy grants : Subsidy {", "CL1001", "ts : Subsidy«»", "write `policy grants : INSTRUMENT by ACTOR { … }`; times stand within: `active from 2 years until 6 years`"),
        (WineHills, "policy grants : Subsidy by council {", "policy grants : Subsidy from council {", "CL1001", "ts : Subsidy«»", "write `policy grants : INSTRUMENT by ACTOR { … }`; times stand within: `active from 2 years until 6 years`"),
        (WineHills, "policy grants : Subsidy by council {", "policy grants : Subsidy by LocalGovernment {", "CL2005", " Subsidy by «LocalGovernment»", "declare one, `actor NAME : LocalGovernment`, and name that"),
        (WineHills, "budget 30 kEUR per year", "budget 30 kEUR", "CL2014", "  budget «30 kEUR»", "for example `budget 30 kEUR per year`"),
        (WineHills, "budget 30 kEUR per year", "budget 30 kEUR/year", "CL2014", "  budget «30 kEUR/year»", "write `budget 30 kEUR per year`: the period begins anew each year"),
        (WineHills, "budget 30 kEUR per year", "budget of 30 kEUR per year", "CL1002", "  budget of «30»", "write `budget 200 kEUR per year`, or `budget from ACTOR.ATTRIBUTE`"),
        (WineHills, "order by g.capital", "order by g.capital descending", "CL1002", "y g.capital «descending»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        (WineHills, "cost 3 kEUR", "cost 3000", "CL2004", "  cost «3000»", "write the unit, for example `3000 kEUR`"),
        (WineHills, "cost 3 kEUR", "", "CL2014", "policy «grants»", "add `cost …`, what one firing costs, or take the `budget` out"),
        (WineHills, "at 3 years; for", "at 3; for", "CL2004", " frost { at «3»", "write the unit, for example `3 years`"),
        (WineHills, "at 3 years; for", "in 3 years; for", "CL1001", "ock frost { «in»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        (WineHills, "at 3 years; for", "year 3; for", "CL1001", "rost { year «3»", "a time is a number with its unit: write `3 years`"),
        (WineHills, "measure members = count(g for g in growers where degree(g, cellar) > 0)", "measure members = count(growers where degree(g, cellar) > 0)", "CL1001", "unt(growers «where»", "write `count(g for g in growers where …)`"),
        (WineHills, "measure members = count(g for g in growers where degree(g, cellar) > 0)", "measure members = count(g in growers where degree(g, cellar) > 0)", "CL1001", " in growers «where»", "write `count(g for g in growers where …)`"),
        (WineHills, "measure members = count(g for g in growers where degree(g, cellar) > 0)", "measure members = count(g for g in growers where degree(cellar) > 0)", "CL2008", "owers where «degree(cellar)»", "give it an actor and a tie kind"),
        (WineHills, "measure members = count(g for g in growers where degree(g, cellar) > 0)", "measure members = count(g for g in growers where g.degree(cellar) > 0)", "CL2003", "owers where «g.degree»", "write `degree(g, cellar)`"),
        (WineHills, "measure members = count(g for g in growers where degree(g, cellar) > 0)", "measure members = count(g for g in growers, degree(g, cellar) > 0)", "CL2008", "in growers, «degree(g, cellar) > 0»", "write `where` instead of the comma, if this is a condition"),
        (WineHills, "measure members = count(g for g in growers where degree(g, cellar) > 0)", "measure members = count(cellars)", "CL2001", "ers = count(«cellars»", "did you mean `cellar`?"),
        (WineHills, "measure skill = mean(growers.tacit)", "measure skill = mean(tacit)", "CL2001", "kill = mean(«tacit»", "write `growers.tacit`"),
        (WineHills, "measure skill = mean(growers.tacit)", "measure skill: mean(growers.tacit)", "CL1001", "easure skill«:»", "write `measure skill = VALUE`"),
        (WineHills, "measure skill = mean(growers.tacit)", "measure skill = mean(grower.tacit)", "CL2001", "kill = mean(«grower»", "did you mean `Grower`?"),
        (WineHills, "measure skill = mean(growers.tacit)", "measure skill = mean(growers.taict)", "CL2006", "ean(growers.«taict»", "did you mean `tacit`?"),
        (WineHills, "measure skill = mean(growers.tacit)", "measure skill = mean(growers tacit)", "CL1001", "ean(growers «tacit»", "write `mean(growers.tacit)`"),
        (WineHills, "vary fee in { 1 kEUR, 4 kEUR }", "vary fee in { 1, 4 } kEUR", "CL1001", " 1, 4 } kEUR«»", "a unit stands behind each value: `{ 1 kEUR, 2 kEUR }`"),
        (WineHills, "vary fee in { 1 kEUR, 4 kEUR }", "vary fee in 1 kEUR .. 4 kEUR", "CL2014", "vary fee in «1 kEUR .. 4 kEUR»", "say how far apart: `vary fee in 1 kEUR .. 4 kEUR by …`, or fill the range: `design latin_hypercube(50)`"),
        (WineHills, "vary fee in { 1 kEUR, 4 kEUR }", "vary fee in { 1 kEUR .. 4 kEUR }", "CL1001", "in { 1 kEUR «..»", "write `vary fee in { on, off }` for a policy or shock, `vary fee in { VALUE, VALUE }` or `vary fee in LOW .. HIGH by STEP` for a parameter"),
        (WineHills, "vary fee in { 1 kEUR, 4 kEUR }", "vary fee in (1 kEUR, 4 kEUR)", "CL1001", " vary fee in«»", "write `vary fee in { on, off }` for a policy or shock, `vary fee in { VALUE, VALUE }` or `vary fee in LOW .. HIGH by STEP` for a parameter"),
        (WineHills, "vary fee in { 1 kEUR, 4 kEUR }", "vary fees in { 1 kEUR, 4 kEUR }", "CL2001", "  vary «fees»", "did you mean `fee`?"),
        (WineHills, "report members at end, mean", "report members at 6, mean", "CL2004", " members at «6»", "write the unit, for example `6 years`"),
        (WineHills, "report members at end, mean", "report members end, mean", "CL1002", "ort members «end»", "write `report MEASURE at end`, with commas between several"),
        (WineHills, "report members at end, mean", "report members at end; mean", "CL1001", " mean(skill «from»", "close it with `)`"),
        (WineHills, "expect \"skill rises\" in", "expect skill rises in", "CL1001", "expect«»", "write `expect \"what must hold\" CONDITION`"),
        (WineHills, "expect \"skill rises\" in", "expect in", "CL1001", "expect«»", "write `expect \"what must hold\" CONDITION`"),
        (WineHills, "in 80% of runs skill at end > skill at 0 years", "in 80% of runs skill at end > skill at start", "CL2001", " > skill at «start»", "the start is `0 years`"),
        (WineHills, "in 80% of runs skill at end > skill at 0 years", "in 80% of runs skill rises", "CL1002", " runs skill «rises»", "write `expect \"…\" in 90% of runs CONDITION`"),
    ];
}
