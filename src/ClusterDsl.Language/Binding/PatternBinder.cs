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
            PathPatternSyntax { Steps.Count: 0 } lone => FailLone(lone, role),
            PathPatternSyntax path => BindPath(path, role),
            _ => null,
        };
    }

    private PatternElement? FailLone(PathPatternSyntax lone, LocalRole role)
    {
        if (!lone.First.Name.IsMissing)
        {
            var name = lone.First.Name.Text;
            var isSet = symbols.Find(name) is PopulationSymbol { IsSingle: false } or KindSymbol or TieKindSymbol;
            var help = role == LocalRole.Comprehension ? $"write `… for f in {(isSet ? name : "firms")}`" : $"for example `{(isSet ? $"f : {name}" : $"{name} : firms")}`";
            expressions.Report(lone, help, DiagnosticDescriptors.WrongType, "a variable with its set", $"`{name}` alone");
            expressions.Scope.IsIncomplete = true;
            if (!isSet)
            {
                Declare(lone.First.Name, ErrorType.Instance, role);
            }
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
            expressions.FailType(pair.Members, "a set of actors", set.Element, "name a population or a kind");
            return null;
        }

        return new PairElement(first.Slot, second.Slot, set.Value);
    }

    private PatternElement? BindPath(PathPatternSyntax path, LocalRole role)
    {
        var nodes = ImmutableArray.CreateBuilder<PathNode>();
        var edges = ImmutableArray.CreateBuilder<PathEdge>();
        var ties = path.Steps.Select(s => symbols.Resolve<TieKindSymbol>(unit, s.Edge.TieKind, "tie kind")).ToList();

        // The first node's kinds follow from its set or from the tie that leaves it; every other node's from the tie that reaches it.
        var type = BindNode(path.First, EndsOf(ties[0], Reverse(ExpressionBinder.DirectionOf(path.Steps[0].Edge)), null), role, nodes);
        var isSound = type is ActorType;
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var (edge, tie) = (path.Steps[i].Edge, ties[i]);
            var direction = ExpressionBinder.DirectionOf(edge);
            var slot = edge.Variable is null ? -1 : Declare(edge.Variable, tie is null ? ErrorType.Instance : new TieType(tie), role).Slot;
            var isJoined = tie is not null && expressions.CheckDirection(edge, tie) && MayLeave(edge, tie, direction, type);
            var reached = isJoined ? EndsOf(tie, direction, type as ActorType) : ErrorType.Instance;
            var next = BindNode(path.Steps[i].Node, reached, role, nodes);
            isSound &= isJoined && next is ActorType && (reached is not ActorType || MayJoin(edge, tie!, direction, type, next));
            edges.Add(new PathEdge(tie is null ? [] : ExpressionBinder.LayersOf(tie), slot, direction));
            type = next;
        }

        return isSound && HasBoundEnd(path, role, nodes) ? new PathElement(nodes.ToImmutable(), edges.ToImmutable()) : null;
    }

    /// <summary>Kinds at the other end of a tie; an error if nothing can be said of them.</summary>
    private static LanguageType EndsOf(TieKindSymbol? tie, EdgeDirection direction, ActorType? from)
    {
        if (tie is null || !tie.HasSoundEnds)
        {
            return ErrorType.Instance;
        }

        var kinds = ExpressionBinder.OtherEnds(tie, direction, from);
        return kinds.IsEmpty ? ErrorType.Instance : new ActorType(kinds);
    }

    private bool MayLeave(EdgeSyntax edge, TieKindSymbol tie, EdgeDirection direction, LanguageType from) =>
        from is not ActorType actor || expressions.MayTie(edge.TieKind, tie, direction, actor, null);

    private bool MayJoin(EdgeSyntax edge, TieKindSymbol tie, EdgeDirection direction, LanguageType from, LanguageType to) =>
        from is not ActorType first || to is not ActorType second || expressions.MayTie(edge.TieKind, tie, direction, first, second);

    /// <summary>A choice or a comprehension follows ties from an actor that is known.</summary>
    private bool HasBoundEnd(PathPatternSyntax path, LocalRole role, ImmutableArray<PathNode>.Builder nodes)
    {
        if (role == LocalRole.Pattern || nodes[0].IsBound || nodes[^1].IsBound)
        {
            return true;
        }

        var tie = path.Steps[0].Edge.TieKind.Text;
        expressions.Report(
            path, role == LocalRole.Chosen ? $"begin at an actor of `for`, for example `choose f -[{tie}]- x`" : $"for all ties write `… for link in {tie}`",
            DiagnosticDescriptors.WrongEdge, "a path here must begin or end at an actor that is already named");
        return false;
    }

    /// <summary>The type of the actor at a node; an error if nothing can be said of it.</summary>
    private LanguageType BindNode(PathNodeSyntax node, LanguageType reached, LocalRole role, ImmutableArray<PathNode>.Builder nodes)
    {
        if (node.Name.IsMissing)
        {
            nodes.Add(new PathNode(-1, IsBound: false, null, null));
            return ErrorType.Instance;
        }

        if (node.Members is null && expressions.Scope.Find(node.Name.Text) is { } bound)
        {
            expressions.NoteRead(bound, node.Name);
            if (bound.Role == LocalRole.Entered)
            {
                expressions.ReportNotPresent(node.Name);
            }

            nodes.Add(new PathNode(bound.Slot, IsBound: true, null, null));
            return bound.Type is ActorType or ErrorType ? bound.Type : expressions.FailType(node, "an actor", bound.Type).Type;
        }

        if (node.Members is null && symbols.Find(node.Name.Text) is PopulationSymbol { IsSingle: true, Kind: { } kind } single)
        {
            symbols.Record.Add(single, expressions.LocationOf(node.Name));
            nodes.Add(new PathNode(-1, IsBound: true, null, new SingleActor(single.Index)));
            return new ActorType([kind]);
        }

        if (node.Members is null && symbols.Find(node.Name.Text) is PopulationSymbol { IsSingle: true })
        {
            // An actor of a kind that is not known is what is meant all the same.
            nodes.Add(new PathNode(-1, IsBound: true, null, null));
            return ErrorType.Instance;
        }

        var set = node.Members is null ? null : expressions.BindSet(node.Members);
        if (set is not (null or { Element: ActorType or ErrorType }))
        {
            expressions.FailType(node.Members!, "a set of actors", set.Element, "name a population or a kind");
            set = new BoundSet(ErrorType.Instance, set.Value);
        }

        var type = set is null ? reached : set.Element;
        var local = Declare(node.Name, type, role);
        nodes.Add(new PathNode(local.Slot, IsBound: false, set?.Value, null));
        return type;
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
