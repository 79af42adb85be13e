using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Sets.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>Binds <c>P | Q | neighbours(a, t)</c>.</summary>
    public BoundSet BindSet(SetSyntax syntax)
    {
        var sets = syntax.Items.Select(BindSetItem).ToList();
        if (sets.Exists(s => s.IsError))
        {
            return FailedSet;
        }

        if (sets.Count == 1)
        {
            return sets[0];
        }

        if (sets.Exists(s => s.Element is not ActorType))
        {
            FailType(syntax, "sets of actors", sets.Find(s => s.Element is not ActorType)!.Element, "only sets of actors can be joined by `|`");
            return FailedSet;
        }

        var kinds = sets.Select(s => ((ActorType)s.Element).Kinds).Aggregate(Union);
        if (sets.TrueForAll(s => s.Value is PopulationSet))
        {
            var populations = sets.SelectMany(s => ((PopulationSet)s.Value).Populations).Distinct();
            return new BoundSet(new ActorType(kinds), new PopulationSet(InOrder(populations)));
        }

        return new BoundSet(new ActorType(kinds), new UnionSet([.. sets.Select(s => s.Value)]));
    }

    /// <summary>Binds one item of a set.</summary>
    public BoundSet BindSetItem(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax group:
                return BindSetItem(group.Inner);
            case RangeExpressionSyntax range:
                return BindRange(range);
            case CallExpressionSyntax call:
                return BindSetCall(call);
            case NameExpressionSyntax { Name: { IsMissing: false } name }:
                return BindNamedSet(name);
            case NameExpressionSyntax:
                return FailedSet;
            default:
                var help = syntax is InfixExpressionSyntax { Operator.Kind: SyntaxKind.Minus } ? "for ties write `a : P -[TIE]- b : Q`" : "for example `firms`, or `neighbours(a, supply)`";
                Report(syntax, help, DiagnosticDescriptors.WrongType, "a population, a kind or another set", "an expression");
                Scope.IsIncomplete = true;
                return FailedSet;
        }
    }

    private static BoundSet FailedSet => new(ErrorType.Instance, new UnionSet([]));

    private BoundSet BindNamedSet(SyntaxToken name)
    {
        if (Scope.Find(name.Text) is { } local)
        {
            if (local.Type is ErrorType)
            {
                return FailedSet;
            }

            _symbols.ReportSort(LocationOf(name), local.Original, "population, a kind or another set", $"name the set itself, for example `neighbours({name.Text}, …)`");
            return FailedSet;
        }

        if (_symbols.Find(name.Text) is { } symbol)
        {
            _symbols.Record.Add(symbol, LocationOf(name));
        }

        switch (_symbols.Find(name.Text))
        {
            case PopulationSymbol { Kind: null } or KindSymbol { HasUnknownBase: true }:
                return FailedSet;
            case PopulationSymbol population:
                return new BoundSet(new ActorType([population.Kind]), new PopulationSet([population.Index]));
            case KindSymbol kind:
                var members = _symbols.OfSort<PopulationSymbol>().Where(p => p.Kind?.Is(kind) == true).Select(p => p.Index);
                return new BoundSet(new ActorType([kind]), new PopulationSet(InOrder(members)));
            case TieKindSymbol tie:
                return new BoundSet(new TieType(tie), new TieSet(LayersOf(tie)));
            case null:
                _symbols.ReportUnknown(
                    LocationOf(name), "population, kind or tie kind", name.Text,
                    _symbols.All.Where(s => s is PopulationSymbol or KindSymbol or TieKindSymbol).Select(s => s.Name));
                return FailedSet;
            case var other:
                _symbols.ReportSort(LocationOf(name), other, "population, a kind or another set", "for example `firms`, or `neighbours(a, supply)`");
                return FailedSet;
        }
    }

    /// <summary>Populations in canonical order: by name, ordinal.</summary>
    private ImmutableArray<int> InOrder(IEnumerable<int> populations)
    {
        var all = _symbols.OfSort<PopulationSymbol>().ToDictionary(p => p.Index, p => p.Name);
        return [.. populations.OrderBy(p => all[p], StringComparer.Ordinal)];
    }

    private BoundSet BindRange(RangeExpressionSyntax syntax)
    {
        var low = Require(Bind(syntax.Low), IntType.Instance);
        var high = Require(Bind(syntax.High), IntType.Instance);
        return low.IsError || high.IsError
            ? FailedSet
            : new BoundSet(IntType.Instance, new RangeSet(low.Value, high.Value, syntax.Operator.Kind == SyntaxKind.DotDotLess));
    }

    private BoundSet BindSetCall(CallExpressionSyntax syntax)
    {
        var name = syntax.Function.ToString();
        if (!BuiltInFunctions.Sets.Contains(name))
        {
            var meant = SimilarNames.Closest(name, BuiltInFunctions.Sets);
            Report(
                syntax.Function, meant is null ? $"sets are {string.Join(", ", BuiltInFunctions.Sets.Order(StringComparer.Ordinal).Select(s => $"`{s}`"))}" : $"did you mean `{meant}`?",
                DiagnosticDescriptors.UnknownName, "set", name);
            return FailedSet;
        }

        return name == "within" ? BindWithin(syntax) : BindNeighbours(syntax, name);
    }

    private BoundSet BindWithin(CallExpressionSyntax syntax)
    {
        if (syntax.Arguments.Count != 3)
        {
            WrongArguments(syntax, "an actor, a set and a distance, for example `within(f, startups, 5 km)`");
            return FailedSet;
        }

        var actor = BindPresentActor(syntax.Arguments[0].Value);
        var among = BindSetItem(syntax.Arguments[1].Value);
        var radius = BindNumber(syntax.Arguments[2].Value, Dimension.Length);
        if (!among.IsError && among.Element is not ActorType)
        {
            FailType(syntax.Arguments[1], "a set of actors", among.Element, "name a population or a kind");
            return FailedSet;
        }

        return actor.IsError || among.IsError || radius.IsError || !HasPosition(syntax, [actor.Type, among.Element])
            ? FailedSet
            : new BoundSet(among.Element, new WithinSet(actor.Value, among.Value, radius.Value));
    }

    private BoundSet BindNeighbours(CallExpressionSyntax syntax, string name)
    {
        if (syntax.Arguments.Count != 2)
        {
            WrongArguments(syntax, "an actor and a tie kind");
            return FailedSet;
        }

        var actor = BindPresentActor(syntax.Arguments[0].Value);
        var tie = BindTieKind(syntax.Arguments[1].Value);
        if (actor.IsError || tie is null)
        {
            return FailedSet;
        }

        var at = ((NameExpressionSyntax)syntax.Arguments[1].Value).Name;
        if (name != "neighbours" && !IsDirected(at, tie, "neighbours"))
        {
            return FailedSet;
        }

        var direction = name switch { "successors" => EdgeDirection.Forward, "predecessors" => EdgeDirection.Backward, _ => EdgeDirection.Any };
        return !MayTie(at, tie, direction, (ActorType)actor.Type, null) || OtherEnds(tie, direction, (ActorType)actor.Type) is { IsEmpty: true }
            ? FailedSet
            : new BoundSet(new ActorType(OtherEnds(tie, direction, (ActorType)actor.Type)), new NeighbourSet(actor.Value, LayersOf(tie), direction));
    }

    /// <summary>Kinds that may stand at the other end of a tie of an actor.</summary>
    public static ImmutableArray<KindSymbol> OtherEnds(TieKindSymbol tie, EdgeDirection direction, ActorType? from)
    {
        var ends = ImmutableArray<KindSymbol>.Empty;
        foreach (var layer in tie.Layers)
        {
            // An undirected tie may have been written either way round.
            var isForward = direction != EdgeDirection.Backward || !layer.IsDirected;
            var isBackward = direction != EdgeDirection.Forward || !layer.IsDirected;
            if (isForward && (from is null || KindSets.Meet(from.Kinds, layer.Sources)))
            {
                ends = Union(ends, layer.Targets);
            }

            if (isBackward && (from is null || KindSets.Meet(from.Kinds, layer.Targets)))
            {
                ends = Union(ends, layer.Sources);
            }
        }

        return ends;
    }
}
