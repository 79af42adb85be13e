using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>The triad census.</summary>
public sealed class TriadCensusTests
{
    /// <summary>One triad of each type, as the papers draw them: A, B and C, with an arc from the first letter of each pair to the second.</summary>
    private static readonly Dictionary<string, string> Drawn = new(StringComparer.Ordinal)
    {
        ["003"] = "",
        ["012"] = "AB",
        ["102"] = "AB BA",
        ["021D"] = "BA BC",
        ["021U"] = "AB CB",
        ["021C"] = "AB BC",
        ["111D"] = "AB BA CB",
        ["111U"] = "AB BA BC",
        ["030T"] = "AB CB AC",
        ["030C"] = "BA CB AC",
        ["201"] = "AB BA BC CB",
        ["120D"] = "BA BC AC CA",
        ["120U"] = "AB CB AC CA",
        ["120C"] = "AB BC AC CA",
        ["210"] = "AB BC CB AC CA",
        ["300"] = "AB BA BC CB AC CA",
    };

    [Fact]
    public void Each_type_is_told_from_the_others() => Assert.All(TriadTypes.All, (type, index) =>
    {
        var arcs = Drawn[type].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => (a[0] - 'A', a[1] - 'A'));
        Assert.Equal(TriadTypes.All.Select((_, i) => i == index ? 1.0 : 0.0), TriadCensus.Of(NetworkGraph.FromEdges(3, true, arcs)));
    });

    [Fact]
    public void It_is_that_of_NetworkX() => Assert.Equal(
        [119169, 36252, 2004, 910, 922, 1892, 201, 204, 86, 30, 10, 5, 6, 8, 1, 0],
        TriadCensus.Of(NetworkStatisticTests.Read("erdir100").Graph));

    [Fact]
    public void All_triads_are_counted_once() => RandomNetworks.Check(7, graph =>
    {
        var expected = new double[16];
        for (var a = 0; a < graph.Count; a++)
        {
            for (var b = a + 1; b < graph.Count; b++)
            {
                for (var c = b + 1; c < graph.Count; c++)
                {
                    int[] three = [a, b, c];
                    var arcs = RandomNetworks.Edges(graph).SelectMany(e => graph.IsDirected ? [e] : new[] { e, (e.Target, e.Source) })
                        .Where(e => three.Contains(e.Item1) && three.Contains(e.Item2)).Select(e => (Array.IndexOf(three, e.Item1), Array.IndexOf(three, e.Item2)));
                    expected[Array.IndexOf(TriadCensus.Of(NetworkGraph.FromEdges(3, true, arcs)), 1)]++;
                }
            }
        }

        Assert.Equal(expected, TriadCensus.Of(graph));
    });
}
