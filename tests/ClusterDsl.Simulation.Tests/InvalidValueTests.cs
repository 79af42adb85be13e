using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests;

/// <summary>
/// Every place of the language where a number can come out that is none: each is a fault with its code, the declaration, the actors, the step and the value, and a way out. Where numbers
/// may be missing (measures, conditions of stages) they are missing.
/// </summary>
public class InvalidValueTests
{
    private const string Infinite = "exp(1000 + 0 * zero)";
    private const string NoNumber = "(exp(1000 + 0 * zero) - exp(1000 + 0 * zero))";

    private const string Head = """
        scenario study { step 1 year; horizon 3 years; seed 1 }
        category Sector { optics, lasers }
        event sale { by : Firm; worth : real = 0 }
        kind Office { money : real = 1; pace : real in 0 .. 1 clamped = 0.5 }
        kind Firm { x : real length = 0; y : real length = 0; size : real = 1; skill : real in 0 .. 1 = 0.5; held : real in 0 .. 1 clamped = 0.5; row : real[3] = 0; partner : Firm = none }
        tie knows between Firm and Firm { trust : real in 0 .. 1 = 0.5; warmth : real in 0 .. 1 clamped = 0.5 }
        instrument Grant by Office { may change Firm.size; set }
        phase p
        parameter zero = 0
        parameter none_at_all : int = -1
        parameter share : real in 0 .. 1 = 0.5
        actor office : Office
        actors firms : Firm[4]
        ties knows among firms : complete()
        measure never = 1 / zero

        """;

    /// <summary>Rules: what stands in them, the fault, the value that is told.</summary>
    public static TheoryData<string, string, string> Rules => new()
    {
        // Effects
        { $"f.size = {Infinite}", "CL5002", "an infinite number" },
        { $"f.size = {NoNumber}", "CL5002", "what is no number" },
        { $"f.size += {Infinite}", "CL5002", "an infinite number" },
        { $"f.size -= {NoNumber}", "CL5002", "what is no number" },
        { "f.size = 1 / zero", "CL5003", "divides by zero" },
        { "f.size = 0 / (f.size - 1)", "CL5003", "divides by zero" },
        { "f.size = mod(1, zero)", "CL5004", "0" },
        { "f.size = log(zero)", "CL5004", "0" },
        { "f.size = sqrt(zero - 2)", "CL5004", "-2" },
        { "f.size = (zero - 2) ^ 0.5", "CL5004", "-2" },
        { "f.size = 1e308 * (1 + f.size)\n  f.held += 0", "CL5002", "an infinite number" },
        { "f.skill += 0.7", "CL5001", "1.2" },
        { "f.skill = zero - 1", "CL5001", "-1" },
        { $"f.skill = {NoNumber}", "CL5002", "what is no number" },
        { $"f.held += {Infinite}", "CL5002", "an infinite number" },
        { $"f.held = {NoNumber}", "CL5002", "what is no number" },
        { $"f.row[1] = {Infinite}", "CL5002", "an infinite number" },
        { "f.row[-none_at_all * 3] = 1", "CL5012", "3" },
        { "f.size = f.row[none_at_all]", "CL5012", "-1" },
        { "f.size = f.partner.size", "CL5008", "none" },
        { "f.size = never", "CL5011", "measure" },
        { $"f.size = if f.size > 0 then {Infinite} else 1", "CL5002", "an infinite number" },
        { "f.size = mean(g.size for g in firms where g.size > 5)", "CL5010", "mean" },
        { "f.size = sd(g.size for g in firms where g.size > 5)", "CL5010", "sd" },
        { "f.size = quantile(g.size for g in firms, 2 + zero)", "CL5010", "quantile" },
        { $"f.size = median({Infinite} for g in firms)", "CL5002", "an infinite number" },
        { $"f.size = sum({NoNumber} for g in firms)", "CL5002", "what is no number" },
        { $"f.size = max({NoNumber} for g in firms)", "CL5002", "what is no number" },
        { $"where {NoNumber} > 0\n  f.size += 1", "CL5002", "what is no number" },
        { $"where f.size in 0 .. {NoNumber}\n  f.size += 1", "CL5002", "what is no number" },
        { $"let d = {NoNumber}\n  where not (d > 0)\n  f.size += 1", "CL5002", "what is no number" },
        { $"f.size = count(g for g in firms where g.size * {Infinite} - {Infinite} < 0)", "CL5002", "what is no number" },
        { "f.size = sd(g.size for g in firms where g == f)", "CL5010", "the sd of a single value" },
        { "f.size = gini(g.size - 1 for g in firms)", "CL5010", "the gini of values that have no positive sum" },
        { "f.size = count(i for i in 0 ..< -1_000_000_000_000 * none_at_all)", "CL5013", "1000000000000" },

        // How often
        { "chance zero - 0.1\n  f.size += 1", "CL5006", "-0.1" },
        { "chance 1.2 + zero\n  f.size += 1", "CL5006", "1.2" },
        { $"chance {NoNumber}\n  f.size += 1", "CL5006", "what is no number" },
        { $"chance f.size * {Infinite}\n  f.size += 1", "CL5006", "an infinite number" },
        { "chance 1 / zero\n  f.size += 1", "CL5003", "divides by zero" },
        { "rate (zero - 1) per year\n  f.size += 1", "CL5007", "-1" },
        { "rate 1e12 per year\n  f.size += 1", "CL5007", "1000000000000" },
        { $"rate {Infinite} per year\n  f.size += 1", "CL5007", "an infinite number" },
        { $"rate f.size * {NoNumber} per year\n  f.size += 1", "CL5007", "what is no number" },

        // Choices
        { "choose g : firms weight zero - 1\n  f.size += 1", "CL5005", "-1" },
        { $"choose g : firms weight {NoNumber}\n  f.size += 1", "CL5005", "what is no number" },
        { $"choose g : firms weight g.size * {Infinite}\n  f.size += 1", "CL5005", "an infinite number" },
        { "choose g : firms weight f.size - 2 * g.size\n  f.size += 1", "CL5005", "-1" },
        { "choose g : firms sample 1 weight f.size - 2 * g.size\n  f.size += 1", "CL5005", "-1" },
        { "choose g : firms sample 2 weight f.size - 2 * g.size\n  f.size += 1", "CL5005", "-1" },
        { "choose 2 g : firms weight f.size - 2 * g.size\n  f.size += 1", "CL5005", "-1" },
        { "choose 2 g : firms weight g.size - 2\n  f.size += 1", "CL5005", "-1" },
        { "choose f -[link : knows]- g weight link.trust - 1\n  f.size += 1", "CL5005", "-0.5" },
        { $"choose g : within(f, firms, 1 km * {NoNumber})\n  f.size += 1", "CL5002", "what is no number" },
        { "choose g : firms sample none_at_all\n  f.size += 1", "CL5013", "-1" },

        // Draws
        { "let d ~ normal(0, zero - 1)\n  f.size += d", "CL5009", "-1" },
        { $"let d ~ normal({NoNumber}, 1)\n  f.size += d", "CL5009", "no number" },
        { $"let d ~ uniform(0, {Infinite})\n  f.size += d", "CL5009", "infinite" },
        { "let d ~ uniform(1, zero)\n  f.size += d", "CL5009", "0" },
        { "let d ~ lognormal(mean: zero, sd: 1)\n  f.size += d", "CL5009", "0" },
        { "let d ~ beta(zero, 1)\n  f.size += d", "CL5009", "0" },
        { "let d ~ gamma(1, zero - 3)\n  f.size += d", "CL5009", "-3" },
        { "let d ~ exponential(zero - 1)\n  f.size += d", "CL5009", "-1" },
        { "let d ~ pareto(1, zero)\n  f.size += d", "CL5009", "0" },
        { "let d ~ weibull(zero, 1)\n  f.size += d", "CL5009", "0" },
        { "let d ~ poisson(zero - 1)\n  f.size += d", "CL5009", "-1" },
        { "let d ~ binomial(2, 1.5 + zero)\n  f.size += d", "CL5009", "1.5" },
        { "let d ~ bernoulli(1.5 + zero)\n  f.size += if d then 1 else 0", "CL5009", "1.5" },
        { $"let d ~ choice({Infinite}, {Infinite})\n  f.size += d", "CL5002", "an infinite number" },

        // Ties, newcomers, events
        { "choose f -[link : knows]- g\n  link.trust += 0.7", "CL5001", "1.2" },
        { $"choose f -[link : knows]- g\n  link.warmth += {NoNumber}", "CL5002", "what is no number" },
        { $"enter firms as s {{ size = {Infinite} }}", "CL5001", "an infinite number" },
        { $"enter firms as s {{ held = {NoNumber} }}", "CL5001", "what is no number" },
        { "enter firms as s { skill = 2 + zero }", "CL5001", "2" },
        { "enter firms as s { skill ~ normal(9, 0) }", "CL5001", "9" },
        { "enter firms as s\n  form f -[knows]- s { trust = 3 + zero }", "CL5001", "3" },
        { $"enter firms as s\n  form f -[knows]- s {{ warmth = {NoNumber} }}", "CL5001", "what is no number" },
        { $"emit sale {{ by = f; worth = {NoNumber} }}", "CL5002", "what is no number" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void In_a_rule_it_is_a_fault(string clauses, string code, string value)
    {
        foreach (var sequential in new[] { string.Empty, "sequential " })
        {
            var diagnostic = Studies.FaultOf(Studies.Compile($"{Head}rule bad in p {sequential}{{\n  for f : firms\n  {clauses}\n}}\n"));
            Check(diagnostic, code, "rule `bad`", value);
            Assert.Matches(@"firms\[\d\]|bad@1#\d", diagnostic!.Message);
            Assert.Contains("step 1", diagnostic.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Other declarations: what is declared, the fault, who is named, the value, the step.</summary>
    public static TheoryData<string, string, string, string, string> Declarations => new()
    {
        { "parameter wrong = 1 / zero", "CL5003", "parameter `wrong`", "divides by zero", "0" },
        { $"parameter wrong = {Infinite}", "CL5002", "parameter `wrong`", "an infinite number", "0" },
        { $"parameter wrong = {NoNumber}", "CL5002", "parameter `wrong`", "what is no number", "0" },
        { "parameter wrong : real in 0 .. 1 = 2 + zero", "CL5014", "parameter `wrong`", "2", "0" },
        { "parameter n : int = -3\nactors others : Firm[n]", "CL5013", "population `others`", "-3", "0" },
        { $"actors others : Firm[2] {{ size = {Infinite} }}", "CL5001", "population `others`", "an infinite number", "0" },
        { $"actors others : Firm[2] {{ held = {NoNumber} }}", "CL5001", "population `others`", "what is no number", "0" },
        { "actors others : Firm[2] { skill = 1.5 + zero }", "CL5001", "population `others`", "1.5", "0" },
        { "actors others : Firm[2] { size ~ normal(0, zero - 1) }", "CL5009", "population `others`", "-1", "0" },
        { "actors others : Firm[2]\nties knows among others : complete() { trust = 2 + zero }", "CL5001", "ties `knows`", "2", "0" },
        { $"actors others : Firm[2]\nties knows among others : complete() {{ warmth = {NoNumber} }}", "CL5001", "ties `knows`", "what is no number", "0" },
        { "stage one {\n  set share /= zero\n}", "CL5003", "stage `one`", "divides by zero", "0" },
        { "stage one {\n  set share += 3\n}", "CL5014", "stage `one`", "3.5", "0" },
        { "shock boom {\n  active from 1 year\n  set share = 2 + zero\n}", "CL5014", "shock `boom`", "2", "2" },
        { "shock boom {\n  active from 1 year\n  set office.money /= zero\n}", "CL5003", "shock `boom`", "divides by zero", "2" },
        { $"shock boom {{\n  active from 1 year\n  set office.pace *= {NoNumber}\n}}", "CL5002", "shock `boom`", "what is no number", "2" },
        { "shock boom {\n  active from 1 year\n  set office.money *= 1e308 * 10 ^ (9 + zero)\n}", "CL5002", "shock `boom`", "an infinite number", "2" },
        { "policy grant : Grant by office {\n  budget (zero - 1) per year\n  for f : firms\n  cost 1\n  f.size += 1\n}", "CL5016", "policy `grant`", "-1", "1" },
        { $"policy grant : Grant by office {{\n  budget {Infinite} per year\n  for f : firms\n  cost 1\n  f.size += 1\n}}", "CL5002", "policy `grant`", "an infinite number", "1" },
        { "policy grant : Grant by office {\n  budget 9 per year\n  for f : firms\n  cost zero - 1\n  f.size += 1\n}", "CL5016", "policy `grant`", "-1", "1" },
        { $"policy grant : Grant by office {{\n  budget 9 per year\n  for f : firms\n  cost {NoNumber}\n  f.size += 1\n}}", "CL5016", "policy `grant`", "what is no number", "1" },
        { $"policy grant : Grant by office {{\n  budget 9 per year\n  for f : firms\n  order by {NoNumber}\n  cost 1\n  f.size += 1\n}}", "CL5002", "policy `grant`", "what is no number", "1" },
        { $"policy grant : Grant by office {{\n  budget 9 per year\n  for f : firms\n  order by {Infinite}\n  cost 1\n  f.size += 1\n}}", "CL5002", "policy `grant`", "an infinite number", "1" },
        { $"policy grant : Grant by office {{\n  budget 9 per year\n  for f : firms\n  cost 1\n  f.size += {Infinite}\n}}", "CL5002", "policy `grant`", "an infinite number", "1" },
        { $"policy grant : Grant by office {{\n  active from 1 year * {NoNumber}\n  set share = 0.4\n}}", "CL5002", "policy `grant`", "what is no number", "0" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void In_other_declarations_too(string declaration, string code, string name, string value, string step)
    {
        var diagnostic = Studies.FaultOf(Studies.Compile($"{Head}{declaration}\n"));
        Check(diagnostic, code, name, value);
        Assert.Contains($"step {step}", diagnostic!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("random(probability: 1.2 + zero)", "1.2")]
    [InlineData("random(probability: zero - 1)", "-1")]
    [InlineData($"random(probability: {NoNumber})", "what is no number")]
    [InlineData("random(mean_degree: 70 + zero)", "`mean_degree` is 70, and an actor can have no more than 5 such ties")]
    [InlineData($"random(mean_degree: {NoNumber})", "what is no number")]
    [InlineData("random(mean_degree: zero - 1)", "-1")]
    [InlineData("random(out_degree: none_at_all)", "-1")]
    [InlineData("random(out_degree: -9 * none_at_all)", "9")]
    [InlineData("small_world(neighbours: 4, rewire: 1.5 + zero)", "1.5")]
    [InlineData("small_world(neighbours: -3 * none_at_all, rewire: 0.5)", "3")]
    [InlineData("ring(neighbours: none_at_all)", "-1")]
    [InlineData("preferential(m: none_at_all)", "-1")]
    [InlineData("grid(columns: none_at_all)", "-1")]
    [InlineData("spatial(radius: zero * 1 km - 1 km)", "-1000")]
    [InlineData($"spatial(radius: 1 km * {NoNumber})", "what is no number")]
    [InlineData($"spatial(radius: 1 km * {Infinite})", "an infinite number")]
    public void A_generator_refuses_it(string generator, string value)
    {
        var diagnostic = Studies.FaultOf(Studies.Compile($"{Head}actors others : Firm[6]\nties knows among others : {generator}\n"));
        Check(diagnostic, "CL5018", "ties `knows`", value);
    }

    [Fact]
    public void A_measure_that_is_infinite_is_missing() =>
        Assert.All(RecordingObserver.Run(Studies.Compile($"{Head}measure m = {Infinite}\n")).Series("m"), v => Assert.True(double.IsNaN(v)));

    [Theory]
    [InlineData("1 / zero")]
    [InlineData(NoNumber)]
    [InlineData("log(zero)")]
    [InlineData("sqrt(zero - 1)")]
    [InlineData("mean(g.size for g in firms where g.size > 5)")]
    [InlineData("never + 1")]
    public void Measures_and_conditions_of_stages_find_nothing(string expression)
    {
        var run = RecordingObserver.Run(Studies.Compile(
            $"{Head}measure m = {expression}\nstage one {{\n  next two when {expression} > 0\n  next two when not ({expression} > 0)\n}}\nstage two {{ }}\n"), new RunOptions());
        Assert.All(run.Series("m"), v => Assert.True(double.IsNaN(v)));
        Assert.Single(run.Stages);
    }

    private static void Check(Language.Diagnostics.Diagnostic? diagnostic, string code, string name, string value)
    {
        Assert.Equal(code, diagnostic?.Code);
        Assert.Contains(name, diagnostic!.Message, StringComparison.Ordinal);
        Assert.Contains(value, diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", diagnostic.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(diagnostic.Help));
        Assert.Equal("study.cluster", diagnostic.Location.Path);
        Assert.True(diagnostic.Location.Start.Line > 0);
    }
}
