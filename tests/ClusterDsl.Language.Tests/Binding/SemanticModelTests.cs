using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Binding;

public sealed class SemanticModelTests
{
    private const string Text = World.Scenario + """
        parameter pace = 0.5 per year
        rule meet in exchange {
          for a : firms -[link : project]- b where b is Firm and b.skill > a.skill
          rate pace
          a.skill += 0.1 * link.trust * mean(x.skill for x in firms)
        }
        measure rich = count(f for f in firms where f.sector == photonics)
        measure later = previous(rich, 1 year)
        """;

    private static readonly Compilation Compiled = World.Compile(Text);

    private static SemanticModel Model => Compiled.GetSemanticModel(Compiled.MainTree);

    [Theory]
    [InlineData("rate pace", "pace", "a parameter")]
    [InlineData("for a : firms", "firms", "a population")]
    [InlineData("-[link : project]", "project", "a tie kind")]
    [InlineData("in exchange", "exchange", "a phase")]
    [InlineData("b is Firm", "Firm", "a kind of actor")]
    [InlineData("b.skill > a", "skill", "an attribute")]
    [InlineData("link.trust", "link", "a variable")]
    [InlineData("link.trust", "trust", "an attribute")]
    [InlineData("previous(rich", "rich", "a measure")]
    [InlineData("== photonics", "photonics", "a category")]
    [InlineData("town    : Council", "Council", "a kind of actor")]
    [InlineData("rule meet", "meet", "a rule")]
    public void A_name_means_its_symbol(string context, string name, string sort)
    {
        var symbol = Model.GetSymbolInfo(TokenIn(context, name));
        Assert.Equal(sort, symbol?.Sort);
    }

    [Fact]
    public void Expressions_have_types()
    {
        Assert.Equal("a number per time", Model.GetTypeInfo(Expression<NameExpressionSyntax>("rate pace", "pace"))!.ToString());
        Assert.Equal("a condition", Model.GetTypeInfo(Compiled.MainTree.Root.DescendantNodesAndSelf().OfType<IsExpressionSyntax>().Single())!.ToString());
        Assert.Equal("a number per time".Length > 0, Model.GetTypeInfo(Expression<NameExpressionSyntax>("for a : firms", "firms")) is null);
        Assert.Equal(RealType.Pure, Model.GetTypeInfo(Compiled.MainTree.Root.DescendantNodesAndSelf().OfType<CallExpressionSyntax>().First()));
    }

    [Fact]
    public void A_type_that_a_condition_narrows_is_seen_from_there_on()
    {
        var b = Assert.IsType<ActorType>(Model.GetTypeInfo(Expression<NameExpressionSyntax>("b is Firm", "b")));
        Assert.Equal("Organisation", Assert.Single(b.Kinds).Name);
        var narrowed = Assert.IsType<ActorType>(Model.GetTypeInfo(Expression<NameExpressionSyntax>("b.skill", "b")));
        Assert.Equal("Firm", Assert.Single(narrowed.Kinds).Name);
    }

    [Fact]
    public void References_are_found_in_all_trees()
    {
        var references = Compiled.FindReferences(Compiled.Symbols.OfType<KindSymbol>().Single(k => k.Name == "Firm"));
        Assert.Equal(["world.cluster", "test.cluster"], references.Select(r => r.Path).Distinct(StringComparer.Ordinal));
        Assert.All(references, r => Assert.Equal("Firm", r.Source.ToString(r.Span)));
        Assert.Equal(2, references.Count(r => r.Path == World.Path));
        Assert.Equal(Occurrences(World.Library, "Firm"), references.Count(r => r.Path == "world.cluster"));
    }

    [Fact]
    public void References_of_a_variable_include_those_after_it_was_narrowed()
    {
        var at = Text.IndexOf("b.skill", StringComparison.Ordinal);
        Assert.Equal(["b", "b", "b"], Model.FindReferences(at).Select(r => r.Source.ToString(r.Span)));
        Assert.Empty(Model.FindReferences(Text.IndexOf("for a", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_that_can_be_used_are_those_around()
    {
        Assert.Equal(["b", "link", "a"], LocalsAt("rate pace"));
        Assert.Equal(["x", "b", "link", "a"], LocalsAt("x.skill for"));
        Assert.Equal(["f"], LocalsAt("f.sector"));
        Assert.Empty(LocalsAt("measure later"));
        Assert.Contains(Model.LookupSymbols(0), s => s.Name == "pace");
        Assert.Contains(Model.LookupSymbols(0), s => s is TieKindSymbol { Name: "project" });
    }

    [Fact]
    public void A_tree_of_another_compilation_has_no_model() =>
        Assert.Throws<ArgumentException>(() => Compiled.GetSemanticModel(SyntaxTree.Parse("phase a")));

    [Fact]
    public void Diagnostics_belong_to_their_tree()
    {
        var compilation = World.Compile(World.Scenario + "measure m = x", World.Files.Add("world.cluster", World.Library + "\nkind X : Y"));
        Assert.All(compilation.Trees, t => Assert.Single(compilation.GetSemanticModel(t).Diagnostics));
    }

    [Fact]
    public void Nothing_is_read_before_it_is_asked_for()
    {
        var files = new MemoryFiles();
        var compilation = World.Compile(Text, files);
        files.Add("world.cluster", World.Library);
        Assert.Empty(compilation.Diagnostics);
    }

    /// <summary>Sixteen threads ask everything of one compilation that nobody has asked before, and hear what one thread hears.</summary>
    [Fact]
    public void It_answers_several_threads_as_it_answers_one()
    {
        var expected = Answers(World.Compile(Text));
        Assert.True(expected.Count > 300);
        for (var round = 0; round < 5; round++)
        {
            var shared = World.Compile(Text);
            using var start = new Barrier(Threads);
            var answers = new List<string>[Threads];
            var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                answers[i] = Answers(shared);
            })).ToList();
            threads.ForEach(t => t.Start());
            threads.ForEach(t => t.Join());
            Assert.All(answers, a => Assert.Equal(expected, a));
        }
    }

    private const int Threads = 16;

    private static List<string> Answers(Compilation compilation)
    {
        var answers = new List<string>();
        foreach (var tree in compilation.Trees)
        {
            var model = compilation.GetSemanticModel(tree);
            answers.AddRange(model.Diagnostics.Select(d => d.ToString()));
            answers.AddRange(tree.Root.DescendantTokens().Select(t => $"{t.Text}: {model.GetSymbolInfo(t)}"));
            answers.AddRange(tree.Root.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Select(e => $"{e}: {model.GetTypeInfo(e)}"));
            answers.AddRange(tree.Root.Declarations.Select(d => string.Join(' ', model.LookupSymbols(d.Span.End).Select(s => s.Name))));
            answers.AddRange(compilation.Symbols.Select(s => $"{s}: {string.Join(' ', compilation.FindReferences(s).Select(r => r.Span.Start))}"));
        }

        answers.AddRange(compilation.Advice.Select(a => a.ToString()));
        return answers;
    }

    private static IEnumerable<string> LocalsAt(string context) =>
        Model.LookupSymbols(Text.IndexOf(context, StringComparison.Ordinal)).OfType<LocalSymbol>().Select(l => l.Name);

    private static SyntaxToken TokenIn(string context, string name) =>
        Compiled.MainTree.FindToken(Text.IndexOf(context, StringComparison.Ordinal) + context.IndexOf(name, StringComparison.Ordinal));

    private static TNode Expression<TNode>(string context, string name)
        where TNode : ExpressionSyntax => Assert.IsType<TNode>(TokenIn(context, name).Parent);

    private static int Occurrences(string text, string name) =>
        SyntaxTree.Parse(text).Root.DescendantTokens().Count(t => t.Text == name);
}
