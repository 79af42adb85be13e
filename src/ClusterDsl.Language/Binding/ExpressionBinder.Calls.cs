using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Calls of the built-in functions.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>No run takes more steps: a run of a million quarters is a mistake.</summary>
    private const int MaximumSteps = 1_000_000;

    private BoundExpression BindCall(CallExpressionSyntax syntax)
    {
        if (syntax.Function is not NameExpressionSyntax { Name: var token })
        {
            var help = syntax.Function is MemberExpressionSyntax { Owner: var owner, Name: var called } && BuiltInFunctions.AllNames.Contains(called.Text, StringComparer.Ordinal)
                ? $"write `{called}({string.Join(", ", syntax.Arguments.Select(a => a.ToString().Trim()).Prepend(owner.ToString().Trim()))})`"
                : "for example `mean(firms.capital)`";
            return Fail(syntax.Function, help, DiagnosticDescriptors.WrongType, "the name of a function", "an expression");
        }

        var name = token.Text;
        if (token.IsMissing)
        {
            return BoundExpression.Error(syntax);
        }

        var isMaths = BuiltInFunctions.Maths.ContainsKey(name) && !(BuiltInFunctions.Aggregates.ContainsKey(name) && IsAggregate(syntax));
        if (_context.Place == ExpressionPlace.Constant && !isMaths && BuiltInFunctions.AllNames.Contains(name, StringComparer.Ordinal))
        {
            return Fail(syntax, "give a figure, or read a parameter", DiagnosticDescriptors.NotConstant, "what stands here");
        }

        var isOverRecords = BuiltInFunctions.OverRecords.Contains(name) && syntax.Arguments.Count == 1;
        if (_context.Place == ExpressionPlace.Report && (isOverRecords || !isMaths) && BuiltInFunctions.AllNames.Contains(name, StringComparer.Ordinal))
        {
            return BindOverRecords(syntax, name);
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
            var help = syntax.Parent is AssignmentSyntax { Parent: BlockSyntax { Parent: ActorsDeclarationSyntax or EnterEffectSyntax } } assignment
                ? $"draw with `~`: `{assignment.Target.ToFullString().Trim()} ~ {name}(…)`"
                : $"draw it once: `let x ~ {name}(…)`";
            Report(token, help, DiagnosticDescriptors.WrongType, "a value", "a distribution");
            return BoundExpression.Error(syntax);
        }

        if (BuiltInFunctions.Sets.Contains(name))
        {
            Report(token, $"say what of it is meant, for example `count({name}(…))`", DiagnosticDescriptors.WrongType, "a value", "a set");
            return BoundExpression.Error(syntax);
        }

        Report(token, HelpForFunction(name), DiagnosticDescriptors.UnknownFunction, name);
        return BoundExpression.Error(syntax);
    }

    private static string HelpForFunction(string name)
    {
        if (BuiltInFunctions.WordsOfOthers.TryGetValue(name, out var word))
        {
            return $"here it is called `{word}`";
        }

        if (name is "tied" or "connected" or "linked" or "has_tie")
        {
            return "whether there is a tie is written `a -[TIE]- b`";
        }

        if (name is "share" or "fraction" or "proportion" or "percentage")
        {
            return "divide two counts: `count(f for f in firms where …) / count(firms)`";
        }

        return SimilarNames.Closest(name, BuiltInFunctions.AllNames) is { } meant
            ? $"did you mean `{meant}`?"
            : $"of a set there are {Listed(BuiltInFunctions.Aggregates.Keys)}; of numbers {Listed(BuiltInFunctions.Maths.Keys)}";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(n => $"`{n}`"));

    private BoundExpression WrongArguments(CallExpressionSyntax syntax, string what) =>
        syntax.DescendantTokens().Any(t => t.IsMissing)
            ? BoundExpression.Error(syntax)
            : Fail(syntax, $"give it {what}", DiagnosticDescriptors.WrongArguments, syntax.Function.ToString(), what);

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
            var several = function is MathFunction.Min or MathFunction.Max ? "two or more numbers, or a set" : $"{count} numbers";
            return WrongArguments(syntax, count == 1 ? "one number" : several);
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
                    Report(arguments[0].Syntax, "divide by a quantity first", DiagnosticDescriptors.WrongDimension, "a square", Describe(half));
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

        var bound = syntax.Arguments.Take(actorCount).Select(a => BindPresentActor(a.Value)).ToList();
        var tie = needsTie ? BindTieKind(syntax.Arguments[actorCount].Value) : null;
        if (bound.Exists(b => b.IsError) || (needsTie && tie is null))
        {
            return BoundExpression.Error(syntax);
        }

        if (tie is not null && !CheckLayer(syntax, function, actorCount, tie, bound))
        {
            return BoundExpression.Error(syntax);
        }

        int? attribute = null;
        LanguageType type = IntType.Instance;
        if (needsAttribute)
        {
            if (BindTieAttribute(syntax.Arguments[2].Value, tie!) is not { } found)
            {
                return BoundExpression.Error(syntax);
            }

            attribute = found.Index;
            type = found.Type;
        }
        else if (function == ActorFunction.Distance)
        {
            if (!HasPosition(syntax, bound.Select(b => b.Type)))
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

    /// <summary>Whether an actor may have such ties, and whether they have a direction where the function asks for one.</summary>
    private bool CheckLayer(CallExpressionSyntax syntax, ActorFunction function, int actorCount, TieKindSymbol tie, List<BoundExpression> actors)
    {
        var at = ((NameExpressionSyntax)syntax.Arguments[actorCount].Value).Name;
        if (function is ActorFunction.InDegree or ActorFunction.OutDegree && !IsDirected(at, tie, "degree"))
        {
            return false;
        }

        return actors.TrueForAll(a => MayTie(at, tie, EdgeDirection.Any, (ActorType)a.Type, null));
    }

    /// <summary>Whether ties of a kind have a direction; if not, that is reported.</summary>
    private bool IsDirected(SyntaxToken at, TieKindSymbol tie, string instead)
    {
        if (!tie.HasSoundEnds || tie.Layers.Any(l => l.IsDirected || !l.HasSoundEnds))
        {
            return true;
        }

        Report(at, $"write `{instead}(…, {tie.Name})`", DiagnosticDescriptors.WrongEdge, $"`{tie.Name}` is undirected");
        return false;
    }

    private AttributeSymbol? BindTieAttribute(ExpressionSyntax syntax, TieKindSymbol tie)
    {
        if (syntax is not NameExpressionSyntax { Name: var name })
        {
            Report(syntax, $"for example `strength(f, {tie.Name}, trust)`", DiagnosticDescriptors.WrongType, "the name of an attribute of the tie", "an expression");
            return null;
        }

        var found = tie.FindAttribute(name.Text);
        if (found is null)
        {
            AttributeNames.ReportUnknown(_symbols, LocationOf(name), $"`{tie.Name}`", name.Text, tie.Attributes.Select(a => a.Name));
        }
        else if (!found.Type.IsNumeric)
        {
            FailType(syntax, "a number", found.Type);
            found = null;
        }
        else
        {
            _symbols.Record.Add(found, LocationOf(name));
        }

        return found;
    }

    /// <summary>Whether actors of these types have a place; if not, that is reported.</summary>
    public bool HasPosition(SyntaxElement syntax, IEnumerable<LanguageType> actors)
    {
        foreach (var kind in actors.OfType<ActorType>().SelectMany(a => a.Kinds))
        {
            foreach (var axis in new[] { "x", "y" })
            {
                if (kind.FindAttribute(axis) is not { Type: RealType { Unit: var unit } } found || unit != Dimension.Length)
                {
                    Report(syntax, $"`extend {kind.Name} {{ x : real length = 0; y : real length = 0 }}`", DiagnosticDescriptors.UnknownAttribute, $"`{kind.Name}`", axis);
                    return false;
                }

                // The model has one pair of coordinates.
                if (!ReferenceEquals(found, _symbols.ActorAttributes.Find(a => a.Name == axis && a.Type is RealType { Unit: var other } && other == Dimension.Length)))
                {
                    Report(
                        syntax, "declare `x` and `y` once, at a kind that all of them descend from", DiagnosticDescriptors.NotSupported,
                        "a place that several kinds declare each for itself");
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

        Report(syntax, "name a tie kind", DiagnosticDescriptors.WrongType, "a tie kind", "an expression");
        return null;
    }

    private BoundExpression BindNetwork(CallExpressionSyntax syntax, NetworkStatistic statistic)
    {
        var isOverlap = statistic == NetworkStatistic.Overlap;
        var isTriads = statistic == NetworkStatistic.TriadCensus;
        var needed = isOverlap || isTriads ? 2 : 1;
        if (syntax.Arguments.Count < needed || syntax.Arguments.Count > (isOverlap ? 2 : needed + 1))
        {
            var set = " and, if you like, a set of actors";
            return WrongArguments(syntax, isOverlap ? "two tie kinds" : isTriads ? "a tie kind, a type of triads such as `\"030T\"`" + set : "a tie kind" + set);
        }

        var triad = isTriads ? BindTriadType(syntax.Arguments[1].Value) : 0;
        var tie = BindTieKind(syntax.Arguments[0].Value);
        var other = isOverlap ? BindTieKind(syntax.Arguments[1].Value) : null;
        ActorSet? over = null;
        if (syntax.Arguments.Count > needed)
        {
            var set = BindSetItem(syntax.Arguments[needed].Value);
            if (set.IsError)
            {
                return BoundExpression.Error(syntax);
            }

            if (set.Element is not ActorType)
            {
                return FailType(syntax.Arguments[needed], "a set of actors", set.Element, "name a population or a kind");
            }

            over = set.Value;
        }

        if (tie is null || triad is null || (isOverlap && other is null))
        {
            return BoundExpression.Error(syntax);
        }

        if (statistic == NetworkStatistic.Reciprocity && !IsDirected(((NameExpressionSyntax)syntax.Arguments[0].Value).Name, tie, "density"))
        {
            return BoundExpression.Error(syntax);
        }

        LanguageType type = statistic is NetworkStatistic.Components or NetworkStatistic.LargestComponent or NetworkStatistic.Diameter or NetworkStatistic.Communities
            or NetworkStatistic.TriadCensus
            ? IntType.Instance
            : RealType.Pure;
        return new BoundExpression(
            syntax, type, new NetworkCall(statistic, LayersOf(tie), over, other is null ? [] : LayersOf(other), ModelTypeOf(type)) { Triad = triad.Value });
    }

    private int? BindTriadType(ExpressionSyntax syntax)
    {
        var name = syntax is StringLiteralSyntax text ? Literals.Unquote(text.Text.Text) : null;
        var index = name is null ? -1 : TriadTypes.All.IndexOf(name);
        if (index >= 0)
        {
            return index;
        }

        Report(
            syntax, $"one of {string.Join(", ", TriadTypes.All.Select(t => $"`\"{t}\"`"))}", DiagnosticDescriptors.WrongType, "a type of triads",
            name is null ? "an expression" : $"`\"{name}\"`");
        return null;
    }

    private BoundExpression BindTimeFunction(CallExpressionSyntax syntax, TimeFunction function)
    {
        if (syntax.Arguments.Count != 2)
        {
            return WrongArguments(syntax, "a measure and a duration");
        }

        if (!MayReadMeasures(syntax))
        {
            return BoundExpression.Error(syntax);
        }

        var measure = BindRecorded(syntax.Arguments[0].Value);
        var steps = BindDuration(syntax.Arguments[1].Value);
        if (measure is not var (index, dimension) || steps is null)
        {
            return BoundExpression.Error(syntax);
        }

        var result = function == TimeFunction.Trend ? dimension.Over(Dimension.Time) : dimension;
        return new BoundExpression(syntax, new RealType(result), new MeasureOverTime(function, index, steps.Value));
    }

    /// <summary>What a time function looks back at: a measure, or another time function, which becomes a hidden one.</summary>
    private (int Measure, Dimension Dimension)? BindRecorded(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax group:
                return BindRecorded(group.Inner);
            case NameExpressionSyntax name:
                return BindRecordedMeasure(name);
            case CallExpressionSyntax { Function: NameExpressionSyntax { Name.Text: var function } } call when BuiltInFunctions.Times.ContainsKey(function):
                return Bind(call) is { IsError: false, Value: MeasureOverTime inner, Type.Dimension: var dimension }
                    ? (_symbols.HiddenMeasures.Add(inner, _symbols.DisplayUnitOf(dimension), new Origin(LocationOf(call))), dimension)
                    : null;
            default:
                Report(syntax, "give the inner part a name with `measure`", DiagnosticDescriptors.WrongType, "the name of a measure", "an expression");
                return null;
        }
    }

    private (int Measure, Dimension Dimension)? BindRecordedMeasure(NameExpressionSyntax syntax)
    {
        if (_symbols.Resolve<MeasureSymbol>(_unit, syntax.Name, "measure") is not { } measure)
        {
            return null;
        }

        _symbols.EnsureBound(measure, LocationOf(syntax));
        if (measure.Type is BoolType)
        {
            FailType(syntax, "a measure that is a number", measure.Type, $"measure it as a number: `if … then 1 else 0`");
        }

        return measure.Type.IsNumeric ? (measure.Index, measure.Type.Dimension) : null;
    }

    /// <summary>A duration in whole steps, rounded up with a warning; null, and reported, if it is no constant time.</summary>
    /// <param name="syntax">As written.</param>
    /// <param name="mayBeZero">Whether it is a time since the start, which may be the start itself.</param>
    public int? BindDuration(ExpressionSyntax syntax, bool mayBeZero = false)
    {
        var bound = BindNumber(syntax, Dimension.Time);
        if (bound.IsError)
        {
            return null;
        }

        if (bound.Value is not NumberConstant { Value: var ticks })
        {
            Fail(syntax, "write a time, for example `1 year`", DiagnosticDescriptors.NotConstant, "a duration");
            return null;
        }

        if (ticks == 0 && mayBeZero)
        {
            return 0;
        }

        if (ticks <= 0)
        {
            Fail(syntax, "write a time, for example `1 year`", DiagnosticDescriptors.OutOfBounds, $"`{syntax}`", "what takes time");
            return null;
        }

        if (_symbols.StepTicks <= 0)
        {
            return 1;
        }

        var steps = Math.Ceiling(ticks / _symbols.StepTicks);
        if (steps > MaximumSteps)
        {
            Fail(syntax, "shorten it, or make the step longer", DiagnosticDescriptors.OutOfBounds, $"`{syntax}`", $"{MaximumSteps} steps");
            return null;
        }

        if (steps * _symbols.StepTicks != ticks)
        {
            Report(
                syntax, $"give a multiple of {_symbols.StepText}", DiagnosticDescriptors.DurationRounded, syntax.ToString(), _symbols.StepText,
                steps == 1 ? "1 step" : $"{steps} steps");
        }

        return (int)steps;
    }
}
