using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Operators.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindPrefix(PrefixExpressionSyntax syntax)
    {
        if (syntax.Operator.Kind == SyntaxKind.NotKeyword)
        {
            var condition = BindCondition(syntax.Operand);
            return condition.IsError ? condition : new BoundExpression(syntax, BoolType.Instance, new UnaryExpression(UnaryOperator.Not, condition.Value));
        }

        var operand = Bind(syntax.Operand);
        if (operand.IsError)
        {
            return BoundExpression.Error(syntax);
        }

        if (!operand.Type.IsNumeric)
        {
            return FailType(syntax.Operand, "a number", operand.Type);
        }

        return new BoundExpression(
            syntax, operand.Type, operand.Value is NumberConstant c ? new NumberConstant(-c.Value, c.Type) : new UnaryExpression(UnaryOperator.Negate, operand.Value));
    }

    private BoundExpression BindInfix(InfixExpressionSyntax syntax) => syntax.Operator.Kind switch
    {
        SyntaxKind.AndKeyword => BindLogic(syntax, BinaryOperator.And),
        SyntaxKind.OrKeyword => BindLogic(syntax, BinaryOperator.Or),
        SyntaxKind.Plus => BindSum(syntax, BinaryOperator.Add),
        SyntaxKind.Minus => BindSum(syntax, BinaryOperator.Subtract),
        SyntaxKind.Star => BindProduct(syntax, BinaryOperator.Multiply),
        SyntaxKind.Slash => BindProduct(syntax, BinaryOperator.Divide),
        SyntaxKind.Caret => BindPower(syntax),
        SyntaxKind.EqualsEquals => BindEquality(syntax, BinaryOperator.Equal),
        SyntaxKind.BangEquals => BindEquality(syntax, BinaryOperator.NotEqual),
        SyntaxKind.Less => BindOrder(syntax, BinaryOperator.Less),
        SyntaxKind.LessEquals => BindOrder(syntax, BinaryOperator.LessOrEqual),
        SyntaxKind.Greater => BindOrder(syntax, BinaryOperator.Greater),
        _ => BindOrder(syntax, BinaryOperator.GreaterOrEqual),
    };

    /// <summary>Binds <c>a and b and c</c> from left to right, in one scope: what the left says of kinds the right sees.</summary>
    private BoundExpression BindLogic(InfixExpressionSyntax syntax, BinaryOperator op) => InScope(() =>
    {
        var chain = new Stack<InfixExpressionSyntax>();
        ExpressionSyntax first = syntax;
        while (first is InfixExpressionSyntax infix && infix.Operator.Kind == syntax.Operator.Kind)
        {
            chain.Push(infix);
            first = infix.Left;
        }

        if (chain.Count > MaximumDepth)
        {
            _isTooLong = true;
            return BoundExpression.Error(syntax);
        }

        var result = BindCondition(first);
        var previous = first;
        foreach (var link in chain)
        {
            if (op == BinaryOperator.And)
            {
                Narrow(previous);
            }

            var right = BindCondition(link.Right);
            previous = link.Right;
            result = result.IsError || right.IsError
                ? BoundExpression.Error(link)
                : new BoundExpression(link, BoolType.Instance, new BinaryExpression(op, result.Value, right.Value, ModelType.Bool));
            _symbols.Record.Add(link, result.Type);
        }

        return result;
    });

    /// <summary>Narrows, in the present scope, the locals that a condition says are of a kind.</summary>
    public void Narrow(ExpressionSyntax condition)
    {
        // With a stack of its own: a chain of `and` may be longer than the thread's is deep.
        var pending = new Stack<ExpressionSyntax>([condition]);
        while (pending.TryPop(out var next))
        {
            switch (next)
            {
                case InfixExpressionSyntax { Operator.Kind: SyntaxKind.AndKeyword } both:
                    pending.Push(both.Right);
                    pending.Push(both.Left);
                    break;
                case ParenthesizedExpressionSyntax group:
                    pending.Push(group.Inner);
                    break;
                case IsExpressionSyntax { Value: NameExpressionSyntax name } isKind
                    when Scope.Find(name.Name.Text) is { Type: ActorType actor } local && _symbols.Find(isKind.KindName.Text) is KindSymbol kind:
                    Scope.Add(local.Narrowed(new ActorType(KindSets.Narrowed(actor.Kinds, kind))));
                    break;
            }
        }
    }

    private BoundExpression BindSum(InfixExpressionSyntax syntax, BinaryOperator op)
    {
        var (left, right) = BindNumbers(syntax);
        if (left.IsError || right.IsError || Common(left, right) is not { } type)
        {
            return BoundExpression.Error(syntax);
        }

        return Arithmetic(syntax, type, op, left.Value, right.Value);
    }

    /// <summary>The type of the difference of two numbers; null, and reported, if they are none or their dimensions differ.</summary>
    public LanguageType? Difference(BoundExpression left, BoundExpression right)
    {
        var (first, second) = (RequireAnyNumber(left), RequireAnyNumber(right));
        return first.IsError || second.IsError ? null : Common(first, second);
    }

    private BoundExpression BindProduct(InfixExpressionSyntax syntax, BinaryOperator op)
    {
        var (left, right) = BindNumbers(syntax);
        if (left.IsError || right.IsError)
        {
            return BoundExpression.Error(syntax);
        }

        LanguageType type = op switch
        {
            _ when left.Type is ZeroType && op == BinaryOperator.Divide => ZeroType.Instance,
            BinaryOperator.Multiply when left.Type is ZeroType || right.Type is ZeroType => ZeroType.Instance,
            BinaryOperator.Multiply when left.Type is IntType && right.Type is IntType => IntType.Instance,
            _ => new RealType(left.Type.Dimension.Times(right.Type.Dimension, op == BinaryOperator.Multiply ? 1 : -1)),
        };
        return Arithmetic(syntax, type, op, left.Value, right.Value);
    }

    private static BoundExpression Arithmetic(SyntaxElement syntax, LanguageType type, BinaryOperator op, ModelExpression left, ModelExpression right) =>
        new(syntax, type, Fold(op, left, right, ModelTypeOf(type)));

    /// <summary>Constants are computed at once; the four operations are exact in the same way everywhere.</summary>
    public static ModelExpression Fold(BinaryOperator op, ModelExpression left, ModelExpression right, ModelType type)
    {
        if (left is not NumberConstant { Value: var l } || right is not NumberConstant { Value: var r })
        {
            return new BinaryExpression(op, left, right, type);
        }

        double? value = op switch
        {
            BinaryOperator.Add => l + r,
            BinaryOperator.Subtract => l - r,
            BinaryOperator.Multiply => l * r,
            BinaryOperator.Divide => l / r,
            _ => null,
        };

        // What is no number stays as it is written: computing it is then a fault that can be pointed to.
        return value is { } number && double.IsFinite(number) ? new NumberConstant(number, type) : new BinaryExpression(op, left, right, type);
    }

    private BoundExpression BindPower(InfixExpressionSyntax syntax)
    {
        var (left, right) = BindNumbers(syntax);
        if (left.IsError || right.IsError)
        {
            return BoundExpression.Error(syntax);
        }

        if (!right.Type.Dimension.IsNone)
        {
            return FailDimension(syntax.Right, Dimension.None, right.Type.Dimension);
        }

        if (left.Type.Dimension.IsNone)
        {
            return new BoundExpression(syntax, RealType.Pure, new BinaryExpression(BinaryOperator.Power, left.Value, right.Value, ModelType.Real));
        }

        if (right.Value is NumberConstant { Value: var exponent } && exponent == Math.Floor(exponent) && Math.Abs(exponent) < 10)
        {
            return new BoundExpression(
                syntax, new RealType(left.Type.Dimension.ToThe((int)exponent)), new BinaryExpression(BinaryOperator.Power, left.Value, right.Value, ModelType.Real));
        }

        return Fail(
            syntax.Right, "write a whole number from -9 to 9: the dimension of the result depends on it", DiagnosticDescriptors.NotConstant, $"the exponent of {Describe(left.Type.Dimension)}");
    }

    private BoundExpression BindEquality(InfixExpressionSyntax syntax, BinaryOperator op)
    {
        // A bare name may be a value of the other side's category: bind the side that stands on its own first.
        var leftFirst = !(IsBareGlobal(syntax.Left) && !IsBareGlobal(syntax.Right));
        var first = Bind(leftFirst ? syntax.Left : syntax.Right);
        var second = Bind(leftFirst ? syntax.Right : syntax.Left, first.Type);
        var (left, right) = leftFirst ? (first, second) : (second, first);
        if (left.IsError || right.IsError)
        {
            return BoundExpression.Error(syntax);
        }

        (left, right) = (AsTextIfNeeded(left, right), AsTextIfNeeded(right, left));
        var fits = (left.Type.IsNumeric && right.Type.IsNumeric) || (left.Type is ActorType && right.Type is ActorType) || left.Type == right.Type;
        if (!fits)
        {
            return FailType(right.Syntax, Describe(left.Type), right.Type);
        }

        if (left.Type is VectorType)
        {
            return FailType(left.Syntax, "one value", left.Type);
        }

        if (left.Type.IsNumeric && Common(left, right) is null)
        {
            return BoundExpression.Error(syntax);
        }

        return new BoundExpression(syntax, BoolType.Instance, new BinaryExpression(op, left.Value, right.Value, ModelType.Bool));
    }

    private bool IsBareGlobal(ExpressionSyntax syntax) => syntax is NameExpressionSyntax name && Scope.Find(name.Name.Text) is null;

    /// <summary>A column that looks like numbers, such as an identifier, compares with text as text.</summary>
    private static BoundExpression AsTextIfNeeded(BoundExpression value, BoundExpression other) =>
        value.Value is ColumnValue column && other.Type is TextType
            ? value with { Type = TextType.Instance, Value = column with { Type = ModelType.Text } }
            : value;

    private BoundExpression BindOrder(InfixExpressionSyntax syntax, BinaryOperator op)
    {
        var (left, right) = BindNumbers(syntax);
        return left.IsError || right.IsError || Common(left, right) is null
            ? BoundExpression.Error(syntax)
            : new BoundExpression(syntax, BoolType.Instance, new BinaryExpression(op, left.Value, right.Value, ModelType.Bool));
    }

    private (BoundExpression Left, BoundExpression Right) BindNumbers(InfixExpressionSyntax syntax) =>
        (RequireAnyNumber(Bind(syntax.Left)), RequireAnyNumber(Bind(syntax.Right)));

    private BoundExpression RequireAnyNumber(BoundExpression bound)
    {
        if (bound.IsError || bound.Type.IsNumeric)
        {
            return bound;
        }

        return bound.Value is ColumnValue column
            ? Fail(
                bound.Syntax, "compare it with a text in quotes, or mend the cells that are no numbers", DiagnosticDescriptors.WrongType, "a number",
                $"text: column `{_context.Table!.Columns[column.Column].Name}` of {_context.Table.Source.Path} holds text")
            : FailType(bound.Syntax, "a number", bound.Type);
    }

    /// <summary>The type of a sum of two numbers; null, and reported, if their dimensions differ.</summary>
    private LanguageType? Common(BoundExpression left, BoundExpression right)
    {
        if (left.Type is ZeroType)
        {
            return right.Type is ZeroType ? IntType.Instance : right.Type;
        }

        if (right.Type is ZeroType)
        {
            return left.Type;
        }

        if (left.Type.Dimension != right.Type.Dimension)
        {
            FailDimension(right.Syntax, left.Type.Dimension, right.Type.Dimension);
            return null;
        }

        return left.Type is IntType && right.Type is IntType ? IntType.Instance : new RealType(left.Type.Dimension);
    }

    private BoundExpression BindPer(PerExpressionSyntax syntax)
    {
        var left = RequireAnyNumber(Bind(syntax.Left));
        var unit = _units.BindUnit(syntax.Unit);
        if (left.IsError || unit is null)
        {
            return BoundExpression.Error(syntax);
        }

        var type = new RealType(left.Type.Dimension.Over(unit.Dimension));
        var divisor = new NumberConstant(unit.Apply(1));
        return new BoundExpression(syntax, type, Fold(BinaryOperator.Divide, left.Value, divisor, ModelType.Real));
    }

    private BoundExpression BindIn(InExpressionSyntax syntax)
    {
        if (syntax.Range is not RangeExpressionSyntax range)
        {
            return Fail(syntax.Range, "for example `x in 0 .. 1`", DiagnosticDescriptors.WrongType, "a range (lo .. hi)", "something else");
        }

        var value = RequireAnyNumber(Bind(syntax.Value));
        var low = RequireAnyNumber(Bind(range.Low));
        var high = RequireAnyNumber(Bind(range.High));
        if (value.IsError || low.IsError || high.IsError || Common(value, low) is null || Common(value, high) is null)
        {
            return BoundExpression.Error(syntax);
        }

        return new BoundExpression(
            syntax, BoolType.Instance, new InRangeExpression(value.Value, low.Value, high.Value, range.Operator.Kind == SyntaxKind.DotDotLess));
    }

    private BoundExpression BindIs(IsExpressionSyntax syntax)
    {
        var value = BindActor(syntax.Value);
        if (_symbols.Resolve<KindSymbol>(_unit, syntax.KindName, "kind of actor") is not { } kind || value.IsError)
        {
            return BoundExpression.Error(syntax);
        }

        if (value.Type is ActorType { Kinds: { IsEmpty: false } known } && KindSets.Narrowed(known, kind).IsEmpty)
        {
            return FailType(syntax.Value, $"an actor that may be a `{kind.Name}`", value.Type, "no such actor is of that kind; this would never hold");
        }

        var kinds = _symbols.OfSort<KindSymbol>().Where(k => k.Is(kind)).Select(k => k.Index).ToImmutableArray();
        return new BoundExpression(syntax, BoolType.Instance, new IsKindExpression(value.Value, kinds));
    }

    private BoundExpression BindTied(TieExpressionSyntax syntax)
    {
        var left = BindPresentActor(syntax.Left);
        var right = BindPresentActor(syntax.Right);
        var tie = _symbols.Resolve<TieKindSymbol>(_unit, syntax.Edge.TieKind, "tie kind");
        if (left.IsError || right.IsError || tie is null)
        {
            return BoundExpression.Error(syntax);
        }

        CheckDirection(syntax.Edge, tie);
        CheckUnnamed(syntax.Edge);
        if (!MayTie(syntax.Edge.TieKind, tie, DirectionOf(syntax.Edge), (ActorType)left.Type, (ActorType)right.Type))
        {
            return BoundExpression.Error(syntax);
        }

        return new BoundExpression(
            syntax, BoolType.Instance, new HasTieExpression(left.Value, LayersOf(tie), right.Value, DirectionOf(syntax.Edge)));
    }

    private BoundExpression BindConditional(IfExpressionSyntax syntax, LanguageType? expected)
    {
        var condition = BindCondition(syntax.Condition);
        var whenTrue = InScope(() =>
        {
            Narrow(syntax.Condition);
            return Bind(syntax.WhenTrue, expected);
        });
        var whenFalse = Bind(syntax.WhenFalse, expected ?? whenTrue.Type);
        if (condition.IsError || whenTrue.IsError || whenFalse.IsError || BranchType(whenTrue, whenFalse) is not { } type)
        {
            return BoundExpression.Error(syntax);
        }

        // The model takes the type of the first branch: where that is whole and the other is not, the branches change places.
        var swaps = ModelTypeOf(type) == ModelType.Real && whenTrue.Value.Type != ModelType.Real && whenFalse.Value.Type == ModelType.Real;
        var value = whenTrue.Value is NumberConstant constant && ModelTypeOf(type) == ModelType.Real ? constant with { Type = ModelType.Real } : whenTrue.Value;
        return new BoundExpression(syntax, type, swaps && value.Type != ModelType.Real
            ? new ConditionalExpression(new UnaryExpression(UnaryOperator.Not, condition.Value), whenFalse.Value, value)
            : new ConditionalExpression(condition.Value, value, whenFalse.Value));
    }

    /// <summary>The type of a conditional; null, and reported, if its branches do not go together.</summary>
    private LanguageType? BranchType(BoundExpression whenTrue, BoundExpression whenFalse)
    {
        if (whenTrue.Type.IsNumeric && whenFalse.Type.IsNumeric)
        {
            return Common(whenTrue, whenFalse);
        }

        if (whenTrue.Type is ActorType a && whenFalse.Type is ActorType b)
        {
            return new ActorType(Union(a.Kinds, b.Kinds));
        }

        if (whenTrue.Type == whenFalse.Type)
        {
            return whenTrue.Type;
        }

        FailType(whenFalse.Syntax, Describe(whenTrue.Type), whenFalse.Type);
        return null;
    }

    /// <summary>Indices of the layers that a tie kind stands for, in the order of their names, so that where they are declared changes nothing.</summary>
    public static ImmutableArray<int> LayersOf(TieKindSymbol tie) =>
        [.. tie.Layers.Where(l => l.Index >= 0).OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => l.Index)];

    public static EdgeDirection DirectionOf(EdgeSyntax edge) =>
        edge.LessToken is not null ? EdgeDirection.Backward : edge.GreaterToken is not null ? EdgeDirection.Forward : EdgeDirection.Any;

    /// <summary>An arrow on an undirected kind is an error: it would look as if it meant something.</summary>
    public bool CheckDirection(EdgeSyntax edge, TieKindSymbol tie)
    {
        if (DirectionOf(edge) == EdgeDirection.Any || tie.IsAbstract || tie.IsDirected || !tie.HasSoundEnds)
        {
            return true;
        }

        Report(edge, $"write `-[{tie.Name}]-`", DiagnosticDescriptors.WrongEdge, $"`{tie.Name}` is undirected: it has no arrow");
        return false;
    }

    /// <summary>A tie has a name only where a pattern runs over it.</summary>
    public void CheckUnnamed(EdgeSyntax edge)
    {
        if (edge.Variable is { IsMissing: false } variable)
        {
            Report(variable, $"write `-[{edge.TieKind.Text}]-`", DiagnosticDescriptors.WrongEdge, "a tie has a name only in `for`, in `choose` and in a comprehension");
        }
    }

    /// <summary>CL3001: whether such a tie may join actors of these types at all; if not, that is reported.</summary>
    public bool MayTie(SyntaxToken at, TieKindSymbol tie, EdgeDirection direction, ActorType from, ActorType? to) =>
        TieEndsCheck.MayJoin(_symbols, LocationOf(at), tie, direction, from, to);

    private static ImmutableArray<KindSymbol> Union(ImmutableArray<KindSymbol> first, ImmutableArray<KindSymbol> second) => KindSets.Union(first, second);
}
