using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>A small vocabulary of its own, so that these tests do not depend on the built-in libraries, and a scenario that uses it.</summary>
internal static class World
{
    public const string Path = "test.cluster";

    public const string Scenario = """
        scenario test { step 1 quarter; horizon 10 years; seed 1 }
        use "world.cluster"
        actor  town    : Council
        actors firms   : Firm[10]
        actors schools : School[2]

        """;

    public const string Library = """
        library world
        dimension money
        unit EUR : money
        unit kEUR = 1e3 EUR
        unit CNY : money
        category Sector { photonics, telecom }
        category Size { small, large }
        phase exchange
        phase evaluation
        cycle round { exchange, evaluation }
        abstract kind Organisation { standing : real = 0 }
        kind Firm : Organisation as firm {
          capital : real money = 0
          skill   : share as knowledge = 0
          workers : int in 0 .. 1000 = 1
          sector  : Sector = photonics
          exports : bool = false
          wealth  : real money := self.capital * 2
          x : real length = 0; y : real length = 0
          partner : Firm
          profile : share[3] = 0
        }
        /// A school, an academy or a college.
        kind School : Organisation as knowledge_source { teachers : int = 10; skill : share as knowledge = 0.5 }
        kind Council : Organisation as government { funds : real money = 0 }
        abstract tie economic as economic
        tie supply  : economic from Firm to Firm as vertical, carries goods { volume : real money/time = 0 }
        tie project : economic between Organisation and Organisation as horizontal, carries knowledge { trust : share = 0.5; ends : real time = 0 }
        tie friends between Firm and Firm as social { trust : share = 0.5 }
        event deal { by : Firm; gain : real money = 0 }
        lifecycle growing as growth, fading as trouble
        instrument Subsidy by Council as soft { may change Firm.capital, Firm.skill; form project; dissolve project; enter Firm; exit Firm; set }
        instrument Grant by Council as soft { may change Firm.capital }
        """;

    public const string FirmsCsv = "id,kind,turnover,town\n1,A,100,x\n2,B,200,y\n3,A,,z\n";

    public const string TiesCsv = "source,target,since\n1,2,2001\n2,3,2002\n";

    public static MemoryFiles Files => new MemoryFiles()
        .Add("world.cluster", Library).Add("firms.csv", FirmsCsv).Add("ties.csv", TiesCsv);

    /// <summary>Compiles a text that may mark where diagnostics are due.</summary>
    public static Compilation Compile(string text, MemoryFiles? files = null) =>
        Compilation.Create(new SourceText(text, Path), files ?? Files);

    /// <summary>The text itself if it is a whole file, else the text in the scenario of this world.</summary>
    public static string Whole(string text) =>
        text.StartsWith("scenario", StringComparison.Ordinal) || text.StartsWith("library", StringComparison.Ordinal) || text.EndsWith("// whole", StringComparison.Ordinal)
            ? text
            : Scenario + text;
}
