using System.Collections.Immutable;
using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Draws and identities.</content>
internal sealed partial class Translator
{
    /// <summary>The luck of a place of the model in this step.</summary>
    public Expression SiteKey(string text) =>
        Expression.ArrayIndex(Expression.Property(Run, nameof(RunState.SiteKeys)), Expression.Constant(facts.Addresses.NumberOf(text, Site)));

    /// <summary>An identity of two.</summary>
    public static Expression Combined(Expression first, Expression second) => Call(typeof(Identity), nameof(Identity.Combine), first, second);

    /// <summary>What an element adds to the identity of a match: identities of its actors, names of its tie kinds, its numbers.</summary>
    public IEnumerable<Expression> IdentityParts(PatternElement element)
    {
        switch (element)
        {
            case SetElement { Set: TieSet } set:
                return [Call(typeof(TieIdentity), nameof(TieIdentity.Of), Run, TieKindIdentity(set.Slot), Ties(TieKindOf(set.Slot)), Variable(set.Slot))];
            case SetElement set when TypeOfSlot(set.Slot) != ModelType.Actor:
                return [Expression.Convert(Expression.Convert(Variable(set.Slot), typeof(long)), typeof(ulong))];
            case SetElement set:
                return [IdentityOf(Variable(set.Slot))];
            case PairElement pair:
                return [IdentityOf(Variable(pair.FirstSlot)), IdentityOf(Variable(pair.SecondSlot))];
            case PathElement path:
                return PathIdentityParts(path);
            default:
                throw Refuse($"{element.GetType().Name} is no known element");
        }
    }

    /// <summary>An identity with the parts of an element added; <paramref name="start"/> is null for the first element.</summary>
    public Expression WithParts(Expression? start, PatternElement element) =>
        IdentityParts(element).Aggregate(start, (known, part) => known is null ? part : Combined(known, part))!;

    /// <summary>For a rule that needs the identities of its matches: that of the elements before, or null before the first; set before a path is translated.</summary>
    public Expression? IdentityBefore { get; set; }

    /// <summary>Whether the loops of paths build up the identity of the match, node by node.</summary>
    public bool KeepsPathIdentities { get; set; }

    /// <summary>The identity of a match with the actors and ties of a path added, where its loops have built up all but the last node; else null.</summary>
    public Expression? PathIdentity(PathElement path)
    {
        if (!_pathPrefixes.TryGetValue(path, out var prefix))
            return null;
        var last = path.Nodes.Length - 1;
        var end = IdentityOf(Variable(path.Nodes[last].Slot));
        return Call(typeof(IdentityPrefix), nameof(IdentityPrefix.With), prefix, end);
    }

    private readonly Dictionary<PathElement, ParameterExpression> _pathPrefixes = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// When the last node but one of a path is reached, computes what all matches with these nodes share of their identity. Only for paths that are
    /// walked from their first node, over edges of one kind: there the parts come in their order, and the last edge adds a constant.
    /// </summary>
    private Expression KeepIdentity(PathWalk walk, int node, Func<Expression> body)
    {
        var path = walk.Path;
        var isKept = KeepsPathIdentities && node == path.Nodes.Length - 2 && path.Nodes.All(n => !n.IsBound) && path.Edges.All(e => e.TieKinds.Length == 1);
        if (!isKept)
            return body();
        var prefix = Local(typeof(ulong), "prefix");
        var known = PathIdentityParts(path).SkipLast(1).Aggregate(IdentityBefore, (before, part) => before is null ? part : Combined(before, part))!;
        _pathPrefixes[path] = prefix;
        return Expression.Block(Expression.Assign(prefix, Call(typeof(IdentityPrefix), nameof(IdentityPrefix.Of), known)), body());
    }

    /// <summary>The identity of a candidate by itself: what it adds to the match, combined from 0 on. What all candidates share is combined here and now.</summary>
    public Expression CandidateIdentity(PatternElement element)
    {
        var parts = IdentityParts(element).ToList();
        var shared = parts.TakeWhile(p => p is ConstantExpression).ToList();
        var known = shared.Aggregate(0UL, (before, part) => Identity.Combine(before, (ulong)((ConstantExpression)part).Value!));
        if (shared.Count == parts.Count)
            return Expression.Constant(known);
        var first = Call(typeof(IdentityPrefix), nameof(IdentityPrefix.With), Expression.Constant(IdentityPrefix.Of(known)), parts[shared.Count]);
        return parts.Skip(shared.Count + 1).Aggregate((Expression)first, Combined);
    }

    /// <summary>A draw from a distribution, a double.</summary>
    public Expression Draw(DistributionModel distribution, string site, Expression identity)
    {
        var parameters = distribution.Parameters.Select(Stored).ToArray();
        Expression draw;
        if (distribution.Kind == DistributionKind.Choice)
        {
            draw = Call(typeof(AddressedDraw), nameof(AddressedDraw.ChoiceAmong), SiteKey(site), identity, Expression.NewArrayInit(typeof(double), parameters));
        }
        else
        {
            draw = Call(typeof(AddressedDraw), distribution.Kind.ToString(), [SiteKey(site), identity, .. parameters]);
        }

        return Expression.Block([.. Traces(), draw]);
    }

    /// <summary>Notes where a draw stands and for whom it is made, in case it refuses its parameters.</summary>
    private IEnumerable<Expression> Traces()
    {
        yield return Expression.Assign(Expression.PropertyOrField(Block, nameof(State.Block.DrawSite)), Expression.Constant(Site));
        var actors = Expression.PropertyOrField(Block, nameof(State.Block.DrawActors));
        for (var i = 0; i < 4; i++)
        {
            Expression actor = i < _boundActors.Count ? _boundActors[i] : Expression.Constant(-1);
            yield return Expression.Assign(Expression.ArrayAccess(actors, Expression.Constant(i)), actor);
        }
    }

    private List<Expression> PathIdentityParts(PathElement path)
    {
        var parts = new List<Expression>();
        for (var node = 0; node < path.Nodes.Length; node++)
        {
            if (!path.Nodes[node].IsBound)
                parts.Add(IdentityOf(Variable(path.Nodes[node].Slot)));
            if (node < path.Edges.Length)
                parts.Add(EdgeIdentity(path.Edges[node]));
        }

        return parts;
    }

    private Expression EdgeIdentity(PathEdge edge) => edge.TieKinds.Length == 1
        ? Expression.Constant(Identity.OfText(Model.TieKinds[edge.TieKinds[0]].Name))
        : Expression.ArrayIndex(TieKindIdentities, edge.Slot >= 0 ? TieKindOf(edge.Slot) : EdgeKinds[edge]);

    private Expression TieKindIdentity(int slot) => Expression.ArrayIndex(TieKindIdentities, TieKindOf(slot));

    private Expression TieKindIdentities => Load("tie kind identities", Expression.Constant(Model.TieKinds.Select(t => Identity.OfText(t.Name)).ToArray()));

    /// <summary>
    /// Fills the values of attributes: defaults, then initialisers in their order. Every part of a vector is drawn at an identity of its own.
    /// </summary>
    /// <param name="layout">The attributes.</param>
    /// <param name="initialisers">What is set.</param>
    /// <param name="sitePrefix">Before the attribute's name in the address of a draw.</param>
    /// <param name="identity">Whose draws they are.</param>
    /// <param name="set">Sets a value: attribute, place among its values, the value.</param>
    /// <param name="withDefaults">False where defaults stand already.</param>
    public Expression Fill(
        ValueLayout layout, ImmutableArray<InitialiserModel> initialisers, string sitePrefix, Expression? identity, Func<int, Expression, Expression, Expression> set, bool withDefaults)
    {
        var statements = new List<Expression>();
        foreach (var (attribute, declared, _) in layout.Entries)
        {
            var isSet = initialisers.Any(i => i.Attribute == attribute && (i.Index is null || declared.Length == 1));
            if (withDefaults && !isSet)
                statements.Add(EachPlace(declared, null, place => set(attribute, place, DefaultOf(declared))));
        }

        foreach (var initialiser in initialisers)
        {
            var declared = layout.Entries.First(e => e.Attribute == initialiser.Attribute).Declared;
            var enclosing = Site;
            Site = Site with { Location = initialiser.Origin.Location };
            statements.Add(EachPlace(declared, initialiser.Index, place => set(initialiser.Attribute, place, Initial(initialiser, declared, sitePrefix, identity, place))));
            Site = enclosing;
        }

        return Expression.Block(typeof(void), [.. statements, Expression.Empty()]);
    }

    private Expression DefaultOf(AttributeModel declared) => declared.Default is { } value
        ? Stored(value)
        : Expression.Constant(declared.Type == ModelType.Actor ? -1.0 : 0.0);

    private Expression Initial(InitialiserModel initialiser, AttributeModel declared, string sitePrefix, Expression? identity, Expression place)
    {
        if (initialiser.Distribution is null)
            return StoredFor(declared, initialiser.Value!);
        if (identity is null)
            throw Refuse("a draw stands where there is nobody to draw for");
        var drawer = declared.Length == 1 ? identity : Combined(identity, Expression.Convert(Expression.Convert(place, typeof(long)), typeof(ulong)));
        return Draw(initialiser.Distribution, $"{sitePrefix}/{declared.Name}", drawer);
    }

    private Expression EachPlace(AttributeModel declared, ModelExpression? index, Func<Expression, Expression> body)
    {
        if (declared.Length == 1)
            return body(Expression.Constant(0));
        if (index is not null)
            return body(PlaceIn(declared.Length, index));
        var (place, enclosing) = (Local(typeof(int), "place"), Place);
        Place = Expression.Convert(place, typeof(double));
        var filled = body(place);
        Place = enclosing;
        return For(place, Expression.Constant(0), Expression.Constant(declared.Length), filled);
    }
}
