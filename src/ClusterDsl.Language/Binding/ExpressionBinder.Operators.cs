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

    private BoundExpression BindLogic(InfixExpressionSyntax syntax, BinaryOperator op)
    {
        var left = BindCondition(syntax.Left);
        return InScope(() =>
        {
            // `x is K and x.attr > 0`: the left side narrows what the right side sees.
            if (op == BinaryOperator.And)
            {
                Narrow(syntax.Left);
            }

            var right = BindCondition(syntax.Right);
            return left.IsError || right.IsError
                ? BoundExpression.Error(syntax)
                : new BoundExpression(syntax, BoolType.Instance, new BinaryExpression(op, left.Value, right.Value, ModelType.Bool));
        });
    }

    /// <summary>Narrows, in the present scope, the locals that a condition says are of a kind.</summary>
    public void Narrow(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case InfixExpressionSyntax { Operator.Kind: SyntaxKind.AndKeyword } both:
                Narrow(both.Left);
                Narrow(both.Right);
                break;
            case ParenthesizedExpressionSyntax group:
                Narrow(group.Inner);
                break;
            case IsExpressionSyntax { Value: NameExpressionSyntax name } isKind
                when Scope.Find(name.Name.Text) is { Type: ActorType } local && _symbols.Find(isKind.KindName.Text) is KindSymbol kind:
                Scope.Add(new LocalSymbol(local.Name, local.Location, new ActorType([kind]), local.Slot, local.Role) { IsVolatile = local.IsVolatile });
                break;
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
        if (left is NumberConstant l && right is NumberConstant r)
        {
            switch (op)
            {
                case BinaryOperator.Add:
                    return new NumberConstant(l.Value + r.Value, type);
                case BinaryOperator.Subtract:
                    return new NumberConstant(l.Value - r.Value, type);
                case BinaryOperator.Multiply:
                    return new NumberConstant(l.Value * r.Value, type);
                case BinaryOperator.Divide when r.Value != 0:
                    return new NumberConstant(l.Value / r.Value, type);
            }
        }

        return new BinaryExpression(op, left, right, type);
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

        return Fail(syntax.Right, DiagnosticDescriptors.NotConstant, $"the exponent of {Describe(left.Type.Dimension)}");
    }

    private BoundExpression BindEquality(InfixExpressionSyntax syntax, BinaryOperator op)
    {
        // A bare name may be a value of the other side's category: bind the side that stands on its own first.
        var leftFirst = !(syntax.Left is NameExpressionSyntax name && Scope.Find(name.Name.Text) is null && _symbols.Find(name.Name.Text) is null or StageSymbol);
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
            return FailType(right.Syntax, left.Type.ToString()!, right.Type);
        }

        if (left.Type.IsNumeric && Common(left, right) is null)
        {
            return BoundExpression.Error(syntax);
        }

        return new BoundExpression(syntax, BoolType.Instance, new BinaryExpression(op, left.Value, right.Value, ModelType.Bool));
    }

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
            ? Fail(bound.Syntax, DiagnosticDescriptors.WrongType, "a number", $"text: column `{_context.Table!.Columns[column.Column].Name}` of {_context.Table.Source.Path} holds text")
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
            return Fail(syntax.Range, DiagnosticDescriptors.WrongType, "a range (lo .. hi)", "something else");
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

        var kinds = _symbols.OfSort<KindSymbol>().Where(k => k.Is(kind)).Select(k => k.Index).ToImmutableArray();
        return new BoundExpression(syntax, BoolType.Instance, new IsKindExpression(value.Value, kinds));
    }

    private BoundExpression BindTied(TieExpressionSyntax syntax)
    {
        var left = BindActor(syntax.Left);
        var right = BindActor(syntax.Right);
        var tie = _symbols.Resolve<TieKindSymbol>(_unit, syntax.Edge.TieKind, "tie kind");
        if (left.IsError || right.IsError || tie is null)
        {
            return BoundExpression.Error(syntax);
        }

        CheckDirection(syntax.Edge, tie);
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
        if (condition.IsError || whenTrue.IsError || whenFalse.IsError)
        {
            return BoundExpression.Error(syntax);
        }

        LanguageType? type;
        if (whenTrue.Type.IsNumeric && whenFalse.Type.IsNumeric)
        {
            type = Common(whenTrue, whenFalse);
            if (type is null)
            {
                return BoundExpression.Error(syntax);
            }
        }
        else if (whenTrue.Type is ActorType a && whenFalse.Type is ActorType b)
        {
            type = new ActorType(Union(a.Kinds, b.Kinds));
        }
        else if (whenTrue.Type == whenFalse.Type)
        {
            type = whenTrue.Type;
        }
        else
        {
            return FailType(syntax.WhenFalse, whenTrue.Type.ToString()!, whenFalse.Type);
        }

        return new BoundExpression(syntax, type, new ConditionalExpression(condition.Value, whenTrue.Value, whenFalse.Value));
    }

    /// <summary>Indices of the layers that a tie kind stands for.</summary>
    public static ImmutableArray<int> LayersOf(TieKindSymbol tie) => [.. tie.Layers.Select(l => l.Index).Where(i => i >= 0).Order()];

    public static EdgeDirection DirectionOf(EdgeSyntax edge) =>
        edge.LessToken is not null ? EdgeDirection.Backward : edge.GreaterToken is not null ? EdgeDirection.Forward : EdgeDirection.Any;

    /// <summary>An arrow on an undirected kind is an error: it would look as if it meant something.</summary>
    private void CheckDirection(EdgeSyntax edge, TieKindSymbol tie)
    {
        if (DirectionOf(edge) != EdgeDirection.Any && !tie.IsAbstract && !tie.IsDirected)
        {
            Report(edge, $"write `-[{tie.Name}]-`", DiagnosticDescriptors.WrongEdge, $"`{tie.Name}` is undirected: it has no arrow");
        }
    }

    private static ImmutableArray<KindSymbol> Union(ImmutableArray<KindSymbol> first, ImmutableArray<KindSymbol> second)
    {
        var all = first.AddRange(second.Where(k => !first.Contains(k)));
        return [.. all.Where(k => !all.Any(other => !ReferenceEquals(other, k) && k.Is(other)))];
    }
}
