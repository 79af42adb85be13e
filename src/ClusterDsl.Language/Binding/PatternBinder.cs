using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Elements of <c>for</c>, <c>choose</c> and comprehensions; declares their variables in the binder's scope.</summary>
internal sealed class PatternBinder(ExpressionBinder expressions, SymbolTable symbols, SourceUnit unit)
{
    /// <summary>The variables that the last element declared.</summary>
    public List<LocalSymbol> Declared { get; } = [];

    /// <summary>Binds an element; null if something about it is reported.</summary>
    public PatternElement? Bind(PatternElementSyntax syntax, LocalRole role)
    {
        Declared.Clear();
        return syntax switch
        {
            MemberPatternSyntax member => BindMember(member.Name, member.Members, role),
            PairPatternSyntax pair => BindPair(pair, role),
            PathPatternSyntax { Steps.Count: 0, First: { Members: { } members } first } => BindMember(first.Name, members, role),
            PathPatternSyntax { Steps.Count: 0 } lone => FailLone(lone),
            PathPatternSyntax path => BindPath(path, role),
            _ => null,
        };
    }

    private PatternElement? FailLone(PathPatternSyntax lone)
    {
        if (!lone.First.Name.IsMissing)
        {
            expressions.Report(
                lone, $"for example `{lone.First.Name.Text} : firms`", DiagnosticDescriptors.WrongType, "a variable with its set", $"`{lone.First.Name.Text}` alone");
            Declare(lone.First.Name, ErrorType.Instance, LocalRole.Pattern);
        }

        return null;
    }

    private PatternElement? BindMember(SyntaxToken name, SetSyntax members, LocalRole role)
    {
        var set = expressions.BindSet(members);
        var local = Declare(name, set.Element, role);
        return set.IsError ? null : new SetElement(local.Slot, set.Value);
    }

    private PatternElement? BindPair(PairPatternSyntax pair, LocalRole role)
    {
        var set = expressions.BindSet(pair.Members);
        var first = Declare(pair.First, set.Element, role);
        var second = Declare(pair.Second, set.Element, role);
        if (set.IsError)
        {
            return null;
        }

        if (set.Element is not ActorType)
        {
            expressions.Report(pair.Members, null, DiagnosticDescriptors.WrongType, "a set of actors", set.Element);
            return null;
        }

        return new PairElement(first.Slot, second.Slot, set.Value);
    }

    private PatternElement? BindPath(PathPatternSyntax path, LocalRole role)
    {
        var nodes = ImmutableArray.CreateBuilder<PathNode>();
        var edges = ImmutableArray.CreateBuilder<PathEdge>();
        var isSound = true;
        var steps = path.Steps.Select(s => (Edge: s.Edge, Tie: symbols.Resolve<TieKindSymbol>(unit, s.Edge.TieKind, "tie kind"))).ToList();

        // The first node's kinds follow from its set or from the tie that leaves it; every other node's from the tie that reaches it.
        var first = steps[0];
        var reverse = first.Tie is null
            ? ErrorType.Instance
            : (LanguageType)new ActorType(ExpressionBinder.OtherEnds(first.Tie, Reverse(ExpressionBinder.DirectionOf(first.Edge)), null));
        var type = BindNode(path.First, reverse, role, nodes, ref isSound);
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var (edge, tie) = steps[i];
            LanguageType reached = ErrorType.Instance;
            var slot = -1;
            if (tie is null)
            {
                isSound = false;
            }
            else
            {
                CheckArrow(edge, tie);
                reached = new ActorType(ExpressionBinder.OtherEnds(tie, ExpressionBinder.DirectionOf(edge), type as ActorType));
            }

            if (edge.Variable is not null)
            {
                slot = Declare(edge.Variable, tie is null ? ErrorType.Instance : new TieType(tie), role).Slot;
            }

            edges.Add(new PathEdge(tie is null ? [] : ExpressionBinder.LayersOf(tie), slot, ExpressionBinder.DirectionOf(edge)));
            type = BindNode(path.Steps[i].Node, reached, role, nodes, ref isSound);
        }

        return isSound ? new PathElement(nodes.ToImmutable(), edges.ToImmutable()) : null;
    }

    private LanguageType BindNode(PathNodeSyntax node, LanguageType reached, LocalRole role, ImmutableArray<PathNode>.Builder nodes, ref bool isSound)
    {
        if (node.Name.IsMissing)
        {
            isSound = false;
            return reached;
        }

        if (node.Members is null && expressions.Scope.Find(node.Name.Text) is { } bound)
        {
            isSound &= bound.Type is not ErrorType;
            nodes.Add(new PathNode(bound.Slot, IsBound: true, null, null));
            if (bound.Type is not (ActorType or ErrorType))
            {
                expressions.Report(node, null, DiagnosticDescriptors.WrongType, "an actor", bound.Type);
                isSound = false;
            }

            return bound.Type;
        }

        if (node.Members is null && symbols.Find(node.Name.Text) is PopulationSymbol { IsSingle: true, Kind: { } kind } single)
        {
            nodes.Add(new PathNode(-1, IsBound: true, null, new SingleActor(single.Index)));
            return new ActorType([kind]);
        }

        var set = node.Members is null ? null : expressions.BindSet(node.Members);
        var type = set is null ? reached : set.Element;
        var local = Declare(node.Name, type, role);
        isSound &= type is not ErrorType;
        nodes.Add(new PathNode(local.Slot, IsBound: false, set?.Value, null));
        return type;
    }

    private void CheckArrow(EdgeSyntax edge, TieKindSymbol tie)
    {
        if (ExpressionBinder.DirectionOf(edge) != EdgeDirection.Any && !tie.IsAbstract && !tie.IsDirected)
        {
            expressions.Report(edge, $"write `-[{tie.Name}]-`", DiagnosticDescriptors.WrongEdge, $"`{tie.Name}` is undirected: it has no arrow");
        }
    }

    private LocalSymbol Declare(SyntaxToken name, LanguageType type, LocalRole role)
    {
        var local = expressions.DeclareLocal(name, type, role, isVolatile: role == LocalRole.Chosen);
        Declared.Add(local);
        return local;
    }

    private static EdgeDirection Reverse(EdgeDirection direction) => direction switch
    {
        EdgeDirection.Forward => EdgeDirection.Backward,
        EdgeDirection.Backward => EdgeDirection.Forward,
        _ => EdgeDirection.Any,
    };
}
