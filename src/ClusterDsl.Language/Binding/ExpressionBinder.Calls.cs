using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Calls of the built-in functions.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCall(CallExpressionSyntax syntax)
    {
        if (syntax.Function is not NameExpressionSyntax { Name: var token } || token.IsMissing)
        {
            return Fail(syntax.Function, DiagnosticDescriptors.WrongType, "the name of a function", "an expression");
        }

        var name = token.Text;
        if (_context.Place == ExpressionPlace.Constant && !BuiltInFunctions.Maths.ContainsKey(name))
        {
            return Fail(syntax, DiagnosticDescriptors.NotConstant, "a value that is set before the run");
        }

        if (BuiltInFunctions.Aggregates.TryGetValue(name, out var aggregate) && (!BuiltInFunctions.Maths.ContainsKey(name) || IsAggregate(syntax)))
        {
            return BindAggregate(syntax, aggregate);
        }

        if (BuiltInFunctions.Maths.TryGetValue(name, out var maths))
        {
            return BindMaths(syntax, maths);
        }

        if (BuiltInFunctions.Actors.TryGetValue(name, out var actors))
        {
            return BindActorFunction(syntax, actors);
        }

        if (BuiltInFunctions.Networks.TryGetValue(name, out var statistic))
        {
            return BindNetwork(syntax, statistic);
        }

        if (BuiltInFunctions.Times.TryGetValue(name, out var time))
        {
            return BindTimeFunction(syntax, time);
        }

        if (BuiltInFunctions.Distributions.ContainsKey(name))
        {
            Report(token, $"draw it once: `let x ~ {name}(…)`", DiagnosticDescriptors.WrongType, "a value", "a distribution");
            return BoundExpression.Error(syntax);
        }

        if (BuiltInFunctions.Sets.Contains(name))
        {
            Report(token, $"say what of it is meant, for example `count({name}(…))`", DiagnosticDescriptors.WrongType, "a value", "a set");
            return BoundExpression.Error(syntax);
        }

        var meant = SimilarNames.Closest(name, BuiltInFunctions.AllNames);
        Report(token, meant is null ? null : $"did you mean `{meant}`?", DiagnosticDescriptors.UnknownFunction, name);
        return BoundExpression.Error(syntax);
    }

    private BoundExpression WrongArguments(CallExpressionSyntax syntax, string what) =>
        Fail(syntax, DiagnosticDescriptors.WrongArguments, syntax.Function.ToString(), what);

    private BoundExpression BindMaths(CallExpressionSyntax syntax, MathFunction function)
    {
        var arguments = syntax.Arguments.Select(a => RequireAnyNumber(Bind(a.Value))).ToList();
        if (arguments.Exists(a => a.IsError))
        {
            return BoundExpression.Error(syntax);
        }

        var count = function switch
        {
            MathFunction.Min or MathFunction.Max => Math.Max(2, arguments.Count),
            MathFunction.Clamp => 3,
            MathFunction.Mod => 2,
            _ => 1,
        };
        if (arguments.Count != count)
        {
            return WrongArguments(syntax, count == 1 ? "one number" : $"{(function is MathFunction.Min or MathFunction.Max ? "two or more" : count)} numbers");
        }

        var type = MathsType(syntax, function, arguments);
        return type is null
            ? BoundExpression.Error(syntax)
            : new BoundExpression(syntax, type, new MathCall(function, [.. arguments.Select(a => a.Value)], ModelTypeOf(type)));
    }

    private LanguageType? MathsType(CallExpressionSyntax syntax, MathFunction function, List<BoundExpression> arguments)
    {
        switch (function)
        {
            case MathFunction.Exp or MathFunction.Log or MathFunction.Logistic:
                return RequireNumber(arguments[0], Dimension.None).IsError ? null : RealType.Pure;
            case MathFunction.Round or MathFunction.Floor or MathFunction.Ceil:
                return RequireNumber(arguments[0], Dimension.None).IsError ? null : IntType.Instance;
            case MathFunction.Sqrt:
                var half = arguments[0].Type.Dimension;
                if (half.Exponents.Values.Any(e => e % 2 != 0))
                {
                    Report(syntax, null, DiagnosticDescriptors.WrongDimension, "a square", half);
                    return null;
                }

                return new RealType(half.Exponents.Aggregate(Dimension.None, (d, e) => d.Times(Dimension.Of(e.Key), e.Value / 2)));
            case MathFunction.Abs:
                return arguments[0].Type is ZeroType ? IntType.Instance : arguments[0].Type;
            default:
                var common = arguments[0];
                foreach (var next in arguments.Skip(1))
                {
                    if (Common(common, next) is not { } type)
                    {
                        return null;
                    }

                    common = common with { Type = type };
                }

                return common.Type is ZeroType ? IntType.Instance : common.Type;
        }
    }

    private BoundExpression BindActorFunction(CallExpressionSyntax syntax, ActorFunction function)
    {
        var actorCount = function is ActorFunction.CommonNeighbours or ActorFunction.PathLength or ActorFunction.Distance ? 2 : 1;
        var needsTie = function != ActorFunction.Distance;
        var needsAttribute = function == ActorFunction.Strength;
        if (syntax.Arguments.Count != actorCount + (needsTie ? 1 : 0) + (needsAttribute ? 1 : 0))
        {
            var actors = actorCount == 1 ? "an actor" : "two actors";
            return WrongArguments(syntax, actors + (needsTie ? " and a tie kind" : string.Empty) + (needsAttribute ? " and one of its attributes" : string.Empty));
        }

        var bound = syntax.Arguments.Take(actorCount).Select(a => BindActor(a.Value)).ToList();
        var tie = needsTie ? BindTieKind(syntax.Arguments[actorCount].Value) : null;
        if (bound.Exists(b => b.IsError) || (needsTie && tie is null))
        {
            return BoundExpression.Error(syntax);
        }

        int? attribute = null;
        LanguageType type = IntType.Instance;
        if (needsAttribute)
        {
            if (syntax.Arguments[2].Value is not NameExpressionSyntax { Name: var name } || tie!.FindAttribute(name.Text) is not { } found)
            {
                return WrongArguments(syntax, $"an actor, a tie kind and one of its attributes, for example `{syntax.Function}(f, {tie!.Name}, trust)`");
            }

            attribute = found.Index;
            type = found.Type;
        }
        else if (function == ActorFunction.Distance)
        {
            if (!HasPosition(syntax, bound))
            {
                return BoundExpression.Error(syntax);
            }

            type = new RealType(Dimension.Length);
        }
        else if (function is ActorFunction.LocalClustering or ActorFunction.Betweenness or ActorFunction.Eigenvector)
        {
            type = RealType.Pure;
        }

        return new BoundExpression(
            syntax, type, new ActorCall(function, [.. bound.Select(b => b.Value)], tie is null ? [] : LayersOf(tie), attribute, ModelTypeOf(type)));
    }

    private bool HasPosition(SyntaxElement syntax, List<BoundExpression> actors)
    {
        foreach (var kind in actors.Select(a => a.Type).OfType<ActorType>().SelectMany(a => a.Kinds))
        {
            foreach (var axis in new[] { "x", "y" })
            {
                if (kind.FindAttribute(axis) is not { Type: RealType { Unit: var unit } } || unit != Dimension.Length)
                {
                    Report(syntax, $"`extend {kind.Name} {{ x : real length; y : real length }}`", DiagnosticDescriptors.UnknownAttribute, $"`{kind.Name}`", axis);
                    return false;
                }
            }
        }

        return true;
    }

    private TieKindSymbol? BindTieKind(ExpressionSyntax syntax)
    {
        if (syntax is NameExpressionSyntax name)
        {
            return _symbols.Resolve<TieKindSymbol>(_unit, name.Name, "tie kind");
        }

        Report(syntax, null, DiagnosticDescriptors.WrongType, "a tie kind", "an expression");
        return null;
    }

    private BoundExpression BindNetwork(CallExpressionSyntax syntax, NetworkStatistic statistic)
    {
        var isOverlap = statistic == NetworkStatistic.Overlap;
        if (syntax.Arguments.Count < (isOverlap ? 2 : 1) || syntax.Arguments.Count > 2)
        {
            return WrongArguments(syntax, isOverlap ? "two tie kinds" : "a tie kind and, if you like, a set of actors");
        }

        var tie = BindTieKind(syntax.Arguments[0].Value);
        var other = isOverlap ? BindTieKind(syntax.Arguments[1].Value) : null;
        ActorSet? over = null;
        if (!isOverlap && syntax.Arguments.Count == 2)
        {
            var set = BindSetItem(syntax.Arguments[1].Value);
            if (set.IsError)
            {
                return BoundExpression.Error(syntax);
            }

            over = set.Value;
        }

        if (tie is null || (isOverlap && other is null))
        {
            return BoundExpression.Error(syntax);
        }

        LanguageType type = statistic is NetworkStatistic.Components or NetworkStatistic.LargestComponent or NetworkStatistic.Diameter
            ? IntType.Instance
            : RealType.Pure;
        return new BoundExpression(
            syntax, type, new NetworkCall(statistic, LayersOf(tie), over, other is null ? [] : LayersOf(other), ModelTypeOf(type)));
    }

    private BoundExpression BindTimeFunction(CallExpressionSyntax syntax, TimeFunction function)
    {
        if (syntax.Arguments.Count != 2)
        {
            return WrongArguments(syntax, "a measure and a duration");
        }

        if (syntax.Arguments[0].Value is not NameExpressionSyntax name)
        {
            Report(
                syntax.Arguments[0], "give the inner part a name with `measure`", DiagnosticDescriptors.WrongType, "the name of a measure", "an expression");
            return BoundExpression.Error(syntax);
        }

        if (_symbols.Resolve<MeasureSymbol>(_unit, name.Name, "measure") is not { } measure)
        {
            return BoundExpression.Error(syntax);
        }

        _symbols.EnsureBound(measure, LocationOf(name));
        var steps = BindDuration(syntax.Arguments[1].Value);
        if (measure.Type is ErrorType || steps is null)
        {
            return BoundExpression.Error(syntax);
        }

        var dimension = function == TimeFunction.Trend ? measure.Type.Dimension.Over(Dimension.Time) : measure.Type.Dimension;
        return new BoundExpression(syntax, new RealType(dimension), new MeasureOverTime(function, measure.Index, steps.Value));
    }

    /// <summary>A duration in whole steps, rounded up with a warning; null, and reported, if it is no constant time.</summary>
    public int? BindDuration(ExpressionSyntax syntax)
    {
        var bound = BindNumber(syntax, Dimension.Time);
        if (bound.IsError)
        {
            return null;
        }

        if (bound.Value is not NumberConstant { Value: var ticks } || ticks <= 0)
        {
            Fail(syntax, DiagnosticDescriptors.NotConstant, "a duration");
            return null;
        }

        if (_symbols.StepTicks <= 0)
        {
            return 1;
        }

        var steps = Math.Ceiling(ticks / _symbols.StepTicks);
        if (steps * _symbols.StepTicks != ticks)
        {
            Report(
                syntax, null, DiagnosticDescriptors.DurationRounded, syntax.ToString(), _symbols.StepText,
                steps == 1 ? "1 step" : $"{steps} steps");
        }

        return (int)Math.Min(steps, int.MaxValue);
    }
}
