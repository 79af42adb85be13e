using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>What holds of any text.</summary>
public sealed class BindingPropertyTests
{
    private const string Example = "examples/austria-h2020/austria-h2020.cluster";

    private static readonly string Austria = Repository.Read(Example);

    private static readonly string[] Words =
    [
        .. SyntaxTree.Parse(World.Library + "\n" + Austria).Root.DescendantTokens().Select(t => t.Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal),
        "self", "index", "none", "true", "not", "-[", "]-", "]->", "<-[", "0 ..< 3", "1.5", "3 kEUR", "per year", "\"text\"", ";", "\n", "is", "|", "firms", "schools", "town",
    ];

    [Fact]
    public void Any_string_of_tokens_is_bound()
    {
        var texts = Gen.ListOf(Gen.Elements(Words)).Select(words => World.Scenario + string.Join(' ', words));
        Prop.ForAll(texts.ToArbitrary(), text => Check(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60).WithReplay(2016, 7));
    }

    [Fact]
    public void Any_string_of_tokens_in_a_rule_is_bound()
    {
        var texts = Gen.ListOf(Gen.Elements(Words)).Select(words => $"{World.Scenario}rule r in exchange {{ for f : firms; {string.Join(' ', words)} }}");
        Prop.ForAll(texts.ToArbitrary(), text => Check(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40).WithReplay(2016, 7));
    }

    [Fact]
    public void The_example_is_bound_with_a_token_missing_twice_or_swapped() => CheckEdits(every: 20);

    [Fact]
    [Trait("Category", "Long")]
    public void The_example_is_bound_with_any_token_missing_twice_or_swapped() => CheckEdits(every: 1);

    [Fact]
    public void Swapped_names_are_bound()
    {
        var names = SyntaxTree.Parse(World.Scenario + Everything).Root.DescendantTokens()
            .Where(t => t.Kind == SyntaxKind.Identifier && t.Span.Start >= World.Scenario.Length).ToList();
        var swaps = from at in Gen.Choose(0, names.Count - 1)
                    from name in Gen.OneOf(Gen.Elements(names.Select(n => n.Text).ToArray()), Gen.Elements(Words))
                    select (Token: names[at], Name: name);
        var text = World.Scenario + Everything;
        Prop.ForAll(swaps.ToArbitrary(), s => Check(text[..s.Token.Span.Start] + s.Name + text[s.Token.Span.End..]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2016, 7));
    }

    [Fact]
    public void The_same_text_gives_the_same_model_from_many_threads()
    {
        var text = World.Whole(Everything);
        var shared = World.Compile(text);
        var expected = Describe(World.Compile(text));
        Parallel.For(0, 16, _ =>
        {
            Assert.Equal(expected, Describe(shared));
            Assert.Equal(expected, Describe(World.Compile(text)));
            Assert.NotEmpty(shared.GetSemanticModel(shared.MainTree).LookupSymbols(text.Length));
        });
    }

    // A scenario with something of everything, to swap names in.
    private const string Everything = """
        parameter pace = 0.5 per year
        parameter n : int = 5
        category Mood { good, bad }
        extend Firm { mood : Mood = good; score : real := self.standing * degree(self, project) }
        actors traders : Firm from "firms.csv" { key id; where kind == "A"; capital = turnover * 1 kEUR }
        actors more : Firm[n] { capital ~ lognormal(mean: 3 kEUR, sd: 1 kEUR); profile[i] = 0.1 * i }
        ties project among more : small_world(neighbours: 4, rewire: 0.1) { trust = 0.2 }
        ties supply from "ties.csv" { from source to target; where since >= 2001; skip unknown }
        rule meet in exchange {
          for a : more -[link : project]- b where a.mood == good and b is Firm
          let gap = b.standing - a.standing
          choose c : firms | schools | neighbours(a, project) including b sample 5 where c.standing > 0 weight 1 + degree(c, project)
          rate pace * 2
          let luck ~ uniform(0, 1)
          form a -[project]- c { trust = luck; ends = now + 1 year }
          a.standing += pace * gap
          emit deal { by = a; gain = 1 kEUR }
          enter more as s { capital = a.capital }
        }
        stage growing { run exchange; set pace *= 0.5; next fading when mean_mood < 0.8 * previous(moving_average(mean_mood, 1 year), 2 years) for 1 year }
        stage fading { end when count(more) < 2 "over" }
        policy help : Subsidy by town { active in fading from 1 year; budget 3 kEUR per year; for f : more; order by f.capital; cost 1 kEUR; f.capital += 1 kEUR }
        shock storm { at 3 years; for f : more where f.capital < 0; exit f }
        measure mean_mood = mean(x.standing for x in more where x.mood == good)
        measure deals = count(deal)
        """;

    private static void CheckEdits(int every)
    {
        var tokens = SyntaxTree.Parse(Austria).Root.DescendantTokens().Where(t => t.Text.Length > 0).ToList();
        for (var i = 0; i + 1 < tokens.Count; i += every)
        {
            var (token, next) = (tokens[i], tokens[i + 1]);
            var (before, after) = (Austria[..token.Span.Start], Austria[token.Span.End..]);
            Check(before + after, Example);
            Check($"{before}{token.Text} {token.Text}{after}", Example);
            Check(before + next.Text + Austria[token.Span.End..next.Span.Start] + token.Text + Austria[next.Span.End..], Example);
        }
    }

    private static void Check(string text, string? path = null)
    {
        var compilation = path is null ? World.Compile(text) : Compilation.Create(new SourceText(text, path), new Repository());
        Assert.All(compilation.Diagnostics.SelectMany(d => d.Related.Select(r => r.Location).Prepend(d.Location)), AssertInside);
        var isScenario = compilation.MainTree.Root.Declarations.OfType<ScenarioDeclarationSyntax>().Any();
        var hasErrors = compilation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(hasErrors ? compilation.Model is null : !isScenario || compilation.Model is not null, text);
        Assert.False(compilation.Model is null && !hasErrors && isScenario, text);
    }

    private static void AssertInside(Location location) =>
        Assert.True(location.Span.Start >= 0 && location.Span.Length >= 0 && location.Span.End <= location.Source.Length, location.ToString());

    private static string Describe(Compilation compilation)
    {
        var model = compilation.Model!;
        return string.Join('\n', compilation.Diagnostics) + string.Join(',', model.Rules.Select(r => string.Join(';', r.Body.Effects.Concat<object>(r.Body.Guards).Concat(r.Body.Steps))))
            + string.Join(',', model.Measures) + string.Join(',', model.Parameters) + string.Join(',', compilation.Symbols);
    }
}
