namespace ClusterDsl.Language.Tests.Binding;

/// <summary>A study of the kind that the tutorial builds, and what people type instead of what stands in it.</summary>
internal static class TypingMistakes
{
    public const string Study = """
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

    /// <summary>What stands in the study (nothing: at its end), what is typed instead, the code, its place, and the way out.</summary>
    public static IReadOnlyList<(string Right, string Typed, string Code, string Place, string Help)> All { get; } =
    [
        ("", "parameter x : real = 5 kEUR", "CL2004", " x : real = «5 kEUR»", "write the type `real money`"),
        ("", "parameter x : money = 5 kEUR", "CL2001", "rameter x : «money»", "write `real money`"),
        ("purse : real money", "purse : money", "CL2001", "t { purse : «money»", "write `real money`"),
        ("", "parameter x : real area = 5 km^2", "CL2001", "er x : real «area»", "an area is `length^2`: write `real length^2`, with values such as `4 km^2`"),
        ("", "parameter x : area = 5 km^2", "CL2001", "rameter x : «area»", "an area is `length^2`: write `real length^2`, with values such as `4 km^2`"),
        ("", "parameter x = 5 ha", "CL2022", "meter x = 5 «ha»", "write an area in `km^2`: a hectare is `0.01 km^2`, an acre about `0.004 km^2`"),
        ("", "parameter x : real kEUR = 5 kEUR", "CL2001", "er x : real «kEUR»", "`kEUR` is a unit; write the dimension, `money`"),
        ("", "parameter x : kEUR = 5 kEUR", "CL2001", "rameter x : «kEUR»", "write `real money`"),
        ("", "parameter x : number = 5", "CL2001", "rameter x : «number»", "write `real`; a quantity with a unit is `real money`, `real length` or the like"),
        ("", "parameter x : float = 5.0", "CL2001", "rameter x : «float»", "write `real`; a quantity with a unit is `real money`, `real length` or the like"),
        ("", "parameter x : real per year = 0.5 per year", "CL1001", "x : real per«»", "write `parameter x : real money = 5 kEUR`, or `real money/time` for a flow and `real 1/time` for a rate"),
        ("", "parameter x : rate = 0.5 per year", "CL2001", "rameter x : «rate»", "write `real 1/time`, with values such as `0.3 per year`"),
        ("", "parameter x : real money per year = 5 kEUR/year", "CL1001", ": real money«»", "write `parameter x : real money = 5 kEUR`, or `real money/time` for a flow and `real 1/time` for a rate"),
        ("", "parameter x : real money/year = 5 kEUR/year", "CL2001", " real money/«year»", "`year` is a unit; write the dimension, `time`"),
        ("", "parameter x : percent = 5%", "CL2001", "rameter x : «percent»", "write `share`, a number in 0 .. 1"),
        ("", "parameter x : integer = 5", "CL2001", "rameter x : «integer»", "write `int`"),
        ("", "parameter x : boolean = true", "CL2001", "rameter x : «boolean»", "write `bool`"),
        ("", "parameter x : string = \"a\"", "CL2001", "rameter x : «string»", "texts are no values; for words of a fixed list declare `category NAME { first, second }`"),
        ("rate searching once", "rate 0.3", "CL2004", "  rate «0.3»", "say how fast: `0.3 per year`"),
        ("rate searching once", "rate 0.3 once", "CL2004", "  rate «0.3»", "say how fast: `0.3 per year`"),
        ("rate searching once", "rate 0.3 a year", "CL1002", " rate 0.3 a «year»", "write `per year`"),
        ("rate searching once", "rate 0.3 yearly", "CL2022", "  rate 0.3 «yearly»", "write `per year`"),
        ("rate searching once", "rate 0.3 each year", "CL1002", "te 0.3 each «year»", "write `per year`"),
        ("rate searching once", "rate 0.3/year", "CL2001", "  rate 0.3/«year»", "write `0.3 per year`"),
        ("rate searching once", "rate 0.3 per annum", "CL2022", "ate 0.3 per «annum»", "write `per year`"),
        ("rate searching once", "rate once 0.3 per year", "CL1002", "  rate once «0.3»", "write `rate 0.3 per year`, with `once` behind it if it may happen only once in a step"),
        ("budget 200 kEUR per year", "budget 200 kEUR yearly", "CL1002", "et 200 kEUR «yearly»", "write `per year`"),
        ("budget 200 kEUR per year", "budget 200 kEUR a year", "CL1002", "et 200 kEUR «a»", "write `per year`"),
        ("budget 200 kEUR per year", "budget 200 kEUR each year", "CL1002", "et 200 kEUR «each»", "write `per year`"),
        ("budget 200 kEUR per year", "budget 200 kEUR annually", "CL1002", "et 200 kEUR «annually»", "write `per year`"),
        ("budget 200 kEUR per year", "budget 200 kEUR every year", "CL1002", "et 200 kEUR «every»", "write `per year`"),
        ("", "parameter x = 40 kEUR yearly", "CL1002", "x = 40 kEUR «yearly»", "write `per year`"),
        ("", "parameter x = 40 kEUR a year", "CL1002", "x = 40 kEUR «a»", "write `per year`"),
        ("", "parameter x = 0.3 a year", "CL1002", "r x = 0.3 a «year»", "write `per year`"),
        ("", "parameter x = 0.3 yearly", "CL2022", "ter x = 0.3 «yearly»", "write `per year`"),
        ("", "parameter x = 0.3 pa", "CL2022", "ter x = 0.3 «pa»", "write `per year`"),
        ("horizon 8 years", "horizon 8", "CL2004", "  horizon «8»", "write the unit, for example `8 years`"),
        ("step    1 quarter", "step 1", "CL2004", "  step «1»", "write the unit, for example `1 year`"),
        ("step    1 quarter", "step quarter", "CL2001", "  step «quarter»", "a unit stands behind its number: `1 quarter`"),
        ("step    1 quarter", "step quarterly", "CL2001", "  step «quarterly»", "write `1 quarter`"),
        ("horizon 8 years", "horizon 2020 .. 2028", "CL1002", "orizon 2020 «..»", "does a line end or `;` belong before it?"),
        ("active from 2 years until 5 years", "active from 2 years until 5", "CL2004", "years until «5»", "write the unit, for example `5 years`"),
        ("active from 4 years until 5 years", "at 5", "CL2004", "  at «5»", "write the unit, for example `5 years`"),
        ("connected at end", "connected at 5", "CL2004", "onnected at «5»", "write the unit, for example `5 years`"),
        ("rate searching once", "chance 40", "CL2024", "  chance «40»", "a probability lies in 0 .. 1; 40 percent is written `40%`"),
        ("rate searching once", "chance 40 %", "CL1002", "  chance 40 «%»", "write `40%`, without a space"),
        ("rate searching once", "chance 1.5", "CL2024", "  chance «1.5»", "a probability lies in 0 .. 1; 1.5 percent is written `1.5%`"),
        ("active from 2 years until 5 years", "active 2 years to 6 years", "CL1001", "  active«»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 2 years until 5 years", "active from 2 years to 6 years", "CL1010", "rom 2 years «to»", "write `until`"),
        ("active from 2 years until 5 years", "active 2 years until 6 years", "CL1001", "  active«»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 2 years until 5 years", "active 2 to 6 years", "CL1001", "  active«»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 2 years until 5 years", "active between 2 years and 6 years", "CL1002", "  active «between»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 2 years until 5 years", "active in year 3", "CL1001", "tive in year«»", "a time is a number with its unit: write `3 years`"),
        ("active from 2 years until 5 years", "active from year 2 until year 5", "CL1001", "ve from year«»", "a time is a number with its unit: write `2 years`"),
        ("active from 2 years until 5 years", "from 2 years until 5 years", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 2 years until 5 years", "active after 2 years", "CL1010", "  active «after»", "write `from`"),
        ("active from 2 years until 5 years", "active since 2 years", "CL1010", "  active «since»", "write `from`"),
        ("active from 2 years until 5 years", "active for 3 years", "CL1001", " active for «3»", "`for` says whom it is about; a policy is `active from` one time `until` another"),
        ("active from 4 years until 5 years", "in year 5", "CL1001", "  «in»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 4 years until 5 years", "at year 5", "CL1002", "  at year «5»", "a time is a number with its unit: write `5 years`"),
        ("active from 4 years until 5 years", "from 1 year", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 4 years until 5 years", "from 4 years until 5 years", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 4 years until 5 years", "from 4 years to 5 years", "CL1001", "  «from»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 4 years until 5 years", "after 4 years", "CL1001", "  «after»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 4 years until 5 years", "when now > 4 years", "CL1001", "  «when»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("active from 4 years until 5 years", "until 5 years", "CL1001", "  «until»", "write `active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`"),
        ("shock downturn {", "shock downturn at 4 years {", "CL1001", "ock downturn«»", "open the block with `{`"),
        ("shock downturn {", "shock downturn in competition {", "CL1001", "ck downturn «in»", "write `shock downturn { … }`; its time stands within: `at 5 years`, or `active from 4 years until 5 years`"),
        ("policy vouchers : Subsidy by province {", "policy vouchers : Subsidy by province from 2 years {", "CL1001", "by province «from»", "write `policy vouchers : INSTRUMENT by ACTOR { … }`; times stand within: `active from 2 years until 6 years`"),
        ("next evolution when now", "next evolution now", "CL1001", "xt evolution«»", "write `next evolution when CONDITION`, for example `when now >= 4 years`"),
        ("next evolution when now >= 4 years", "next evolution after 4 years", "CL1001", "xt evolution«»", "write `next evolution when CONDITION`, for example `when now >= 4 years`"),
        ("next evolution when now >= 4 years", "next evolution at 4 years", "CL1001", "xt evolution«»", "write `next evolution when CONDITION`, for example `when now >= 4 years`"),
        ("next evolution when now >= 4 years", "next evolution if now >= 4 years", "CL1010", "t evolution «if»", "write `when`"),
        ("next evolution when now >= 4 years", "when now >= 4 years next evolution", "CL1002", "sprouting { «when»", "write `next STAGE when CONDITION`, `end when CONDITION \"what happened\"`, `set PARAMETER *= 0.5` or `run PHASE`"),
        ("next evolution when now >= 4 years", "to evolution when now >= 4 years", "CL1002", "sprouting { «to»", "write `next STAGE when CONDITION`, `end when CONDITION \"what happened\"`, `set PARAMETER *= 0.5` or `run PHASE`"),
        ("end when count(firms) < 5 \"dead\"", "end when count(firms) < 5", "CL1001", "t(firms) < 5«»", "say why the run ends, for example `\"the cluster has died\"`"),
        ("end when count(firms) < 5 \"dead\"", "end \"dead\" when count(firms) < 5", "CL1001", "lution { end«»", "write `end when CONDITION \"what happened\"`"),
        ("end when count(firms) < 5 \"dead\"", "end if count(firms) < 5 \"dead\"", "CL1010", "ution { end «if»", "write `when`"),
        ("in 90% of runs poorest at end > 0", "in 90% poorest at end > 0", "CL1001", "none\" in 90%«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        ("in 90% of runs poorest at end > 0", "in 90 of runs poorest at end > 0", "CL1001", "\"none\" in 90«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        ("in 90% of runs poorest at end > 0", "in 90% of the runs poorest at end > 0", "CL1001", "e\" in 90% of«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        ("in 90% of runs poorest at end > 0", "in 90% of cases poorest at end > 0", "CL1010", "\" in 90% of «cases»", "write `runs`"),
        ("in 90% of runs poorest at end > 0", "in 18 of 20 runs poorest at end > 0", "CL1001", "\"none\" in 18«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        ("on average     connected", "on average: connected", "CL1001", "\" on average«:»", "write `average VALUE`, without `:`"),
        ("on average     connected", "in average connected", "CL1001", "ct \"more\" in«»", "write `expect \"…\" in 90% of runs CONDITION`"),
        ("on average     connected", "average connected", "CL1002", "re\" average «connected»", "write `expect \"…\" CONDITION`, or before the condition `always`, `eventually`, `in 90% of runs` or `on average`"),
        ("actors firms      : Sme[60] {", "actors firms : 60 Sme {", "CL1001", "ors firms : «60»", "write `Sme[60]`"),
        ("actors firms      : Sme[60] {", "actors firms : Sme(60) {", "CL1001", " firms : Sme«(»", "write `Sme[60]`"),
        ("actors firms      : Sme[60] {", "actors firms : Sme * 60 {", "CL1001", "firms : Sme «*»", "write `Sme[60]`"),
        ("actors firms      : Sme[60] {", "actors firms : Sme 60 {", "CL1001", "firms : Sme «60»", "write `Sme[60]`"),
        ("actors firms      : Sme[60] {", "actors firms[60] : Sme {", "CL1001", "actors firms«»", "write `actors firms : KIND[NUMBER]`"),
        ("actors firms      : Sme[60] {", "actors 60 firms : Sme {", "CL1001", "actors «60»", "write `firms[60]`"),
        ("actors firms      : Sme[60] {", "actors firms = Sme[60] {", "CL1001", "ctors firms «=»", "write `Sme[60]`"),
        ("actors firms      : Sme[60] {", "actors firms : Sme {", "CL2014", "ors firms : «Sme»", "write `Sme[10]`, or `actor` for a single one"),
        ("actors firms      : Sme[60] {", "actors firms : Sme[60 {", "CL1001", "rms : Sme[60«»", "close it with `]`"),
        ("actors firms      : Sme[60] {", "actors firms : Sme[60]", "CL1001", "ms : Sme[60]«»", "open the block with `{`"),
        ("actors firms      : Sme[60] {", "actor firms : Sme[60] {", "CL2016", " firms : Sme«[60]»", "write `actors` for a population"),
        ("actors firms      : Sme[60] {", "actors : Sme[60] {", "CL1001", "actors«»", "a name is made of letters, digits and `_`, and does not begin with a digit"),
        ("actor  province   : LocalGovernment", "actors province : LocalGovernment", "CL2014", " province : «LocalGovernment»", "write `LocalGovernment[10]`, or `actor` for a single one"),
        ("actor  province   : LocalGovernment", "actor province LocalGovernment", "CL1001", "tor province«»", "write `actor province : LocalGovernment`"),
        ("actor  province   : LocalGovernment", "actor LocalGovernment province", "CL1001", "alGovernment«»", "write `actor LocalGovernment : province`"),
        ("where f.capital < own_share", "if f.capital < own_share", "CL1010", "r f : firms «if»", "write `where`"),
        ("where f.capital < own_share", "when f.capital < own_share", "CL1010", "r f : firms «when»", "write `where`"),
        ("where f.capital < own_share", "with f.capital < own_share", "CL1010", "r f : firms «with»", "write `where`"),
        ("where f.capital < own_share", ", f.capital < own_share", "CL1002", " : firms , f«.»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        ("where link.ends <= now", "if link.ends <= now", "CL1010", "int_project «if»", "write `where`"),
        ("vary vouchers in { on, off }", "vary vouchers on/off", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary vouchers on, off", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary vouchers { on, off }", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary vouchers in [on, off]", "CL1001", "vouchers in «[»", "several values stand in braces: `{ VALUE, VALUE }`"),
        ("vary vouchers in { on, off }", "vary vouchers in on, off", "CL1001", " vouchers in«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary vouchers = on, off", "CL1001", "ry vouchers «=»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary vouchers = { on, off }", "CL1001", "ry vouchers «=»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary vouchers in { true, false }", "CL2003", "uchers in { «true»", "`vouchers` is a policy: it can be switched `on` or `off`"),
        ("vary vouchers in { on, off }", "vary vouchers", "CL1001", "ary vouchers«»", "write `vary vouchers in { on, off }` for a policy or shock, `vary vouchers in { VALUE, VALUE }` or `vary vouchers in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary own_share in { 20, 40 } kEUR", "CL1001", "0, 40 } kEUR«»", "a value belongs here: a number with its unit, a name, or a formula"),
        ("vary vouchers in { on, off }", "vary own_share from 20 kEUR to 40 kEUR by 10 kEUR", "CL1001", "ry own_share«»", "write `vary own_share in { on, off }` for a policy or shock, `vary own_share in { VALUE, VALUE }` or `vary own_share in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary own_share in 20 kEUR .. 40 kEUR", "CL1001", "R .. 40 kEUR«»", "write `vary own_share in { on, off }` for a policy or shock, `vary own_share in { VALUE, VALUE }` or `vary own_share in LOW .. HIGH by STEP` for a parameter"),
        ("vary vouchers in { on, off }", "vary own_share in 20 .. 40 kEUR by 10 kEUR", "CL2004", "wn_share in «20»", "write the unit, for example `20 kEUR`"),
        ("replicates 20", "replicates = 20", "CL1001", " replicates «=»", "write `replicates VALUE`, without `=`"),
        ("replicates 20", "replicates: 20", "CL1001", "  replicates«:»", "write `replicates VALUE`, without `:`"),
        ("replicates 20", "repeat 20", "CL1010", "  «repeat»", "write `replicates`"),
        ("replicates 20", "runs 20", "CL1010", "  «runs»", "write `replicates`"),
        ("replicates 20", "20 replicates", "CL1002", "  «20»", "write `vary NAME in { VALUE, VALUE }`, `replicates 20` or `report MEASURE at end`"),
        ("report connected at end, poorest at end", "report connected", "CL2016", "  report «connected»", "say when, for example `connected at end` or `mean(connected)`"),
        ("report connected at end, poorest at end", "report final connected", "CL1002", "eport final «connected»", "write `report MEASURE at end`, with commas between several"),
        ("report connected at end, poorest at end", "report connected at the end", "CL1002", "cted at the «end»", "write `report MEASURE at end`, with commas between several"),
        ("report connected at end, poorest at end", "report mean(firms.capital)", "CL2016", "report mean(«firms.capital»", "give what is meant a name with `measure`, and report that"),
        ("measure poorest   = min", "measure poorest : min", "CL1001", "ure poorest «:»", "write `measure poorest = VALUE`"),
        ("measure poorest   = min", "measure poorest min", "CL1001", "sure poorest«»", "write `measure poorest = VALUE`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = min(capital of firms)", "CL1001", "min(capital «of»", "write `min(firms.capital)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = min(capital)", "CL2001", "orest = min(«capital»", "write `firms.capital`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = mean capital of firms", "CL1002", "rest = mean «capital»", "a function has brackets, for example `mean(firms.capital)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = min(capital for firms)", "CL2003", "capital for «firms»", "write `… for f in firms`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = min(f.capital)", "CL2001", "orest = min(«f»", "say who that is: `mean(f.capital for f in firms)`, or short `mean(firms.capital)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = min firms.capital", "CL1002", "orest = min «firms»", "a function has brackets, for example `mean(firms.capital)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = firms.capital", "CL2003", "e poorest = «firms.capital»", "say what of them is meant, for example `mean(firms.capital)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = average(firms.capital)", "CL2007", "e poorest = «average»", "here it is called `mean`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = avg(firms.capital)", "CL2007", "e poorest = «avg»", "here it is called `mean`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = std(firms.capital)", "CL2007", "e poorest = «std»", "here it is called `sd`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = size(firms)", "CL2007", "e poorest = «size»", "here it is called `count`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = sum(firms)", "CL2005", "orest = sum(«firms»", "say what of it is meant, for example `count(firms)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(firms where capital > 4 kEUR)", "CL1001", "count(firms «where»", "write `count(g for g in firms where …)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(f in firms where f.capital > 4 kEUR)", "CL1001", "(f in firms «where»", "write `count(f for f in firms where …)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(f : firms where f.capital > 4 kEUR)", "CL1001", "t(f : firms «where»", "write `count(f for f in firms where …)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(firms.capital > 4 kEUR)", "CL2003", "est = count(«firms.capital»", "ask it of each: `count(x for x in firms where x.capital > 4 kEUR)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(f for firms where f.capital > 4 kEUR)", "CL2003", "count(f for «firms»", "write `… for f in firms`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(f for f in firms if f.capital > 4 kEUR)", "CL1010", " f in firms «if»", "write `where`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(f for f in firms with f.capital > 4 kEUR)", "CL1010", " f in firms «with»", "write `where`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(for f in firms where f.capital > 4 kEUR)", "CL1001", "= count(for «f»", "write `count(f for f in …)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count f for f in firms where f.capital > 4 kEUR", "CL1002", "est = count «f»", "a function has brackets, for example `mean(firms.capital)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = number of firms", "CL1002", "st = number «of»", "a function has brackets, for example `mean(firms.capital)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = #firms", "CL1006", "e poorest = «#»", "a comment begins with `//`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = |firms|", "CL1001", "e poorest = «|»", "a value belongs here: a number with its unit, a name, or a formula"),
        ("measure poorest   = min(firms.capital)", "measure poorest = share(f for f in firms where f.capital > 4 kEUR)", "CL2007", "e poorest = «share»", "divide two counts: `count(f for f in firms where …) / count(firms)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = firms.count", "CL2003", "e poorest = «firms.count»", "write `count(firms)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = firms.count()", "CL2003", "e poorest = «firms.count»", "write `count(firms)`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = len(firms)", "CL2007", "e poorest = «len»", "here it is called `count`"),
        ("for f : firms -[link : joint_project]- university", "for f : firms -joint_project- university", "CL2003", "  for f : «firms -joint_project- university»", "for ties write `a : P -[TIE]- b : Q`"),
        ("for f : firms -[link : joint_project]- university", "for f : firms -[joint_project] university", "CL1001", "int_project]«»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        ("for f : firms -[link : joint_project]- university", "for f : firms --joint_project-- university", "CL2003", "  for f : «firms --joint_project-- university»", "for ties write `a : P -[TIE]- b : Q`"),
        ("for f : firms -[link : joint_project]- university", "for f : firms - university", "CL2003", "  for f : «firms - university»", "for ties write `a : P -[TIE]- b : Q`"),
        ("for f : firms -[link : joint_project]- university", "for f : firms [link : joint_project] university", "CL1001", "firms [link «:»", "a tie is written `-[link : TIE]-`"),
        ("for f : firms -[link : joint_project]- university", "for f : firms -(link : joint_project)- university", "CL1001", "irms -(link «:»", "a tie is written `-[link : TIE]-`"),
        ("for f : firms -[link : joint_project]- university", "for f : firms <-[link : joint_project]-> university", "CL2021", "r f : firms «<-[link : joint_project]->»", "write `-[joint_project]-`"),
        ("for f : firms -[link : joint_project]- university", "for f in firms -[link : joint_project]- university", "CL1002", " f in firms «-»", "before ties write `f : firms`"),
        ("form f -[joint_project]- university {", "form f -joint_project- university {", "CL1001", "  form f «-»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        ("form f -[joint_project]- university {", "form joint_project between f and university {", "CL1001", "int_project «between»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        ("form f -[joint_project]- university {", "form joint_project f university {", "CL1001", "oint_project«»", "write `form a -[TIE]- b`, with attributes in `{ … }` if need be"),
        ("form f -[joint_project]- university {", "form f -[joint_project]- university", "CL1001", " university «trust»", "open the block with `{`"),
        ("trust = 0.4; ends", "trust = 0.4, ends", "CL1002", " trust = 0.4«,»", "items are separated by a line end or `;`"),
        ("trust = 0.4; ends", "trust : 0.4; ends", "CL1001", "ity { trust «:»", "set with `=`"),
        ("for f : firms\n  f.capital += demand", "for each f : firms\n  f.capital += demand", "CL1002", "  for each «f»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        ("for f : firms\n  f.capital += demand", "foreach f : firms\n  f.capital += demand", "CL1010", "  «foreach»", "write `for`"),
        ("for f : firms\n  f.capital += demand", "for all f : firms\n  f.capital += demand", "CL1002", "  for all «f»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        ("for f : firms\n  f.capital += demand", "for f of firms\n  f.capital += demand", "CL1002", "  for f «of»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        ("for f : firms\n  f.capital += demand", "for firms\n  f.capital += demand", "CL2003", "  for «firms»", "for example `f : firms`"),
        ("for f : firms\n  f.capital += demand", "for f\n  f.capital += demand", "CL2003", "  for «f»", "for example `f : firms`"),
        ("for f : firms\n  f.capital += demand", "for every firm f\n  f.capital += demand", "CL1002", "  for every «firm»", "write `for f : firms`, or for ties `for a : firms -[TIE]- b : firms`"),
        ("for f : firms\n  f.capital += demand", "f.capital += demand", "CL2001", "  «f»", "say who that is: `for f : firms`"),
        ("f.capital += demand", "capital += demand", "CL2001", "  «capital»", "write `f.capital += …`"),
        ("f.capital += demand", "f.capital =+ demand", "CL1001", " f.capital =«+»", "write `+=`"),
        ("f.capital += demand", "f.capital = f.capital + demand", "CL2004", "f.capital + «demand * f.explicit»", "say for how long: multiply by a time, for example `… * 1 year`"),
        ("f.capital += demand", "f.capital := demand", "CL2016", "  f.capital «:=»", "write `=`"),
        ("f.capital += demand", "firms.capital += demand", "CL2003", "  «firms.capital»", "change it of each: `for a : firms`, then `a.capital …`"),
        ("f.capital += demand", "f.capital++ demand", "CL1001", "  f.capital«+»", "write `+= VALUE`"),
        ("f.capital += demand", "f.capital *= demand", "CL2016", "  f.capital «*=»", "write `f.capital = f.capital * …`"),
        ("f.capital += demand", "set f.capital += demand", "CL2016", "  «set»", "stages, policies and shocks set parameters; a rule changes attributes: `f.attr += …`"),
        ("f.capital += demand", "let f.capital += demand", "CL1001", "  let f«.»", "write `let f = VALUE`, or draw it: `let f ~ normal(mean: 0.5, sd: 0.1)`"),
        ("f.capital += demand", "increase f.capital by demand", "CL1001", "  increase «f»", "write an effect as `f.capital += VALUE`, with the name that `for` gives the actor"),
        ("f.capital += demand", "f capital += demand", "CL1001", "  f «capital»", "write `f.capital`"),
        ("f.capital += demand", "f's capital += demand", "CL1006", "  f«'»", "an attribute is written `f.capital`; a text stands in double quotes, `\"…\"`"),
        ("f.capital += demand", "f->capital += demand", "CL1001", "  f«-»", "write `f.capital`"),
        ("f.capital -= own_share", "f.capital -= 50%", "CL2004", ".capital -= «50%»", "say of what: `50% * f.capital`"),
        ("f.capital -= own_share", "f.capital -= 5 km", "CL2004", ".capital -= «5 km»", "add money once, or money per time steadily: a flow is multiplied by the length of the step"),
        ("f.capital -= own_share", "f.capital -= 0.5", "CL2004", ".capital -= «0.5»", "write the unit, for example `0.5 kEUR`"),
        ("order by f.capital", "order by f.capital asc", "CL1002", "y f.capital «asc»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        ("order by f.capital", "order by f.capital desc", "CL1002", "y f.capital «desc»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        ("order by f.capital", "order by f.capital ascending", "CL1002", "y f.capital «ascending»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        ("order by f.capital", "order f.capital", "CL1001", "  order«»", "write `order by VALUE`: the smallest come first, with `-VALUE` the largest"),
        ("order by f.capital", "sort by f.capital", "CL1010", "  «sort»", "write `order`"),
        ("order by f.capital", "order by capital", "CL2001", "  order by «capital»", "write `f.capital`"),
        ("order by f.capital", "order by f.capital, f.explicit", "CL1002", "by f.capital«,»", "order by one value, or by a sum of several"),
        ("order by f.capital", "orderby f.capital", "CL1001", "  orderby «f»", "did you mean `order`?"),
        ("where f.capital < own_share", "where 0 EUR < f.capital < own_share", "CL1002", "< f.capital «<»", "comparisons do not chain: write `a < b and b < c`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = count(f for f in firms where 0 EUR < f.capital < own_share)", "CL1001", " < f.capital«»", "comparisons do not chain: write `a < b and b < c`"),
        ("measure poorest   = min(firms.capital)", "measure poorest = max(0 < 1 < 2, 3)", "CL1001", " = max(0 < 1«»", "comparisons do not chain: write `a < b and b < c`"),
        ("where f.capital < own_share", "where f.capital is 0 EUR", "CL1001", ".capital is «0»", "`is` asks for a kind; compare values with `==`"),
        ("where f.capital < own_share", "where f.capital < own_share and f is not Sme", "CL1001", "re and f is «not»", "`not` stands before the whole: `not x is KIND`"),
        ("where f.capital < own_share", "where f.capital less than own_share", "CL1002", "e f.capital «less»", "write `<`"),
        ("where f.capital < own_share", "where f.capital <> own_share", "CL1001", " f.capital <«>»", "write `!=`"),
        ("where f.capital < own_share", "where f.capital between 1 kEUR and own_share", "CL1002", "e f.capital «between»", "write `x in LOW .. HIGH`"),
        ("where f.capital < own_share", "where f.capital < own_share or else f.explicit > 0", "CL1001", "wn_share or «else»", "a value belongs here: a number with its unit, a name, or a formula"),
        ("where f.capital < own_share", "where (f.capital < own_share", "CL1001", " < own_share«»", "close it with `)`"),
        ("where f.capital < own_share", "where f.capital < own_share)", "CL1002", " < own_share«)»", "there is no `(` before it to close"),
        ("where f.capital < own_share", "where f.capital =< own_share", "CL1002", "e f.capital «=»", "write `<=`"),
        ("where f.capital < own_share", "where f.capital < own_share & f.explicit > 0", "CL1006", "< own_share «&»", "write `and`"),
        ("where f.capital < own_share", "where f.capital < own_share AND f.explicit > 0", "CL1002", "< own_share «AND»", "write `and`"),
        ("cost own_share", "cost = own_share", "CL1001", "  cost «=»", "write `cost VALUE`, without `=`"),
        ("cost own_share", "cost: own_share", "CL1001", "  cost«:»", "write `cost VALUE`, without `:`"),
        ("cost own_share", "costs own_share", "CL1010", "  «costs»", "write `cost`"),
        ("cost own_share", "cost own_share each", "CL1002", "t own_share «each»", "write `cost 5 kEUR`"),
        ("budget 200 kEUR per year", "budget = 200 kEUR per year", "CL1001", "  budget «=»", "write `budget VALUE`, without `=`"),
        ("budget 200 kEUR per year", "budget: 200 kEUR per year", "CL1001", "  budget«:»", "write `budget VALUE`, without `:`"),
        ("budget 200 kEUR per year", "budget 200.000 EUR per year", "CL2034", "  budget «200.000»", "write `200_000` for thousands, or `200`"),
        ("budget 200 kEUR per year", "budget 200 000 EUR per year", "CL1002", " budget 200 «000»", "write `200_000` for thousands"),
        ("budget 200 kEUR per year", "budget 200k EUR per year", "CL1002", "budget 200k «EUR»", "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit"),
        ("budget 200 kEUR per year", "budget 200 k EUR per year", "CL1002", "udget 200 k «EUR»", "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit"),
        ("budget 200 kEUR per year", "budget EUR 200000 per year", "CL1002", " budget EUR «200000»", "write `budget 200 kEUR per year`, or `budget from ACTOR.ATTRIBUTE`"),
        ("budget 200 kEUR per year", "budget 200 keur per year", "CL2022", " budget 200 «keur»", "did you mean `kEUR`?"),
        ("budget 200 kEUR per year", "budget 200 thousand EUR per year", "CL1002", "00 thousand «EUR»", "a quantity has one unit: write the number in full, for example `1_000_000 EUR`, or take a larger unit"),
        ("budget 200 kEUR per year", "budget 200 €", "CL1006", " budget 200 «€»", "write money as a number with a unit, for example `5 MEUR`"),
        ("use innovation_clusters", "", "CL2001", "rovince   : «LocalGovernment»", "`use innovation_clusters` brings it in, with all other words of the built-in libraries"),
        ("use innovation_clusters", "use innovation_cluster", "CL2012", "use «innovation_cluster»", "did you mean `innovation_clusters`?"),
        ("use innovation_clusters", "use innovation clusters", "CL1002", " innovation «clusters»", "a name is one word: write `innovation_clusters`"),
        ("use innovation_clusters", "import innovation_clusters", "CL1010", "«import»", "write `use`"),
        ("", "extend Sme { capital : real money = 0 }", "CL2002", "xtend Sme { «capital»", "choose another name, or take it out"),
        ("", "kind Sme : Enterprise { a : int = 0 }", "CL2002", "kind «Sme»", "choose another name"),
        ("", "kind Baker : Sme { capital : real money = 0 }", "CL2002", "ker : Sme { «capital»", "choose another name, or take it out"),
        ("", "extend Firm { a : int = 0 }", "CL2001", "extend «Firm»", "`Enterprise`, `ExternalFirm`, `GuaranteeInstitution` are described with this word; or declare it"),
        ("", "measure firms = 3", "CL2002", "measure «firms»", "choose another name"),
        ("", "tie joint_project between Sme and Sme", "CL2002", "tie «joint_project»", "choose another name"),
        ("", "phase sharing", "CL2002", "phase «sharing»", "choose another name"),
        ("", "parameter now = 3", "CL2002", "parameter «now»", "`now` is a value of the language; choose another name"),
        ("f.capital += own_share", "f.explicit += 0.1", "CL3003", "  «f.explicit»", "use `Platform` or `TrainingProgramme`, which may; or declare an instrument of your own: `instrument NAME by Government | IndustryAssociation { may change Sme.explicit }`"),
        ("policy vouchers : Subsidy by province", "policy vouchers : Subsidy by university", "CL3002", " Subsidy by «university»", "let `province` issue it, or use another instrument"),
        ("policy vouchers : Subsidy by province", "policy vouchers : TaxRelief by university", "CL3002", "axRelief by «university»", "let `province` issue it, or use another instrument"),
        ("policy vouchers : Subsidy by province", "policy vouchers : Loan by province", "CL2001", " vouchers : «Loan»", "declare it, or `use` a library that does"),
    ];
}
