using ClusterDsl.Language.Advice;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Tests.Binding;

namespace ClusterDsl.Language.Tests.Advice;

public sealed class AdviceTests
{
    public static TheoryData<int> Fires => [.. Enumerable.Range(0, AdviceCases.Fire.Count)];

    public static TheoryData<int> Silents => [.. Enumerable.Range(0, AdviceCases.Silent.Count)];

    private static MemoryFiles Files => new MemoryFiles().Add("works.csv", "id\nw1\nw2\n").Add("trade.csv", "source,target\nw1,w2\n");

    [Theory]
    [MemberData(nameof(Fires))]
    public void It_is_given_once_and_in_the_right_place(int index)
    {
        var (said, edits) = AdviceCases.Fire[index];
        Assert.Equal(said, Shire.Said(Shire.Edited(string.Join('\n', edits)), Files));
    }

    [Theory]
    [MemberData(nameof(Silents))]
    public void It_is_not_given_where_the_study_only_comes_near(int index)
    {
        var (near, edits) = AdviceCases.Silent[index];
        Assert.Equal(string.Empty, Shire.Said(Shire.Edited(string.Join('\n', edits)), Files));
        Assert.NotEmpty(near);
    }

    [Fact]
    public void Every_advice_has_a_case_and_near_ones()
    {
        var codes = DiagnosticDescriptors.All.Where(d => d.Code[2] == '4').Select(d => d.Code).ToList();
        Assert.Empty(codes.Except(AdviceCases.Fire.SelectMany(f => f.Said.Split('\n')).Select(s => s[..6])));
        Assert.Empty(codes.Except(AdviceCases.Silent.Select(s => s.Near)));
    }

    [Fact]
    public void Every_piece_of_advice_shows_a_way_out_and_names_its_documents()
    {
        foreach (var (_, edits) in AdviceCases.Fire)
        {
            foreach (var diagnostic in Shire.Compile(Shire.Edited(string.Join('\n', edits)), Files).Advice)
            {
                Assert.False(string.IsNullOrWhiteSpace(diagnostic.Help), diagnostic.ToString());
                Assert.Equal(string.CompareOrdinal(diagnostic.Code, "CL4018") <= 0, diagnostic.Help.Contains("00", StringComparison.Ordinal) && diagnostic.Help.Contains('"'));
            }
        }
    }

    [Fact]
    public void Rules_and_codes_go_together()
    {
        Assert.Equal(AdviceRules.All.Select(r => r.Descriptor.Code).Order(StringComparer.Ordinal), AdviceRules.All.Select(r => r.Descriptor.Code));
        Assert.Equal(
            DiagnosticDescriptors.All.Where(d => d.Code[2] == '4').Select(d => d.Code),
            AdviceRules.All.Select(r => r.Descriptor.Code).Append(DiagnosticDescriptors.IdleAllow.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_scenario_with_errors_gets_none() => Assert.Empty(Shire.Compile(Shire.Edited("+ parameter idle = missing")).Advice);

    [Fact]
    public void A_long_sum_and_variables_made_of_variables_are_no_trouble()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("0.001 * f.fame", 200));
        var lets = string.Join("; ", Enumerable.Range(1, 80).Select(i => $"let v{i} = v{i - 1} + v{i - 1}"));
        var conditions = string.Join(" and ", Enumerable.Repeat("f.fame >= 0", 200));
        Assert.Equal(string.Empty, Shire.Said(Shire.Edited(
            $"+ rule long in vie {{ for f : cottages where {conditions}; let v0 = f.fame * 0; {lets}; f.capital += 1 EUR * (v80 + {sum}) }}")));
        Assert.Equal(string.Empty, Shire.Said(Shire.Edited(
            $"+ rule learn in join {{ for f : cottages; let v0 = f.craft; {lets}; f.craft += 0 * v80 }}")));
    }
}
