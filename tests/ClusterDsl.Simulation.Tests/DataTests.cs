using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Actors and ties from tables, and what can be wrong with them.</summary>
public class DataTests
{
    private const string Firms = "id,size,sector\nb,2,x\na,1,y\nc,,x\nd,4,y\n";

    [Fact]
    public void ActorsComeByKeyWithTheirColumns()
    {
        var (b, _) = Build(Firms, where: Not(Same(Column(0), new TextConstant("c"))));
        var run = RecordingObserver.Run(b.Build());
        Assert.Equal(["a", "b", "d"], run.Actors["firms"].Select(f => f.Label));
        Assert.Equal([[1.0, 1], [2, 0], [4, 1]], run.Actors["firms"].Select(f => f.Values));
    }

    [Fact]
    public void AKeysLuckDoesNotDependOnOtherRows()
    {
        double Luck(string text)
        {
            var b = new ScenarioBuilder { Steps = 0 };
            var x = b.ActorAttribute("x");
            b.PopulationFrom("firms", b.Kind("Firm", x), ScenarioBuilder.Table("firms.csv", text), "id", null, Init(x, Draw(DistributionKind.Normal, N(0), N(1))));
            return RecordingObserver.Run(b.Build()).Actors["firms"].Single(f => f.Label == "d").Values[0];
        }

        Assert.Equal(Luck("id\na\nd\n"), Luck("id\nd\nz\n"));
    }

    [Fact]
    public void ABlankNumberIsReportedAtItsCellWithAllOthers()
    {
        var (b, _) = Build("id,size,sector\na,1,x\nb,,x\na,2,y\nd,4,q\n,5,x\nf,seven,x\n", null);
        var diagnostics = Faults(b);
        Assert.Equal(["CL6030 (4,1)", "CL6031 (6,1)", "CL6032 (3,3)", "CL6032 (7,3)", "CL6033 (5,5)"], diagnostics.Select(d => $"{d.Code} ({d.Location.Start.Line + 1},{d.Location.Start.Column + 1})").Order());
        var duplicate = diagnostics.Single(d => d.Code == "CL6030");
        Assert.Equal(1, Assert.Single(duplicate.Related).Location.Start.Line);
        Assert.Contains("`a`", duplicate.Message, StringComparison.Ordinal);
        Assert.Contains("`seven`", diagnostics.Last(d => d.Code == "CL6032").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyMistakesAreListedUpToALimit()
    {
        var (b, _) = Build("id,size,sector\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"k{i},1,q\n")), null);
        var diagnostics = Faults(b);
        Assert.Equal(20, diagnostics.Count);
        Assert.Contains("30 more", diagnostics[^1].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void TiesAreMatchedByKey()
    {
        var (b, tie) = Build(Firms.Replace("c,,", "c,3,", StringComparison.Ordinal), null);
        b.TiesFrom(tie, ScenarioBuilder.Table("ties.csv", "source,target,w\na,b,1\nd,c,2\n"), null, false, Init(0, new ColumnValue(2, ModelType.Real)));
        var run = RecordingObserver.Run(b.Build());
        Assert.Equal([("a", "b", 1.0), ("d", "c", 2.0)], run.Ties["knows"].Select(t => (t.Source, t.Target, t.Values[0])));
        Assert.All(run.Log, l => Assert.EndsWith("by start", l, StringComparison.Ordinal));
    }

    [Fact]
    public void AllThatIsWrongWithTiesIsTold()
    {
        var (b, tie) = Build(Firms.Replace("c,,", "c,3,", StringComparison.Ordinal), null);
        b.PopulationFrom("banks", b.Kind("Bank"), ScenarioBuilder.Table("banks.csv", "id\nm\na2\n"), "id", null);
        b.PopulationFrom("more", 0, ScenarioBuilder.Table("more.csv", "id,size,sector\nd,1,x\n"), "id", null);
        b.TiesFrom(tie, ScenarioBuilder.Table("ties.csv", "source,target,w\na,b,1\nb,a,1\na,a,1\na,z,1\ny,z,1\na,m,1\na,d,1\na,c,oops\n"), null, false, Init(0, new ColumnValue(2, ModelType.Real)));
        var diagnostics = Faults(b);
        Assert.Equal(
            ["CL6032 9", "CL6034 5", "CL6035 8", "CL6036 7", "CL6037 3", "CL6038 4"], diagnostics.Where(d => d.Location.Path == "ties.csv").Select(d => $"{d.Code} {d.Location.Start.Line + 1}").Order());
        var unknown = diagnostics.Single(d => d.Code == "CL6034");
        Assert.Contains("2 of 8 rows", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("`z` (line 5), `y` (line 6), `z` (line 6)", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(1, diagnostics.Single(d => d.Code == "CL6037").Related[0].Location.Start.Line);
    }

    [Fact]
    public void UnknownKeysMayBeSkippedAndFilteredRowsAreNotLookedUp()
    {
        var (b, tie) = Build(Firms.Replace("c,,", "c,3,", StringComparison.Ordinal), null);
        var table = ScenarioBuilder.Table("ties.csv", "source,target,w\na,b,1\na,z,1\n");
        b.TiesFrom(tie, table, null, true);
        Assert.Single(RecordingObserver.Run(b.Build()).Ties["knows"]);
        var (filtered, sameTie) = Build(Firms.Replace("c,,", "c,3,", StringComparison.Ordinal), null);
        filtered.TiesFrom(sameTie, table, Same(new ColumnValue(1, ModelType.Text), new TextConstant("b")), false);
        Assert.Single(RecordingObserver.Run(filtered.Build()).Ties["knows"]);
    }

    [Fact]
    public void EntrantsOfAPopulationFromDataTakeWhatTheEnterNames()
    {
        var (b, _) = Build("id,size,sector\na,1,x\n", null);
        b.Steps = 1;
        b.Rule("found", Body([Actor("s")], [], [Enter(0, 0, "s", Init(0, N(9)))]));
        var run = RecordingObserver.Run(b.Build());
        Assert.Equal([("a", 1.0), ("found@1#1", 9.0)], run.Actors["firms"].Select(f => (f.Label, f.Values[0])));
    }

    private static ModelExpression Column(int column) => new ColumnValue(column, ModelType.Text);

    private static (ScenarioBuilder Builder, int Tie) Build(string text, ModelExpression? where)
    {
        var b = new ScenarioBuilder { Steps = 0 };
        var category = b.Category("Sector", "x", "y");
        var size = b.ActorAttribute("size");
        var sector = b.ActorAttribute(ScenarioBuilder.Attribute("sector", ModelType.Category, category: category));
        var weight = b.TieAttribute(ScenarioBuilder.Attribute("w"));
        var kind = b.Kind("Firm", size, sector);
        var tie = b.TieKind("knows", [kind], null, false, weight);
        b.PopulationFrom("firms", kind, ScenarioBuilder.Table("firms.csv", text), "id", where, Init(size, new ColumnValue(1, ModelType.Real)), Init(sector, Column(2)));
        return (b, tie);
    }

    private static List<Diagnostic> Faults(ScenarioBuilder b) => [.. Assert.Throws<SimulationFaultException>(() => RecordingObserver.Run(b.Build())).Diagnostics];
}
