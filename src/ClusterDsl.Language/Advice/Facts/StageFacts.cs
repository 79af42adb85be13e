using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Which stages the cluster can ever be in.</summary>
internal sealed class StageFacts
{
    private readonly ScenarioModel _model;
    private readonly Vocabulary _words;

    public StageFacts(ScenarioModel model, Vocabulary words)
    {
        (_model, _words) = (model, words);
        var values = new IntervalAnalysis(model, asWritten: false);
        Transitions = [.. model.Stages.SelectMany((s, i) => s.Transitions.Select((t, k) =>
            new StageTransition(i, t.Target, t.HoldSteps > model.Steps || values.Of(t.Condition).IsNeverTrue, LocationOf(i, k))))];
        Reachable = model.Stages.IsEmpty ? [] : From([0], t => !t.CannotHold);
    }

    /// <summary>All transitions.</summary>
    public ImmutableArray<StageTransition> Transitions { get; }

    /// <summary>Stages that can be reached from the first.</summary>
    public ImmutableSortedSet<int> Reachable { get; }

    /// <summary>Whether a stage has a mark by its lifecycle name.</summary>
    public bool IsMarked(int stage, string mark) => _words.Stages[stage].Lifecycle?.Mark == mark;

    /// <summary>Stages with a mark.</summary>
    public IEnumerable<int> Marked(string mark) => Enumerable.Range(0, _model.Stages.Length).Where(s => IsMarked(s, mark));

    /// <summary>Stages that can be reached from some.</summary>
    public ImmutableSortedSet<int> From(IEnumerable<int> stages, Func<StageTransition, bool> counts)
    {
        var reached = stages.ToHashSet();
        var pending = new Queue<int>(reached);
        while (pending.TryDequeue(out var here))
        {
            foreach (var transition in Transitions.Where(t => t.From == here && t.To >= 0 && counts(t) && reached.Add(t.To)))
            {
                pending.Enqueue(transition.To);
            }
        }

        return [.. reached];
    }

    /// <summary>Whether a phase runs in a stage.</summary>
    public bool Runs(int stage, int phase) => _model.Stages[stage].Phases is not { } listed || listed.Contains(phase);

    /// <summary>Whether a phase runs in any stage that can be reached.</summary>
    public bool IsEverRun(int phase) => phase == ScenarioModel.StartPhase || _model.Stages.IsEmpty || Reachable.Any(s => Runs(s, phase));

    private Location LocationOf(int stage, int transition)
    {
        var symbol = _words.Stages[stage];
        var clause = symbol.Syntax.Body.Items.Where(i => i is NextClauseSyntax or EndClauseSyntax).ElementAt(transition);
        var condition = clause is NextClauseSyntax next ? next.Condition : ((EndClauseSyntax)clause).Condition;
        return new Location(symbol.Location!.Source, condition.Span);
    }
}
