using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Lowering;

/// <summary>The model of examples/austria-h2020, part by part.</summary>
public sealed class AustriaTests
{
    private const string Source = "examples/austria-h2020/austria-h2020.cluster";

    private static readonly Compilation Compiled = Compilation.Create(new SourceText(Repository.Read(Source), Source), new Repository());

    private static ScenarioModel Model => Compiled.Model!;

    [Fact]
    public void It_compiles_without_a_word() => Assert.Equal(string.Empty, string.Join('\n', Compiled.Diagnostics));

    [Fact]
    public void Settings_are_in_steps_and_ticks()
    {
        Assert.Equal(("austria_h2020", 1095.0, 32, 2016UL), (Model.Name, Model.Step, Model.Steps, Model.Seed));
        Assert.Equal(new DisplayUnit("quarter", 1095), Model.StepUnit);
        Assert.StartsWith("Austria's industrial-leadership R&D network", Model.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("joining", "per year", 1 / 4380.0)]
    [InlineData("closure", "per year", 1 / 4380.0)]
    [InlineData("absorption", "per year", 1 / 4380.0)]
    [InlineData("own_share", "kEUR", 1e3)]
    public void Parameters_are_kept_in_base_units_and_shown_as_they_are_written(string name, string unit, double factor)
    {
        var parameter = Model.Parameters.Single(p => p.Name == name);
        var kept = Assert.IsType<NumberConstant>(parameter.Value).Value;
        Assert.Equal((unit, factor), (parameter.Unit.Name, parameter.Unit.Factor));
        Assert.Equal(Written(name), parameter.Unit.ToShown(kept));
        Assert.Equal(kept, parameter.Unit.ToBase(Written(name)), 1e-15 * kept);
    }

    [Fact]
    public void Populations_read_their_rows()
    {
        Assert.Equal(["agency", "companies", "universities", "institutes", "authorities", "associations"], Model.Populations.Select(p => p.Name));
        var companies = Population("companies");
        var table = companies.Data!.Table;
        Assert.Equal("id", table.Columns[companies.Data.KeyColumn].Name);
        Assert.Null(companies.Count);
        Assert.Equal(
            new BinaryExpression(
                BinaryOperator.And,
                new BinaryExpression(BinaryOperator.Equal, new ColumnValue(table.FindColumn("type"), ModelType.Text), new TextConstant("PRC"), ModelType.Bool),
                new BinaryExpression(
                    BinaryOperator.LessOrEqual, new ColumnValue(table.FindColumn("first_year"), ModelType.Real), new NumberConstant(2016, ModelType.Int), ModelType.Bool),
                ModelType.Bool),
            companies.Data.Where);
        Assert.Equal(["capital", "explicit"], companies.Initialisers.Select(i => Model.ActorAttributes[i.Attribute].Name));
        Assert.Equal(DistributionKind.LogNormal, companies.Initialisers[0].Distribution!.Kind);
        Assert.Equal([new NumberConstant(80e3), new NumberConstant(80e3)], companies.Initialisers[0].Distribution!.Parameters.AsEnumerable());
        Assert.True(Population("agency").IsSingle);
    }

    [Fact]
    public void Initial_ties_name_their_columns()
    {
        var ties = Assert.Single(Model.InitialTies);
        var table = ties.Data!.Table;
        Assert.Equal(("source", "target"), (table.Columns[ties.Data.SourceColumn].Name, table.Columns[ties.Data.TargetColumn].Name));
        Assert.False(ties.Data.SkipsUnknown);
        Assert.Equal(["ends", "trust"], ties.Attributes.Select(a => Model.TieAttributes[a.Attribute].Name));
        Assert.Equal(
            new BinaryExpression(
                BinaryOperator.Multiply,
                new BinaryExpression(
                    BinaryOperator.Subtract, new ColumnValue(table.FindColumn("last_year"), ModelType.Real), new NumberConstant(2016, ModelType.Int), ModelType.Real),
                new NumberConstant(4380),
                ModelType.Real),
            ties.Attributes[0].Value);
    }

    [Fact]
    public void A_rule_without_a_pattern_enters_as_the_population_does()
    {
        var rule = Rule("newcomers");
        Assert.Empty(rule.Body.Elements);
        Assert.Equal(new NumberConstant(48.0 / 4380), rule.Body.Trigger!.Value);
        Assert.True(rule.Body.Trigger.IsRate);
        var enter = Assert.IsType<EnterActor>(Assert.Single(rule.Body.Effects));
        Assert.Equal(("companies", "companies"), (Model.Populations[enter.Population].Name, enter.Name));
        Assert.Empty(enter.Attributes);
    }

    [Fact]
    public void What_reads_no_choice_is_a_guard_and_the_choice_a_step()
    {
        var body = Rule("first_contact").Body;
        Assert.Equal(Index("companies"), Assert.Single(PopulationsOf(Assert.Single(body.Elements))));
        Assert.IsType<WhereClause>(Assert.Single(body.Guards));
        Assert.Equal(new ParameterValue(ParameterIndex("joining")), body.Trigger!.Value);
        var choose = Assert.IsType<ChooseClause>(Assert.Single(body.Steps));
        Assert.Equal("p", choose.Name);
        Assert.Equal([Slot(body, "f")], choose.Excluded.AsEnumerable());
        Assert.Null(choose.Sample);
        Assert.Equal(["institutes", "universities"], PopulationsOf(choose.Source).Select(p => Model.Populations[p].Name));
        Assert.Equal(["FormTie", "ChangeActor", "EmitEvent"], body.Effects.Select(e => e.GetType().Name));
        var pay = (ChangeActor)body.Effects[1];
        Assert.True(pay.IsAddition);
        Assert.Equal(new UnaryExpression(UnaryOperator.Negate, new ParameterValue(ParameterIndex("own_share"))), pay.Value);
    }

    [Fact]
    public void A_path_of_two_ties_has_three_actors()
    {
        var body = Rule("introduce").Body;
        var path = Assert.IsType<PathElement>(Assert.Single(body.Elements));
        Assert.Equal(["a", "b", "c"], path.Nodes.Select(n => body.Frame.Variables[n.Slot].Name));
        Assert.All(path.Edges, e => Assert.Equal(EdgeDirection.Any, e.Direction));
        var where = Assert.IsType<WhereClause>(Assert.Single(body.Guards));
        var tied = Assert.IsType<HasTieExpression>(Assert.IsType<UnaryExpression>(where.Condition).Operand);
        Assert.Equal([Model.TieKinds.IndexOf(Model.TieKinds.Single(t => t.Name == "joint_project"))], tied.TieKinds.AsEnumerable());
        var ends = ((FormTie)body.Effects[0]).Attributes.Single(a => Model.TieAttributes[a.Attribute].Name == "ends");
        Assert.Equal(new BinaryExpression(BinaryOperator.Add, new NowValue(), new NumberConstant(3 * 4380), ModelType.Real), ends.Value);
    }

    [Fact]
    public void A_flow_is_multiplied_by_the_length_of_the_step()
    {
        var body = Rule("learn").Body;
        var learn = Assert.IsType<ChangeActor>(Assert.Single(body.Effects));
        Assert.True(learn.IsAddition);
        var product = Assert.IsType<BinaryExpression>(learn.Value);
        Assert.Equal((BinaryOperator.Multiply, new StepLength()), (product.Operator, product.Right));
        Assert.Contains("link", body.Frame.Variables.Select(v => v.Name));
    }

    [Fact]
    public void Stages_lead_on_and_overlay()
    {
        Assert.Equal(["programme", "afterwards"], Model.Stages.Select(s => s.Name));
        var next = Assert.Single(Model.Stages[0].Transitions);
        Assert.Equal((1, 1), (next.Target, next.HoldSteps));
        Assert.Equal(new BinaryExpression(BinaryOperator.GreaterOrEqual, new NowValue(), new NumberConstant(4 * 4380), ModelType.Bool), next.Condition);
        Assert.Null(Model.Stages[0].Phases);
        Assert.Empty(Model.Stages[0].Overlays);
        Assert.Equal(
            [(ParameterIndex("joining"), BinaryOperator.Multiply), (ParameterIndex("closure"), BinaryOperator.Multiply)],
            Model.Stages[1].Overlays.Select(o => (o.Parameter, o.Operator!.Value)));
        Assert.All(Model.Stages[1].Overlays, o => Assert.Equal(new NumberConstant(0.5), o.Value));
    }

    [Fact]
    public void The_policy_spends_a_budget_per_year()
    {
        var policy = Assert.Single(Model.Policies);
        Assert.Equal(("vouchers", "Subsidy", "agency"), (policy.Name, policy.Instrument, policy.Issuer));
        Assert.Equal((new NumberConstant(1e6), 4, "EUR"), (policy.Budget!.Amount, policy.Budget.PeriodSteps, policy.Budget.Unit.Name));
        Assert.Equal((new NumberConstant(4380), new NumberConstant(4 * 4380)), (policy.Activity.From, policy.Activity.Until));
        Assert.Equal(new ParameterValue(ParameterIndex("own_share")), policy.Cost);
        Assert.IsType<ActorAttribute>(policy.OrderBy);
        Assert.Single(policy.Body!.Effects);
    }

    [Fact]
    public void Measures_have_their_types_and_units()
    {
        Assert.Equal(("members", ModelType.Int), (Model.Measures[0].Name, Model.Measures[0].Type));
        Assert.Equal(ModelType.Real, Measure("connected").Type);
        Assert.Equal(new EventCount(Model.Events.IndexOf(Model.Events.Single(e => e.Name == "partnership"))), Measure("formed").Value);
        Assert.All(Model.Measures, m => Assert.Equal(DisplayUnit.One, m.Unit));
        Assert.Equal("EUR", Model.ActorAttributes[Population("companies").Initialisers[0].Attribute].Unit.Name);
    }

    [Fact]
    public void The_files_read_are_named_with_their_hashes()
    {
        Assert.Equal(
            ["seeds/innovation_clusters.cluster", Source, "examples/austria-h2020/organisations.csv", "examples/austria-h2020/collaborations.csv"],
            Compiled.Files.Select(f => f.Path).SkipWhile(p => p != "seeds/innovation_clusters.cluster"));
        Assert.All(Compiled.Files, f => Assert.Equal(64, f.Hash.Length));
    }

    private static MeasureModel Measure(string name) => Model.Measures.Single(m => m.Name == name);

    // The example's figures are fitted now and then: what counts is that the model has those of the text.
    private static double Written(string parameter) => double.Parse(
        Repository.Read(Source).Split('\n').Single(l => l.StartsWith($"parameter {parameter} ", StringComparison.Ordinal)).Split('=')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0],
        CultureInfo.InvariantCulture);

    private static PopulationModel Population(string name) => Model.Populations[Index(name)];

    private static int Index(string population) => Model.Populations.IndexOf(Model.Populations.Single(p => p.Name == population));

    private static int ParameterIndex(string name) => Model.Parameters.IndexOf(Model.Parameters.Single(p => p.Name == name));

    private static RuleModel Rule(string name) => Model.Rules.Single(r => r.Name == name);

    private static int Slot(RuleBody body, string name) => body.Frame.Variables.IndexOf(body.Frame.Variables.Single(v => v.Name == name));

    private static ImmutableArray<int> PopulationsOf(PatternElement element) => Assert.IsType<PopulationSet>(Assert.IsType<SetElement>(element).Set).Populations;
}
