using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary><c>expect "text" …</c>.</summary>
internal sealed class ExpectationBinder(SymbolTable symbols, SourceUnit unit, SettingBinder settings)
{
    /// <summary>Binds an expectation; null if something about it is reported.</summary>
    public ExpectationModel? Bind(ExpectDeclarationSyntax syntax)
    {
        var text = Literals.Unquote(syntax.Text.Text);
        var origin = new Origin(unit.LocationOf(syntax.Text));
        if (syntax.OnKeyword is not null)
        {
            if (syntax.Frequency is { } frequency)
            {
                Report(DiagnosticDescriptors.ClauseNotAllowed, frequency.Number, "an average is taken over all runs; take the share out", frequency.ToString(), "with `on average`");
            }

            return syntax.Condition is ArmComparisonSyntax comparison ? BindContrast(text, comparison, origin) : null;
        }

        var share = BindShare(syntax.Frequency);
        var condition = BindCondition(syntax);
        var with = settings.Bind(syntax.With);
        return condition.IsError || share is null ? null : new RunsExpectation(text, share.Value, new ArmModel(condition.Value, with), origin);
    }

    private double? BindShare(FrequencyClauseSyntax? syntax)
    {
        if (syntax is null)
        {
            return 1;
        }

        var share = Literals.Number(syntax.Number) / 100;
        if (share is > 0 and <= 1)
        {
            return share;
        }

        Report(DiagnosticDescriptors.OutOfBounds, syntax.Number, "for example `in 90% of runs`", $"`{syntax.Number.Text}%`", "what is more than 0% and at most 100%");
        return null;
    }

    /// <summary>The condition on a whole run: at its last record, at all of them, or at any.</summary>
    private BoundExpression BindCondition(ExpectDeclarationSyntax syntax)
    {
        var expressions = Expressions();
        var condition = expressions.BindTimed(() => expressions.BindCondition(syntax.Condition));
        return condition with
        {
            Value = syntax.Mode?.Text switch
            {
                "always" => new OverRecords(AggregateFunction.All, condition.Value, 0, null, ModelType.Bool),
                "eventually" => new OverRecords(AggregateFunction.Any, condition.Value, 0, null, ModelType.Bool),
                _ => new RecordAt(condition.Value, null),
            },
        };
    }

    private ContrastExpectation? BindContrast(string text, ArmComparisonSyntax syntax, Origin origin)
    {
        var expressions = Expressions();
        var left = expressions.Bind(syntax.Left.Value);
        var right = expressions.Bind(syntax.Right.Value);
        var leftSettings = settings.Bind(syntax.Left.With);
        var rightSettings = settings.Bind(syntax.Right.With);
        CheckSide(syntax.Left, syntax.Right);
        CheckSide(syntax.Right, syntax.Left);
        if (expressions.Difference(left, right) is not { } type)
        {
            return null;
        }

        BinaryOperator op = syntax.Operator.Kind switch
        {
            SyntaxKind.Less => BinaryOperator.Less,
            SyntaxKind.LessEquals => BinaryOperator.LessOrEqual,
            SyntaxKind.Greater => BinaryOperator.Greater,
            _ => BinaryOperator.GreaterOrEqual,
        };
        return new ContrastExpectation(
            text, new ArmModel(left.Value, leftSettings), op, new ArmModel(right.Value, rightSettings), symbols.DisplayUnitOf(type.Dimension), origin);
    }

    /// <summary>A <c>with</c> behind a bare number was meant for the other side: runs do not change the number.</summary>
    private void CheckSide(ArmExpressionSyntax side, ArmExpressionSyntax other)
    {
        if (side.With is { } with && !with.DescendantTokens().Any(t => t.IsMissing) && !side.Value.DescendantNodesAndSelf().OfType<NameExpressionSyntax>().Any())
        {
            Report(DiagnosticDescriptors.ClauseNotAllowed, with, $"write it behind the other side: `{other.Value} {with}`", "with", "behind a number, which is the same in all runs");
        }
    }

    private ExpressionBinder Expressions() => new(symbols, unit, new ExpressionContext(ExpressionPlace.Report), new FrameBuilder(), new Scope(null));

    private void Report(DiagnosticDescriptor descriptor, SyntaxElement at, string help, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(at), arguments) with { Help = help });
}
