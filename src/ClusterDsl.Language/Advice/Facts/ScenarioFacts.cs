using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>What advice asks of a scenario without errors. Immutable; each part is worked out when it is first asked for.</summary>
internal sealed class ScenarioFacts
{
    private readonly Lazy<PopulatedFacts> _populated;
    private readonly Lazy<StageFacts> _stages;
    private readonly Lazy<DataFlow> _flow;
    private readonly Lazy<LivenessFacts> _liveness;

    public ScenarioFacts(ScenarioModel model, SymbolTable symbols, SyntaxTree tree)
    {
        Model = model;
        Tree = tree;
        Words = new Vocabulary(symbols);
        Rules = [.. model.Rules.Select(r => Mechanism.Of(model, Words, r))];
        Policies = [.. model.Policies.Select(p => Mechanism.Of(model, Words, p))];
        Shocks = [.. model.Shocks.Select(s => Mechanism.Of(model, Words, s))];
        Mechanisms = [.. Rules, .. Policies, .. Shocks];
        var scenario = tree.Root.Declarations.OfType<ScenarioDeclarationSyntax>().First();
        Location = tree.GetLocation(scenario.Name);
        _populated = new Lazy<PopulatedFacts>(() => new PopulatedFacts(model, Words, Mechanisms));
        _stages = new Lazy<StageFacts>(() => new StageFacts(model, Words));
        _flow = new Lazy<DataFlow>(() => new DataFlow(this));
        _liveness = new Lazy<LivenessFacts>(() => new LivenessFacts(this));
    }

    public ScenarioModel Model { get; }

    /// <summary>The tree of the scenario's own file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The symbols and their marks.</summary>
    public Vocabulary Words { get; }

    /// <summary>The scenario's name: the place for what concerns it as a whole.</summary>
    public Location Location { get; }

    public ImmutableArray<Mechanism> Rules { get; }

    public ImmutableArray<Mechanism> Policies { get; }

    public ImmutableArray<Mechanism> Shocks { get; }

    /// <summary>Rules, policies and shocks.</summary>
    public ImmutableArray<Mechanism> Mechanisms { get; }

    /// <summary>Which actors and ties there ever are.</summary>
    public PopulatedFacts Populated => _populated.Value;

    /// <summary>Which stages are ever reached.</summary>
    public StageFacts Stages => _stages.Value;

    /// <summary>What depends on what.</summary>
    public DataFlow Flow => _flow.Value;

    /// <summary>What can ever act.</summary>
    public LivenessFacts Liveness => _liveness.Value;

    /// <summary>Whether anything changes.</summary>
    public bool IsDynamic => Rules.Length > 0;

    /// <summary>Whether it is about the development of a cluster: it changes, in stages or under policies.</summary>
    public bool IsDevelopmentStudy => IsDynamic && (Model.Stages.Length > 0 || Policies.Length > 0);

    /// <summary>Whether its firms are those that were observed: what else a cluster needs is then none of its questions.</summary>
    public bool IsEmpirical => Populated.Firms.Count > 0 && Populated.Firms.All(p => Model.Populations[p].Data is not null);

    /// <summary>Whether it has a layer of economic or of social ties.</summary>
    public bool IsLayered => Populated.HasTieMarked(Marks.Economic) || Populated.HasTieMarked(Marks.Social);

    /// <summary>How long it runs, in years.</summary>
    public double Years => Model.Steps * Model.Step / TimeBase.TicksPerYear;

    /// <summary>Whether a place is in the scenario's own file.</summary>
    public bool IsOwn(Location? location) => location is not null && ReferenceEquals(location.Source, Tree.Text);
}
