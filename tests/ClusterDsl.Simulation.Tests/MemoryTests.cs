using System.Reflection;
using System.Runtime.InteropServices;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests;

/// <summary>A run that does not fit into the memory that it may take says so before it starts, or stops with a fault that names the rule; else the limit changes nothing.</summary>
public class MemoryTests
{
    private const long Mebi = 1 << 20;

    private const string Head = """
        scenario study { step 1 year; horizon 60 years; seed 1 }
        event sale { by : Firm }
        kind Firm { size : real = 1 }
        tie knows between Firm and Firm
        phase p

        """;

    [Theory]
    [InlineData("actors firms : Firm[2_000_000]", "`firms`, 2,000,000 actors", 6)]
    [InlineData("actors firms : Firm[10_000]\nties knows among firms : complete()", "ties `knows`, about 49,995,000", 7)]
    [InlineData("actors firms : Firm[10_000]\nties knows among firms : random(mean_degree: 900)", "ties `knows`, about 4,500,000", 7)]
    [InlineData("actors firms : Firm[10_000]\nties knows among firms : random(probability: 20%)", "ties `knows`, about 9,999,000", 7)]
    [InlineData("actors firms : Firm[10_000]\nties knows among firms : random(out_degree: 500)", "ties `knows`, about 5,000,000", 7)]
    [InlineData("actors firms : Firm[10_000]\nties knows among firms : small_world(neighbours: 800, rewire: 0.1)", "ties `knows`, about 4,000,000", 7)]
    [InlineData("actors firms : Firm[10_000]\nties knows among firms : preferential(m: 400)", "ties `knows`, about 4,000,000", 7)]
    [InlineData("actors firms : Firm[10_000]\nactors others : Firm[10_000]\nties knows between firms and others : complete()", "ties `knows`, about 100,000,000", 8)]
    public void What_is_declared_and_does_not_fit_is_refused_before_the_start(string declarations, string part, int line)
    {
        var fault = Studies.FaultOf(Studies.Compile(Head + declarations), new RunOptions { Memory = 50 * Mebi });
        Assert.Equal("CL5022", fault!.Code);
        Assert.Contains($"and may take 50 MiB: {part}: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal(line, fault.Location.Start.Line + 1);
        Assert.Contains("fewer", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_records_of_too_many_steps()
    {
        var model = Studies.Compile("scenario study { step 1 day; horizon 2_500 years; seed 1 }\nkind Firm { size : real = 1 }\nactors firms : Firm[3]\nmeasure n = count(firms)\n");
        var fault = Studies.FaultOf(model, new RunOptions { Memory = 10 * Mebi });
        Assert.Equal("CL5022", fault!.Code);
        Assert.Contains("records at 912,500 steps", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule doubling in p {\n  for f : firms\n  enter firms\n}", "rule `doubling`")]
    [InlineData("rule meet in p {\n  for f : firms, g : firms\n  enter firms as s\n  form f -[knows]- s\n}", "rule `meet`")]
    [InlineData("rule pairs in p {\n  for f : firms, i in 0 ..< 100_000\n  emit sale { by = f }\n}", "rule `pairs`")]
    [InlineData("rule often in p {\n  for f : firms\n  rate 1_000_000 per year\n  f.size += 1\n}", "rule `often`")]
    [InlineData("rule one_by_one in p sequential {\n  for f : firms, i in 0 ..< 100_000\n  f.size += 1\n}", "rule `one_by_one`")]
    [InlineData("rule endless in p sequential {\n  for f : firms\n  rate 20_000 per year\n  enter firms as s\n  form f -[knows]- s\n}", "rule `endless`")]
    [InlineData("rule middle in p {\n  for f : firms\n  f.size += median(i for i in 0 ..< 100_000_000)\n}", "rule `middle`")]
    [InlineData("policy_placeholder", "policy `everyone`")]
    public void A_rule_that_grows_without_end_stops_with_a_fault_that_names_it(string rule, string name)
    {
        var text = rule == "policy_placeholder"
            ? "kind Office { money : real = 1 }\nactor office : Office\ninstrument Grant by Office { may change Firm.size }\n"
                + "policy everyone : Grant by office {\n  budget 1e9 per year\n  for f : firms, i in 0 ..< 100_000\n  cost 1\n  f.size += 1\n}"
            : rule;
        foreach (var threads in new[] { 1, 2 })
        {
            var fault = Studies.FaultOf(Studies.Compile($"{Head}actors firms : Firm[64]\n{text}\n"), new RunOptions { Memory = 20 * Mebi, Threads = threads, ParallelFrom = 1 });
            Assert.Equal("CL5020", fault!.Code);
            Assert.StartsWith($"{name} needs more than the 20 MiB of memory that the run may take, in step ", fault.Message, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(fault.Help));
        }
    }

    [Fact]
    public void Ties_in_space_stop_where_they_fill_the_memory()
    {
        var model = Studies.Compile("scenario study { step 1 year; horizon 6 years; seed 1 }\nkind Firm { x : real length = 0; y : real length = 0 }\ntie near between Firm and Firm\n"
            + "actors firms : Firm[4_000]\nties near among firms : spatial(radius: 1 km)\n");
        var fault = Studies.FaultOf(model, new RunOptions { Memory = 20 * Mebi });
        Assert.Equal("CL5020", fault!.Code);
        Assert.Equal(5, fault.Location.Start.Line + 1);
    }

    [Fact]
    public void A_limit_that_is_not_reached_changes_nothing()
    {
        var model = Studies.Compile($"{Head}actors firms : Firm[64]\nties knows among firms : random(mean_degree: 4)\n"
            + "rule found in p {\n  for f : firms\n  rate 0.02 per year\n  enter firms as s\n  form f -[knows]- s\n}\nmeasure n = count(firms)\n");
        var free = RecordingObserver.Run(model, new RunOptions());
        var limited = RecordingObserver.Run(model, new RunOptions { Memory = 1 * Mebi });
        Assert.Equal(free.Records, limited.Records);
        Assert.Equal(free.Log, limited.Log);
        Assert.Equal("CL5020", Studies.FaultOf(model, new RunOptions { Memory = 30_000 })!.Code);
    }

    [Theory]
    [InlineData("random(mean_degree: 6)", 600)]
    [InlineData("random(out_degree: 6)", 600)]
    [InlineData("small_world(neighbours: 6, rewire: 0.2)", 600)]
    [InlineData("preferential(m: 3)", 600)]
    [InlineData("grid(columns: 20)", 600)]
    [InlineData("grid(columns: 20, neighbours: 8)", 600)]
    [InlineData("random(probability: 1%)", 600)]
    [InlineData("complete()", 60)]
    [InlineData("ring(neighbours: 4)", 600)]
    public void A_generator_makes_about_as_many_ties_as_were_expected(string generator, int actors)
    {
        foreach (var direction in new[] { "between", "from" })
        {
            var model = Studies.Compile($"scenario study {{ step 1 year; horizon 6 years; seed 1 }}\nkind Firm {{ size : real = 1 }}\ntie knows {direction} Firm {(direction == "from" ? "to" : "and")} Firm\n"
                + $"actors firms : Firm[{actors}]\nties knows among firms : {generator}\n");
            var compiled = new CompiledModel(model);
            var state = new RunState(compiled, new RandomKey(1), MemoryBudget.Unlimited);
            var block = compiled.MakeBlock(state.Memory);
            new InitialState(compiled, state, block).Build();
            var expected = new ExpectedTies(compiled.InitialTies[0], state, block).Number();
            Assert.InRange(state.Ties[0].Count, 0.9 * expected, 1.1 * expected);
        }
    }

    [Fact]
    public void What_is_counted_is_what_the_arrays_take()
    {
        // So few that no array is longer than was asked for (SharedArrays).
        const string Rule = "rule look in p { for a : firms\nchoose b : firms weight 1 + degree(b, knows)\na.size += count(within(a, firms, 1 km)) }";
        var model = Studies.Compile($"{Head}extend Firm {{ x : real length = 0 km; y : real length = 0 km }}\nactors firms : Firm[2_000] {{ x ~ uniform(0 km, 90 km) }}\nties knows among firms : random(mean_degree: 2)\n{Rule}");
        var compiled = new CompiledModel(model);
        var state = new RunState(compiled, new RandomKey(1), MemoryBudget.Unlimited);
        var block = compiled.MakeBlock(state.Memory);
        new InitialState(compiled, state, block).Build();
        state.Weights[0].Refresh(state, block);
        for (var look = 0; look < 64; look++)
            state.Places[0].Near(state, look, 1000, new ActorBuffer());
        var arrays = new HashSet<Array>(ReferenceEqualityComparer.Instance);
        Collect(state, arrays, new HashSet<object>(ReferenceEqualityComparer.Instance));
        var taken = arrays.Sum(a => (double)a.Length * Marshal.SizeOf(a.GetType().GetElementType()!));
        Assert.InRange(StateSize.Of(state), 0.9 * taken, 1.2 * taken);
    }

    /// <summary>All arrays of numbers that belong to the state.</summary>
    private static void Collect(object? part, HashSet<Array> arrays, HashSet<object> seen)
    {
        if (part is Array array && array.GetType().GetElementType()!.IsValueType)
            arrays.Add(array);
        else if (part is Array parts)
            parts.Cast<object?>().ToList().ForEach(p => Collect(p, arrays, seen));
        else if (part is not null && part.GetType().Namespace == typeof(RunState).Namespace && seen.Add(part))
            Array.ForEach(part.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), f => Collect(f.GetValue(part), arrays, seen));
    }

    [Theory]
    [InlineData("2GiB", 2L << 30)]
    [InlineData("1.5 GiB", 3L << 29)]
    [InlineData("500MB", 500_000_000L)]
    [InlineData("4096", 4096L)]
    [InlineData("64kib", 65_536L)]
    public void Amounts_are_read(string text, long bytes)
    {
        Assert.True(MemorySize.TryParse(text, out var read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GiB")]
    [InlineData("-1GiB")]
    [InlineData("2 Gigs")]
    [InlineData("1e3")]
    [InlineData("0")]
    [InlineData("99999999999TiB")]
    public void What_is_no_amount_is_not(string text) => Assert.False(MemorySize.TryParse(text, out _));

    [Theory]
    [InlineData(512, "512 bytes")]
    [InlineData(2048, "2 KiB")]
    [InlineData(1.5 * (1 << 30), "1.5 GiB")]
    [InlineData(123.4 * (1 << 20), "123 MiB")]
    public void Amounts_are_shown(double bytes, string text) => Assert.Equal(text, MemorySize.ToText(bytes));
}
