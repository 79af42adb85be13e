using ClusterDsl.Language.Data;
using ClusterDsl.Language.Model;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

/// <summary>The scenario of examples/austria-h2020, built by hand, on the real data.</summary>
internal static class AustriaModel
{
    private const double Year = TimeBase.TicksPerYear;

    public static ScenarioModel Build(string organisations, string collaborations)
    {
        var b = new ScenarioBuilder { Step = 1095, Steps = 32, Seed = 2016, Phases = ["exchange", "competition", "cooperation", "sharing", "evaluation"] };
        var joining = b.Parameter("joining", 0.5 / Year);
        var closure = b.Parameter("closure", 0.005 / Year);
        var absorption = b.Parameter("absorption", 0.4 / Year);
        var ownShare = b.Parameter("own_share", 50e3);
        var explicitKnowledge = b.ActorAttribute(ScenarioBuilder.Attribute("explicit", minimum: 0, maximum: 1));
        var capital = b.ActorAttribute("capital");
        var trust = b.TieAttribute(ScenarioBuilder.Attribute("trust", minimum: 0, maximum: 1, @default: N(0.5)));
        var ends = b.TieAttribute(ScenarioBuilder.Attribute("ends"));
        var enterprise = b.Kind("Enterprise", explicitKnowledge, capital);
        var university = b.Kind("University", explicitKnowledge);
        var institute = b.Kind("ResearchInstitute", explicitKnowledge);
        var government = b.Kind("Government");
        var intermediary = b.Kind("Intermediary");
        int[] all = [enterprise, university, institute, government, intermediary];
        var project = b.TieKind("joint_project", all, null, false, trust, ends);
        var partnership = b.Event("partnership", ScenarioBuilder.Attribute("by", ModelType.Actor));
        var table = ScenarioBuilder.Table("organisations.csv", organisations);
        var ties = ScenarioBuilder.Table("collaborations.csv", collaborations);
        b.Single("agency", government);
        var companies = b.PopulationFrom(
            "companies", enterprise, table, "id", OfType(table, "PRC"),
            Init(capital, Draw(DistributionKind.LogNormal, N(80e3), N(80e3))), Init(explicitKnowledge, Draw(DistributionKind.Beta, N(2), N(5))));
        var universities = b.PopulationFrom("universities", university, table, "id", OfType(table, "HES"), Init(explicitKnowledge, Draw(DistributionKind.Beta, N(8), N(2))));
        var institutes = b.PopulationFrom("institutes", institute, table, "id", OfType(table, "REC"), Init(explicitKnowledge, Draw(DistributionKind.Beta, N(6), N(2))));
        b.PopulationFrom("authorities", government, table, "id", OfType(table, "PUB"));
        b.PopulationFrom("associations", intermediary, table, "id", OfType(table, "OTH"));
        b.TiesFrom(
            project, ties, UpTo2016(ties), false,
            Init(ends, Times(Minus(new ColumnValue(ties.FindColumn("last_year"), ModelType.Real), N(2016)), N(Year))),
            Init(trust, Call(MathFunction.Min, N(1), Times(N(0.2), new ColumnValue(ties.FindColumn("joint_projects"), ModelType.Real)))));
        b.Rule("newcomers", Body([Actor("companies")], [], [Enter(companies, 0, "companies")], trigger: Rate(N(48 / Year))), phase: 0);
        b.Rule("first_contact", FirstContact(companies, universities, institutes, project, capital, trust, ends, partnership, joining, ownShare), phase: 2);
        b.Rule("introduce", Introduce(project, trust, ends, partnership, closure), phase: 2);
        b.Rule("learn", Learn(companies, project, explicitKnowledge, trust, absorption), phase: 3);
        b.Rule("project_ends", Body([Tie("link")], [EachTie(0, project)], [Dissolve(T(0))], guards: [Where(AtLeast(new NowValue(), OfTie(T(0), ends)))]), phase: 4);
        b.Stage("programme", [], new TransitionModel(1, AtLeast(new NowValue(), N(4 * Year)), FrameModel.Empty, 1, string.Empty));
        b.Stage("afterwards", [Overlay(joining, BinaryOperator.Multiply, 0.5), Overlay(closure, BinaryOperator.Multiply, 0.5)]);
        b.Policy(
            "vouchers",
            Body([Actor("f")], [Each(0, companies)], [Add(A(0), capital, P(ownShare))], guards: [Where(Both(Same(Degree(A(0), project), N(0)), Less(Of(A(0), capital), P(ownShare))))]),
            Active(from: Year, until: 4 * Year), new BudgetModel(N(1e6), 4, null, -1, DisplayUnit.One), P(ownShare), Of(A(0), capital));
        AddMeasures(b, companies, project, explicitKnowledge, partnership);
        return b.Build();
    }

    private static void AddMeasures(ScenarioBuilder b, int companies, int project, int explicitKnowledge, int partnership)
    {
        b.Measure("members", Count(Each(0, companies)), Actor("c"));
        b.Measure("connected", Over(Count(Each(0, companies), Greater(Degree(A(0), project), N(0))), Count(Each(1, companies))), Actor("f"), Actor("c"));
        b.Measure("formed", new EventCount(partnership));
        b.Measure("know_how", Aggregate(AggregateFunction.Mean, Of(A(0), explicitKnowledge), Each(0, companies)), Actor("c"));
        b.Measure("closed", new NetworkCall(NetworkStatistic.Transitivity, [project], null, [], ModelType.Real));
    }

    private static RuleBody FirstContact(
        int companies, int universities, int institutes, int project, int capital, int trust, int ends, int partnership, int joining, int ownShare) => Body(
        [Actor("f"), Actor("p")],
        [Each(0, companies)],
        [
            Form(A(0), project, A(1), Init(trust, N(0.2)), Init(ends, Plus(new NowValue(), N(3 * Year)))),
            Add(A(0), capital, Minus(N(0), P(ownShare))),
            Emit(partnership, Init(0, A(0))),
        ],
        guards: [Where(Both(Same(Degree(A(0), project), N(0)), AtLeast(Of(A(0), capital), P(ownShare))))],
        trigger: Rate(P(joining)),
        steps: [Choose("p", new SetElement(1, new UnionSet([Set(universities), Set(institutes)])), [0], weight: Plus(N(1), Degree(A(1), project)))]);

    private static RuleBody Introduce(int project, int trust, int ends, int partnership, int closure) => Body(
        [Actor("a"), Actor("b"), Actor("c")],
        [Path(Node(0), Edge(project), Node(1), Edge(project), Node(2))],
        [Form(A(0), project, A(2), Init(trust, N(0.2)), Init(ends, Plus(new NowValue(), N(3 * Year)))), Emit(partnership, Init(0, A(0)))],
        guards: [Where(Not(Tied(A(0), project, A(2))))],
        trigger: Rate(P(closure)));

    private static RuleBody Learn(int companies, int project, int explicitKnowledge, int trust, int absorption) => Body(
        [Actor("a"), Tie("link"), Actor("b")],
        [Path(Node(0, Set(companies)), Edge(project, 1), Node(2))],
        [Add(A(0), explicitKnowledge, Times(Times(Times(P(absorption), OfTie(T(1), trust)), Minus(Of(A(2), explicitKnowledge), Of(A(0), explicitKnowledge))), new StepLength()))],
        guards: [Where(Greater(Of(A(2), explicitKnowledge), Of(A(0), explicitKnowledge)))]);

    private static ModelExpression OfType(DataTable table, string type) => Both(
        Same(new ColumnValue(table.FindColumn("type"), ModelType.Text), new TextConstant(type)), UpTo2016(table));

    private static ModelExpression UpTo2016(DataTable table) => Is(BinaryOperator.LessOrEqual, new ColumnValue(table.FindColumn("first_year"), ModelType.Real), N(2016));
}
