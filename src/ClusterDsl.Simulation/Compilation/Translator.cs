using System.Linq.Expressions;
using System.Reflection;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// Translates expressions and patterns of the model into expression trees over the arrays of a <see cref="RunState"/>. Real, Int and
/// Category are doubles, Bool is bool, actors and ties are ints (number, slot). One translator makes one delegate: arrays and
/// constants of the run are loaded into locals once, before the loop.
/// </summary>
/// <remarks>
/// Two ways to deal with what has no value: in rules it is a fault; in measures and conditions of stages and activities it is NaN, and
/// a condition that reads it does not hold (<paramref name="toleratesMissing"/>).
/// </remarks>
internal sealed partial class Translator(ModelFacts facts, FrameModel frame, FaultSite site, bool toleratesMissing)
{
    private static readonly MethodInfo VolatileRead = typeof(Volatile).GetMethod(nameof(Volatile.Read), [typeof(bool).MakeByRefType()])!;

    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _prologue = [];
    private readonly Dictionary<object, ParameterExpression> _loaded = [];
    private readonly ParameterExpression?[] _tieKinds = new ParameterExpression?[frame.Variables.Length];
    private readonly int[] _singleTieKinds = [.. frame.Variables.Select(_ => -1)];
    private readonly List<ParameterExpression> _boundActors = [];
    private ParameterExpression[] _variables = [];

    /// <summary>The run, a parameter of the delegate.</summary>
    public ParameterExpression Run { get; } = Expression.Parameter(typeof(RunState), "run");

    /// <summary>The block, a parameter of the delegate.</summary>
    public ParameterExpression Block { get; } = Expression.Parameter(typeof(Block), "block");

    /// <summary>The place that faults name from here on.</summary>
    public FaultSite Site { get; set; } = site;

    /// <summary>The number of the actor at hand or the place in a vector, where <c>index</c> means one; a double.</summary>
    public Expression? Place { get; set; }

    /// <summary>The row of the data table at hand.</summary>
    public Expression? Row { get; set; }

    /// <summary>The data table at hand.</summary>
    public Language.Data.DataTable? Table { get; set; }

    /// <summary>Slots of actors that enter in the rule: there is nothing to read of them yet.</summary>
    public HashSet<int> NewcomerSlots { get; } = [];

    /// <summary>Slots of actors that a <c>let</c> sets: they may be none.</summary>
    public HashSet<int> DoubtfulSlots { get; } = [];

    /// <summary>What cannot fault.</summary>
    public FaultFree FaultFree => new(Model, DoubtfulSlots, Suspicion);

    /// <summary>Which expressions can be infinite, or no number.</summary>
    public NumberSuspicion Suspicion { get; } = new(facts.Model);

    public ModelFacts Facts => facts;

    private ScenarioModel Model => facts.Model;

    /// <summary>The variable of a slot.</summary>
    public ParameterExpression Variable(int slot)
    {
        if (_variables.Length == 0)
            _variables = [.. frame.Variables.Select(v => Local(TypeOf(v.Type), v.Name))];
        return _variables[slot];
    }

    /// <summary>The type of a slot's variable.</summary>
    public ModelType TypeOfSlot(int slot) => frame.Variables[slot].Type;

    /// <summary>The name of a slot's variable.</summary>
    public string NameOfSlot(int slot) => frame.Variables[slot].Name;

    /// <summary>A new local of the delegate, default at the start of each call.</summary>
    public ParameterExpression Local(Type type, string name)
    {
        var local = Expression.Variable(type, name);
        _locals.Add(local);
        return local;
    }

    /// <summary>A local that is computed once, before everything else.</summary>
    public ParameterExpression Load(object key, Expression value)
    {
        if (_loaded.TryGetValue(key, out var known))
            return known;
        var local = Local(value.Type, "loaded");
        _prologue.Add(Expression.Assign(local, value));
        _loaded.Add(key, local);
        return local;
    }

    /// <summary>Makes the delegate: locals, loads, then <paramref name="body"/>.</summary>
    public TDelegate Compile<TDelegate>(Expression body, params ParameterExpression[] parameters)
        where TDelegate : Delegate =>
        Expression.Lambda<TDelegate>(UnreadLocals.RemovedFrom(Expression.Block(_locals, [.. _prologue, body])), parameters).Compile();

    /// <summary>The kind of the tie in a slot's variable, an int.</summary>
    public Expression TieKindOf(int slot) =>
        _singleTieKinds[slot] >= 0 ? Expression.Constant(_singleTieKinds[slot]) : _tieKinds[slot]!;

    /// <summary>Says that an actor variable is bound while <paramref name="body"/> is translated, so that faults name it.</summary>
    public Expression WithActor(ParameterExpression actor, Func<Expression> body)
    {
        _boundActors.Add(actor);
        var result = body();
        _boundActors.RemoveAt(_boundActors.Count - 1);
        return result;
    }

    /// <summary>The same for several variables.</summary>
    public Expression WithBound(IEnumerable<int> slots, Func<Expression> body)
    {
        var actors = slots.Select(Variable).ToList();
        _boundActors.AddRange(actors);
        var result = body();
        _boundActors.RemoveRange(_boundActors.Count - actors.Count, actors.Count);
        return result;
    }

    /// <summary>A variable for the kind of a slot's tie, known only when the program runs.</summary>
    public ParameterExpression HoldTieKind(int slot) => _tieKinds[slot] = Local(typeof(int), "kind");

    /// <summary>The same for an edge of a path that has no name.</summary>
    public ParameterExpression HoldEdgeKind(PathEdge edge) => EdgeKinds[edge] = Local(typeof(int), "kind");

    /// <summary>Binds a slot's tie variable to ties of one kind.</summary>
    public void BindTie(int slot, int kind) => _singleTieKinds[slot] = kind;

    /// <summary>The bound actors, for a fault: an int[] made only when it happens.</summary>
    public Expression BoundActors() => Expression.NewArrayInit(typeof(int), _boundActors);

    /// <summary>A call of a fault that never comes back.</summary>
    public Expression FaultCall(string name, params Expression[] arguments) =>
        Expression.Call(Method(typeof(Stepping.Fault), name), [Run, Expression.Constant(Site), BoundActors(), .. arguments]);

    /// <summary>The static or instance method of a name.</summary>
    public static MethodInfo Method(Type type, string name) =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
        ?? throw new MissingMethodException(type.Name, name);

    /// <summary>A call of an instance method.</summary>
    public static Expression Call(Expression instance, string name, params Expression[] arguments) =>
        Expression.Call(instance, Method(instance.Type, name), arguments);

    /// <summary>A call of a static method.</summary>
    public static Expression Call(Type type, string name, params Expression[] arguments) =>
        Expression.Call(Method(type, name), arguments);

    /// <summary>
    /// A loop of an int variable from one value to before another. It looks for an interruption only if there is a loop within it: the innermost ones go through what fits
    /// into memory, which takes milliseconds, and are to be fast.
    /// </summary>
    public Expression For(ParameterExpression counter, Expression from, Expression to, Expression body)
    {
        var end = Expression.Label("end");
        if (LoopFinder.IsIn(body))
            body = Expression.Block(typeof(void), Look(), body);
        return Expression.Block(
            Expression.Assign(counter, from),
            Expression.Loop(
                Expression.IfThenElse(
                    Expression.LessThan(counter, to),
                    Expression.Block(typeof(void), body, Expression.PreIncrementAssign(counter)),
                    Expression.Break(end)),
                end));
    }

    /// <summary>Looks whether the run is to stop.</summary>
    public Expression Look()
    {
        var interruption = Load("interruption", Expression.PropertyOrField(Run, nameof(RunState.Interruption)));
        var isRequested = Expression.Call(VolatileRead, Expression.Field(interruption, nameof(Interruption.IsRequested)));
        return Expression.IfThen(isRequested, Call(interruption, nameof(Interruption.Stop)));
    }

    /// <summary>The .NET type that stands for a type of the language.</summary>
    public static Type TypeOf(ModelType type) => type switch
    {
        ModelType.Bool => typeof(bool),
        ModelType.Actor or ModelType.Tie => typeof(int),
        _ => typeof(double),
    };

    private Expression Actors => Load("actors", Expression.PropertyOrField(Run, nameof(RunState.Actors)));

    /// <summary>A column of actors' values.</summary>
    public Expression Column(int attribute) =>
        Load(("column", attribute), Expression.ArrayIndex(Expression.PropertyOrField(Actors, nameof(ActorStore.Columns)), Expression.Constant(attribute)));

    /// <summary>Identities by actor.</summary>
    public Expression IdentityOf(Expression actor) =>
        Expression.ArrayIndex(Load("identities", Expression.PropertyOrField(Actors, nameof(ActorStore.Identities))), actor);

    /// <summary>Populations by actor.</summary>
    public Expression PopulationOf(Expression actor) =>
        Expression.ArrayIndex(Load("populations", Expression.PropertyOrField(Actors, nameof(ActorStore.Populations))), actor);

    /// <summary>Numbers within the population, by actor.</summary>
    public Expression Indices => Load("indices", Expression.PropertyOrField(Actors, nameof(ActorStore.Indices)));

    /// <summary>A column of ties' values.</summary>
    public Expression TieColumn(int kind, int attribute) => TieColumn(Expression.Constant(kind), attribute);

    /// <summary>Presence by actor.</summary>
    public Expression IsPresent(Expression actor) =>
        Expression.ArrayIndex(Load("present", Expression.PropertyOrField(Actors, nameof(ActorStore.IsPresent))), actor);

    private Expression TieStores => Load("ties", Expression.PropertyOrField(Run, nameof(RunState.Ties)));

    /// <summary>The store of a tie kind.</summary>
    public Expression Ties(Expression kind) => kind is ConstantExpression { Value: int constant }
        ? Load(("ties", constant), Expression.ArrayIndex(TieStores, kind))
        : Expression.ArrayIndex(TieStores, kind);

    /// <summary>A field of a tie's record.</summary>
    public static Expression RecordField(Expression records, Expression slot, string field) => Expression.Field(Expression.ArrayAccess(records, slot), field);

    private Expression TieField(Expression kind, string field) => kind is ConstantExpression { Value: int constant }
        ? Load((field, constant), Expression.PropertyOrField(Ties(kind), field))
        : Expression.PropertyOrField(Ties(kind), field);

    private Expression TieColumn(Expression kind, int attribute)
    {
        var column = Expression.ArrayIndex(Expression.PropertyOrField(Ties(kind), nameof(TieStore.Columns)), Expression.Constant(attribute));
        return kind is ConstantExpression { Value: int constant } ? Load(("tie column", constant, attribute), column) : column;
    }

    /// <summary>An adjacency, by 2 · tie kind (+ 1 for ties by target).</summary>
    public Expression AdjacencyAt(int index) =>
        Load(("adjacency", index), Expression.ArrayIndex(Expression.PropertyOrField(Run, nameof(RunState.Adjacencies)), Expression.Constant(index)));

    /// <summary>Sets an element of a column.</summary>
    public static Expression SetElement(Expression column, Expression owner, int length, Expression place, Expression value) => Expression.Assign(
        Expression.ArrayAccess(column, length == 1 ? owner : Expression.Add(Expression.Multiply(owner, Expression.Constant(length)), place)), value);

    /// <summary>A field of an adjacency, by 2 · tie kind (+ 1 for ties by target).</summary>
    public Expression AdjacencyField(int index, string field) =>
        Load((field, "adjacency", index), Expression.PropertyOrField(AdjacencyAt(index), field));
}
