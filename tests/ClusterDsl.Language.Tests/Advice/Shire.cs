using System.Text.RegularExpressions;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Advice;

/// <summary>A vocabulary of words that no compiler can know, with the marks that advice asks for, and a study in it that deserves none.</summary>
internal static class Shire
{
    public const string Library = """
        library shire
        dimension money
        unit EUR : money
        category Part { spinning, weaving }
        phase meet
        phase vie
        phase join
        phase weigh
        cycle year_round { meet, vie, join, weigh }
        lifecycle young as growth, ailing as trouble, grave as trouble
        abstract kind House {
          craft : share as knowledge = 0.2
          lore  : share as knowledge, tacit = 0.2
          mood  : share clamped = 0.5
          rank  : real in 0 .. 10 = 1
          debt  : real <= 1 = 0
          x     : real length = 0
          y     : real length = 0
        }
        kind Mill : House as firm {
          capital : real money = 0
          fee     : real >= 0 as cost = 1
          plan    : bool as decision = false
          effort  : share clamped as decision = 0.5
          fame    : share = 0.5
          part    : Part as vertical = spinning
        }
        kind Cottage : Mill as small
        kind Works : Mill as large
        kind Merchant : Mill as outside
        kind Spinner : Mill
        kind Weaver : Mill
        kind Abbey : House as knowledge_source
        kind Lender : House as finance { terms : share clamped as decision = 0.5 }
        kind Fair : House as broker
        kind Council : House as government { chest : real money = 0 }
        kind Place { credit : share clamped as finance = 0.5; roads : share clamped = 0.5 }
        abstract tie dealings as economic
        tie trade  : dealings from Mill to Mill as vertical, carries goods
        tie guild  : dealings between House and House as horizontal, carries knowledge { trust : share clamped = 0.5 }
        tie feud   : dealings between Mill and Mill as rival
        tie loan   : dealings from Lender to Mill as carries money
        tie lesson : dealings from Abbey to Mill as carries knowledge
        tie gift   : dealings from Mill to Abbey as carries money
        tie kin between House and House as social, carries knowledge
        event find { by : Mill }
        instrument Aid by Council as soft {
          may change Mill.capital, Mill.fame, Mill.plan, Mill.effort, Mill.fee, Lender.terms, Place.credit
          form guild, trade, kin, feud
          dissolve guild, trade, feud, loan, gift
          enter Mill, Lender
          exit Mill, Lender
          set
        }
        instrument Road by Council as hard { may change Place.roads, Mill.fame; set }
        instrument Match by Fair as soft { form guild, trade }
        """;

    /// <summary>The study; edits of it are wrong in one way each.</summary>
    public const string Study = """
        scenario shire_study { step 1 quarter; horizon 12 years; seed 1 }
        use "shire.cluster"

        parameter zeal = 0.2 per year

        actor  council  : Council
        actor  abbey    : Abbey
        actor  lender   : Lender
        actor  fair     : Fair
        actor  vale     : Place
        actors cottages : Cottage[20] { capital = 10 EUR }
        actors works    : Works[2]

        ties trade from works to cottages : random(mean_degree: 1)
        ties kin among cottages : ring(neighbours: 2)

        rule arrive in meet { rate 1 per year; enter cottages }
        rule introduce in meet {
          for a : cottages
          choose b : cottages where not a -[guild]- b
          rate zeal
          form a -[guild]- b
        }
        rule invite in meet {
          for f : cottages where not fair -[guild]- f
          rate zeal
          form fair -[guild]- f
        }
        rule sell in vie {
          for a : works -[trade]-> b : cottages
          b.capital += 1 EUR
        }
        rule spend in vie {
          for f : cottages
          f.capital -= 2 EUR/year * (2 - f.craft - vale.roads)
        }
        rule lend in join {
          choose f : cottages where not lender -[loan]-> f
          rate 1 per year
          form lender -[loan]-> f
          f.capital += 1 EUR
        }
        rule study in join {
          choose f : cottages where not abbey -[lesson]-> f
          rate 1 per year
          form abbey -[lesson]-> f
          f.craft += 0.1 * (1 - f.craft)
        }
        rule tell in join {
          for a : cottages -[guild]- b : cottages where a -[kin]- b
          a.lore += 0.1 per year * (b.lore - a.lore)
        }
        rule muse in join {
          for f : cottages
          rate zeal * f.lore
          f.lore += 0.05 * (1 - f.lore)
        }
        rule close in weigh {
          for f : cottages where f.capital < 0
          exit f
        }

        stage young  { next ailing when n < 10 }
        stage ailing { next young when n > 12 }

        policy aid : Aid by council {
          for f : cottages where f.capital < 1 EUR
          f.capital += 1 EUR
        }

        measure n     = count(cottages)
        measure skill = mean(cottages.craft)
        """;

    public static Compilation Compile(string text, MemoryFiles? files = null) =>
        Compilation.Create(new SourceText(text, "study.cluster"), (files ?? new MemoryFiles()).Add("shire.cluster", Library));

    /// <summary>The study with lines replaced: <c>old => new</c>, one edit a line; the old text stands once in it. <c>+ text</c> adds a line at the end, <c>- name</c> takes a declaration out.</summary>
    public static string Edited(string edits)
    {
        var text = Study;
        foreach (var edit in edits.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (edit.StartsWith("+ ", StringComparison.Ordinal))
            {
                text += "\n" + edit[2..];
                continue;
            }

            if (edit.StartsWith("- ", StringComparison.Ordinal))
            {
                text = Without(text, edit[2..]);
                continue;
            }

            var (old, replacement) = edit.Split("=>", 2) is [var o, var r] ? (o.Trim(), r.Trim()) : throw new FormatException(edit);
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Without(string text, string name)
    {
        var declaration = Regex.Matches(text, $@"^(rule|policy|ties|actors?|stage) +{name}\b.*(\n  .*)*(\n\}})?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return text.Remove(Assert.Single(declaration).Index, declaration[0].Length);
    }

    /// <summary>What is said of a scenario without errors: codes with the text they point to.</summary>
    public static string Said(string text, MemoryFiles? files = null)
    {
        var compilation = Compile(text, files);
        Assert.Equal(string.Empty, string.Join('\n', compilation.Diagnostics));
        return string.Join('\n', compilation.Advice.Select(Describe));
    }

    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Location.Source.Content.AsSpan(diagnostic.Location.Span.Start, diagnostic.Location.Span.Length)}";
}
