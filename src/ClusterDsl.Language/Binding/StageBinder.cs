using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Stages: what they run and set, and what ends them.</summary>
internal sealed class StageBinder(SymbolTable symbols, SourceUnit unit, OverlayBinder overlays)
{
    /// <summary>Binds a stage.</summary>
    public StageModel Bind(StageDeclarationSyntax syntax, StageSymbol symbol)
    {
        symbol.Lifecycle = syntax.Lifecycle is { } name
            ? symbols.Resolve<LifecycleSymbol>(unit, name, "lifecycle name")
            : symbols.Find<LifecycleSymbol>(symbol.Name);
        ImmutableArray<int>? phases = null;
        var set = ImmutableArray.CreateBuilder<OverlayModel>();
        var transitions = ImmutableArray.CreateBuilder<TransitionModel>();
        foreach (var item in syntax.Body.Items)
        {
            switch (item)
            {
                case RunClauseSyntax run:
                    var listed = run.Phases.Select(p => symbols.Resolve<PhaseSymbol>(unit, p.Name, "phase")).OfType<PhaseSymbol>().Select(p => p.Index);
                    phases = [.. (phases ?? ImmutableArray<int>.Empty).Concat(listed).Distinct().Order()];
                    break;
                case SetClauseSyntax clause:
                    set.AddRange(overlays.Bind(unit, clause, null));
                    break;
                case NextClauseSyntax next:
                    transitions.AddRange(BindNext(next));
                    break;
                case EndClauseSyntax end:
                    transitions.AddRange(BindEnd(end));
                    break;
                default:
                    ClauseCheck.Report(symbols, unit, item, "in a stage");
                    break;
            }
        }

        return new StageModel(
            symbol.Name, symbol.Lifecycle?.Name ?? string.Empty, phases, set.ToImmutable(), transitions.ToImmutable(), new Origin(unit.LocationOf(syntax.Name)));
    }

    private ImmutableArray<TransitionModel> BindNext(NextClauseSyntax syntax)
    {
        var target = symbols.Resolve<StageSymbol>(unit, syntax.Stage, "stage");
        var frame = new FrameBuilder();
        var expressions = Expressions(frame);
        var condition = expressions.BindCondition(syntax.Condition);
        var hold = syntax.Duration is null ? 1 : expressions.BindDuration(syntax.Duration) ?? 1;
        return target is null || condition.IsError ? [] : [new TransitionModel(target.Index, condition.Value, frame.ToFrame(), hold, string.Empty)];
    }

    private ImmutableArray<TransitionModel> BindEnd(EndClauseSyntax syntax)
    {
        var frame = new FrameBuilder();
        var condition = Expressions(frame).BindCondition(syntax.Condition);
        return condition.IsError ? [] : [new TransitionModel(-1, condition.Value, frame.ToFrame(), 1, Literals.Unquote(syntax.Message.Text))];
    }

    private ExpressionBinder Expressions(FrameBuilder frame) =>
        new(symbols, unit, new ExpressionContext(ExpressionPlace.Condition), frame, new Scope(null));
}
