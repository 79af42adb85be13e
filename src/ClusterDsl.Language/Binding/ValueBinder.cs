using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>
/// Parameters and measures. Each is bound when it is first met, and has its place in the model after those that it reads, so that one
/// pass from first to last computes them all, in whatever order they are declared.
/// </summary>
internal sealed class ValueBinder(SymbolTable symbols, DeclarationCollector collector, ModelBuilder model)
{
    public void BindParameter(ParameterSymbol parameter)
    {
        var (unit, _) = collector.Declarations[parameter];
        parameter.State = BindingState.Binding;
        var types = new TypeBinder(symbols, unit);
        var annotation = parameter.Syntax.Annotation;
        var declared = annotation is null ? null : types.Bind(annotation.Type);
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));
        if (declared is ActorType or VectorType)
        {
            expressions.Report(annotation!.Type, "for example `parameter p : share = 0.5`", DiagnosticDescriptors.WrongType, "a number, a condition or a category", declared);
            declared = ErrorType.Instance;
        }

        var bounds = declared is null ? default : types.BindBounds(annotation!, declared);
        var value = declared is ErrorType ? BoundExpression.Error(parameter.Syntax.Value) : expressions.Bind(parameter.Syntax.Value, declared);
        value = declared is null ? RequireSimple(expressions, value) : expressions.RequireDeclared(value, declared, annotation);
        parameter.State = BindingState.Bound;
        if (value.IsError || symbols.IsBroken(parameter.Syntax))
        {
            // What is declared is known, whatever the value.
            parameter.Type = declared ?? ErrorType.Instance;
            return;
        }

        parameter.Type = declared ?? (value.Type is IntType or ZeroType ? RealType.Pure : value.Type);
        var shown = UnitOfLiteral(unit, parameter.Syntax.Value) ?? symbols.DisplayUnitOf(parameter.Type.Dimension);
        BoundsCheck.Check(expressions, value, bounds.Minimum, bounds.Maximum, shown, $"`{parameter.Name}`");
        (parameter.Minimum, parameter.Maximum, parameter.Index) = (bounds.Minimum, bounds.Maximum, model.Parameters.Count);
        model.Parameters.Add(new ParameterModel(
            parameter.Name, ExpressionBinder.ModelTypeOf(parameter.Type), value.Value, bounds.Minimum, bounds.Maximum, shown,
            parameter.Type is CategoryType { Category.Index: var index } ? index : -1, parameter.Documentation, new Origin(unit.LocationOf(parameter.Syntax))));
    }

    public void BindMeasure(MeasureSymbol measure)
    {
        var (unit, _) = collector.Declarations[measure];
        measure.State = BindingState.Binding;
        var frame = new FrameBuilder();
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Measure), frame, new Scope(null));
        var value = expressions.Bind(measure.Syntax.Value);
        measure.State = BindingState.Bound;
        if (value.IsError || symbols.IsBroken(measure.Syntax))
        {
            return;
        }

        if (!value.Type.IsNumeric && value.Type is not BoolType)
        {
            expressions.Report(
                measure.Syntax.Value, "measure a number of it, for example `count(…)` or `mean(…)`", DiagnosticDescriptors.WrongType, "a number or a condition", value.Type);
            return;
        }

        measure.Type = value.Type is ZeroType ? IntType.Instance : value.Type;
        measure.Index = model.Measures.Count;
        model.Measures.Add(new MeasureModel(
            measure.Name, ExpressionBinder.ModelTypeOf(measure.Type), value.Value, frame.ToFrame(), symbols.DisplayUnitOf(measure.Type.Dimension),
            measure.Documentation, new Origin(unit.LocationOf(measure.Syntax))));
    }

    private static BoundExpression RequireSimple(ExpressionBinder expressions, BoundExpression value) =>
        value.IsError || value.Type.IsNumeric || value.Type is BoolType or CategoryType
            ? value
            : expressions.FailType(value.Syntax, "a number, a condition or a category", value.Type, "for example `parameter p = 0.5 per year`");

    /// <summary>The unit in which a parameter was written is the one in which it is shown and set.</summary>
    private DisplayUnit? UnitOfLiteral(SourceUnit unit, ExpressionSyntax syntax)
    {
        var units = new UnitBinder(symbols, unit);
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax group:
                return UnitOfLiteral(unit, group.Inner);
            case PrefixExpressionSyntax { Operator.Kind: SyntaxKind.Minus } negative:
                return UnitOfLiteral(unit, negative.Operand);
            case QuantityLiteralSyntax quantity when units.BindUnit(quantity.Unit) is { } bound:
                return new DisplayUnit(bound.Text, bound.Apply(1));
            case PerExpressionSyntax per when Figure(per.Left) is { } figure && units.BindUnit(per.Unit) is { } below:
                var above = figure is QuantityLiteralSyntax left ? units.BindUnit(left.Unit) : null;
                return above is null
                    ? new DisplayUnit($"per {below.Text}", 1 / below.Apply(1))
                    : new DisplayUnit($"{above.Text} per {below.Text}", above.Apply(1) / below.Apply(1));
            default:
                return null;
        }
    }

    /// <summary>A number as written, with or without a sign; null for anything else.</summary>
    private static ExpressionSyntax? Figure(ExpressionSyntax syntax) => syntax switch
    {
        PrefixExpressionSyntax { Operator.Kind: SyntaxKind.Minus } negative => Figure(negative.Operand),
        NumberLiteralSyntax or PercentLiteralSyntax or QuantityLiteralSyntax => syntax,
        _ => null,
    };
}
