using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Tests.Advice;

public sealed class AllowTests
{
    private const string Idle = "+ parameter idle = 3";

    private static readonly string[] Absent = ["policy aid : Aid by council { => policy aid : Aid by council { active in young"];

    [Fact]
    public void In_a_file_it_silences_all_of_a_code_and_keeps_the_reason()
    {
        var compilation = Compile(Idle, "+ parameter lazy = 4", "+ allow CL4025 \"kept for the next study\"");
        Assert.Empty(compilation.Advice);
        Assert.Equal(["idle", "lazy"], compilation.Silenced.Select(d => Shire.Describe(d)[7..]));
        Assert.All(compilation.Silenced, d => Assert.Equal("kept for the next study", d.AllowedBecause));
    }

    [Fact]
    public void In_a_block_it_holds_for_that_declaration_only()
    {
        const string praise = "allow CL4018 \"a gesture\"; for f : cottages; f.fame += 0.01 per year }";
        var compilation = Compile($"+ policy praise : Aid by council {{ {praise}", "+ policy honour : Aid by council { for f : cottages; f.fame += 0.01 per year }");
        Assert.Equal("CL4018 honour", Assert.Single(compilation.Advice.Select(Shire.Describe)));
        Assert.Equal("CL4018 praise", Assert.Single(compilation.Silenced.Select(Shire.Describe)));
    }

    [Fact]
    public void It_may_stand_in_a_rule_a_stage_a_shock_and_a_population()
    {
        var compilation = Compile(
            "stage ailing { => stage ailing { allow CL4007 \"nobody is to act then\";",
            Absent[0],
            "+ rule luck in vie { allow CL4034 \"once a quarter\"; for f : cottages; chance 0.1; f.capital += 1 EUR }",
            "+ shock never { allow CL4019 \"for later\"; active from 3 years until 2 years; set zeal *= 2 }",
            "+ actor choir : Abbey { allow CL4004 \"it only sings\" }");
        Assert.Empty(compilation.Diagnostics);
        Assert.Empty(compilation.Advice);
        Assert.Equal(["CL4007", "CL4019", "CL4034", "CL4004"], compilation.Silenced.OrderBy(d => d.AllowedBecause![0] switch { 'n' => 0, 'f' => 1, 'o' => 2, _ => 3 }).Select(d => d.Code));
    }

    [Fact]
    public void The_narrowest_reason_is_kept() =>
        Assert.Equal("near", Assert.Single(Compile("+ allow CL4004 \"far\"", "+ actor choir : Abbey { allow CL4004 \"near\" }").Silenced).AllowedBecause);

    [Fact]
    public void It_silences_warnings_of_the_checker_too_and_never_an_error()
    {
        var compilation = Compile("next young when n > 12 => allow CL3006 \"decline until the end is what is studied\"", "+ allow CL4014 \"and so is no renewal\"");
        Assert.Empty(compilation.Diagnostics);
        Assert.Empty(compilation.Advice);
        Assert.Equal(["CL3006", "CL4014"], compilation.Silenced.Select(d => d.Code).Order(StringComparer.Ordinal));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Compile("+ allow CL2001 \"I know better\"").Diagnostics).Severity);
    }

    [Fact]
    public void What_it_silences_elsewhere_is_none_of_its_business() =>
        Assert.Equal(["CL4035 CL4007", "CL4007 ailing"], Compile([.. Absent, "rule close in weigh { => rule close in weigh { allow CL4007 \"not here\""]).Advice.Select(Shire.Describe));

    [Fact]
    public void An_idle_one_may_be_allowed_but_not_by_itself()
    {
        var compilation = Compile("+ allow CL4007 \"for another variant\"", "+ allow CL4035 \"variants are kept in one file\"");
        Assert.Empty(compilation.Advice);
        Assert.Equal("CL4035 CL4007", Assert.Single(compilation.Silenced.Select(Shire.Describe)));
        Assert.Equal("CL4035 CL4035", Assert.Single(Compile("+ allow CL4035 \"so there\"").Advice.Select(Shire.Describe)));
    }

    [Theory]
    [InlineData("CL4O07", "did you mean `CL4007` (Policy is absent in trouble)?")]
    [InlineData("cl4018", "did you mean `CL4018` (Policy without a channel)?")]
    [InlineData("everything", "advice has codes from CL4001 on, as `clusterdsl check` shows them")]
    public void A_code_that_does_not_exist_is_an_error_with_a_similar_one(string code, string help)
    {
        var found = Assert.Single(Compile($"+ allow {code} \"because\"").Diagnostics);
        Assert.Equal(("CL2033", help), (found.Code, found.Help));
    }

    private static Compilation Compile(params string[] edits) => Shire.Compile(Shire.Edited(string.Join('\n', edits)));
}
