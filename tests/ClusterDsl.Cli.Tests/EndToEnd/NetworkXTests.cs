using System.Diagnostics;
using System.Text.Json.Nodes;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>What NetworkX makes of a run's network. Where Python or NetworkX is missing there is nothing to ask.</summary>
public sealed class NetworkXTests
{
    private const string Program = """
        import json, networkx
        graph = networkx.read_graphml("run/network.graphml")
        def shown(data): return {k: [type(v).__name__, v] for k, v in sorted(data.items())}
        print(json.dumps({
            "directed": graph.is_directed(),
            "nodes": {n: shown(d) for n, d in graph.nodes(data=True)},
            "edges": [[u, v, shown(d)] for u, v, d in graph.edges(data=True)],
        }))
        """;

    [Fact]
    [Trait("Category", "Long")]
    public void NetworkX_reads_actors_ties_and_types()
    {
        if (Python("import networkx", Path.GetTempPath()) is null)
            return;
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("small.cluster", """
            scenario small { title "Small"; step 1 quarter; horizon 1 year; seed 1 }

            use innovation_clusters

            extend Enterprise { listed : bool = true; sites : int = 3 }

            actor town : LocalGovernment
            actors firms : Enterprise[3] { capital = 2.5 kEUR }

            rule meet in exchange {
              for a : firms, b : firms where not a -[joint_project]- b
              form a -[joint_project]- b { trust = 0.25 }
            }

            measure members = count(firms)

            """);
        Assert.True(line.Invoke("run", "small.cluster", "--out", "run") == ExitCodes.Done, line.Console.ToString());
        var graph = JsonNode.Parse(Python(Program, line.Folder.Path)!)!;
        Assert.Equal(["firms[0]", "firms[1]", "firms[2]", "town"], graph["nodes"]!.AsObject().Select(n => n.Key).Order(StringComparer.Ordinal));
        var firm = graph["nodes"]!["firms[0]"]!;
        Assert.Equal(
            ["str Enterprise", "float 2500", "bool true", "int 3", "int 0"],
            new[] { "kind", "capital", "listed", "sites", "birth_step" }.Select(a => $"{firm[a]![0]} {firm[a]![1]!.ToJsonString().Trim('"').Replace(".0", string.Empty, StringComparison.Ordinal)}"));
        Assert.False((bool)graph["directed"]!);
        Assert.Equal(3, graph["edges"]!.AsArray().Count);
        Assert.All(graph["edges"]!.AsArray(), e => Assert.Equal(("float", 0.25, "str", "joint_project"), ((string)e![2]!["trust"]![0]!, (double)e[2]!["trust"]![1]!, (string)e[2]!["kind"]![0]!, (string)e[2]!["kind"]![1]!)));
    }

    /// <summary>What a program prints; null if it cannot be run.</summary>
    private static string? Python(string program, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", program])
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
