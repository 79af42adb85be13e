using System.Globalization;
using System.Text.RegularExpressions;
using ClusterDsl.Output.Snapshots;

namespace ClusterDsl.Testing.Tests;

/// <summary>What a run is as a text.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public void The_same_run_is_the_same_text_whatever_the_threads()
    {
        using var file = new ScenarioFile();
        var one = Scenario.Run(file.Path).ToText(15);
        Assert.Equal(one, Scenario.Run(file.Path, new ScenarioOptions { Threads = 4 }).ToText(15));
        Assert.NotEqual(one, Scenario.Run(file.Path, new ScenarioOptions { Replicate = 1 }).ToText(15));
        Assert.NotEqual(one, Scenario.Run(file.Path, new ScenarioOptions { Seed = 6 }).ToText(15));
    }

    [Fact]
    public void A_changed_rule_changes_the_lines_that_it_has_to_do_with()
    {
        using var before = new ScenarioFile();
        using var after = new ScenarioFile("f.capital += gain", "f.capital += 2 * gain");
        var difference = TextDifference.Describe(Scenario.Run(before.Path).ToText(), Scenario.Run(after.Path).ToText());
        Assert.Equal(["wealth", "wealth", "wealth", "wealth"], NamesOf(difference));
    }

    [Fact]
    public void A_rule_with_a_long_name_moves_no_other_line()
    {
        const string Rule = "rule something_that_has_a_name_longer_than_any_column in sharing { for m : makers; m.capital += 0 kEUR per year }\n\n";
        using var before = new ScenarioFile();
        using var after = new ScenarioFile("policy grant", Rule + "policy grant");
        var difference = TextDifference.Describe(Scenario.Run(before.Path).ToText(), Scenario.Run(after.Path).ToText());
        Assert.Equal(["something_that_has_a_name_longer_than_any_column"], NamesOf(difference));
    }

    [Fact]
    public void Numbers_are_rounded_and_counts_are_exact()
    {
        using var file = new ScenarioFile();
        Assert.Matches(@"(?m)^gain +1\.235  kEUR", Scenario.Run(file.Path).ToText());
        Assert.Matches(@"(?m)^gain +1\.2  kEUR", Scenario.Run(file.Path).ToText(2));
        Assert.Matches(@"(?m)^gain +1\.23456  kEUR", Scenario.Run(file.Path).ToText(15));
        Assert.Matches(@"(?m)^grow +600$", Scenario.Run(file.Path).ToText(1));
        Assert.Matches(@"(?m)^grant +20 +200 +30 +200000  EUR$", Scenario.Run(file.Path).ToText(3));
    }

    [Fact]
    public void The_network_is_as_the_functions_of_the_language_see_it()
    {
        using var file = new ScenarioFile();
        var text = Scenario.Run(file.Path).ToText();
        Assert.Equal(Row(text, "close")[2], Row(text, "density")[2]);
        Assert.Equal(Row(text, "wide")[2], Row(text, "largest component")[2]);
        Assert.NotEqual("0", Row(text, "density")[2]);
    }

    [Fact]
    public void Settings_are_as_on_the_command_line()
    {
        using var file = new ScenarioFile();
        var text = Scenario.Run(file.Path, new ScenarioOptions().Set("gain", "2000 EUR/year").SwitchOff("grant")).ToText();
        Assert.Equal("2", Row(text, "gain")[1]);
        Assert.Equal(30 * (1000 + (20 * 2000)), double.Parse(Row(text, "wealth")[2], CultureInfo.InvariantCulture));
        Assert.Equal("off", Row(text, "grant")[1]);
    }

    [Fact]
    public void Nothing_depends_on_place_version_or_clock()
    {
        using var here = new ScenarioFile();
        using var there = new ScenarioFile();
        var text = Scenario.Run(here.Path).ToText();
        Assert.Equal(text, Scenario.Run(there.Path).ToText());
        Assert.DoesNotContain("clusterdsl-", text, StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(Scenario).Assembly.GetName().Version!.ToString(3), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_starts_at_the_source_of_the_test()
    {
        using var file = new ScenarioFile();
        var source = Path.Combine(file.Folder, "Tests.cs");
        Assert.Equal(Scenario.Run(file.Path).ToText(), Scenario.Run("small.cluster", sourceFile: source).ToText());
    }

    private static string[] Row(string text, string name) =>
        Regex.Split(text.Split('\n').First(l => l.StartsWith(name + "  ", StringComparison.Ordinal)), " {2,}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<string> NamesOf(string difference) =>
        difference.Split('\n').Where(l => l.StartsWith('-') || l.StartsWith('+')).Select(l => l[2..].Split(' ')[0]);
}
