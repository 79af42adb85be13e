using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Times and windows of measures, in reports and expectations.</content>
internal sealed partial class ExpressionBinder
{
    private bool _hasTime;

    /// <summary>Whether it stands where a measure means nothing, because nobody said when.</summary>
    private bool LacksTime => _context.Place == ExpressionPlace.Report && !_hasTime;

    /// <summary>Binds an expression of which the place says when it is taken, as <c>always</c> does.</summary>
    public BoundExpression BindTimed(Func<BoundExpression> bind)
    {
        var before = _hasTime;
        _hasTime = true;
        var bound = bind();
        _hasTime = before;
        return bound;
    }

    private BoundExpression FailOnTime(NameExpressionSyntax syntax) => Fail(
        syntax, $"say when, for example `{syntax} at end` or `mean({syntax})`", DiagnosticDescriptors.ClauseNotAllowed, syntax.ToString(), "here without a time");

    /// <summary>A report is computed when the run is over: what has not been measured is gone.</summary>
    private BoundExpression FailOnState(SyntaxElement syntax) => Fail(
        syntax, "give what is meant a name with `measure`, and report that", DiagnosticDescriptors.ClauseNotAllowed, TextOf(syntax),
        "in a report or an expectation, which read measures");

    private BoundExpression BindAt(AtExpressionSyntax syntax)
    {
        var value = BindTimed(() => Bind(syntax.Measure));
        if (IsEnd(syntax.Time))
        {
            return value.IsError ? value : new BoundExpression(syntax, value.Type, new RecordAt(value.Value, null));
        }

        return BindMoment(syntax.Time) is { } step && !value.IsError
            ? new BoundExpression(syntax, value.Type, new RecordAt(value.Value, step))
            : BoundExpression.Error(syntax);
    }

    private BoundExpression BindFirstTime(FirstTimeExpressionSyntax syntax)
    {
        var condition = BindTimed(() => BindCondition(syntax.Condition));
        return condition.IsError ? condition : new BoundExpression(syntax, new RealType(Dimension.Time), new FirstTimeWhen(condition.Value));
    }

    /// <summary><c>sum(m)</c> or <c>mean(m from A until B)</c>; other functions read what is gone when the run is over.</summary>
    private BoundExpression BindOverRecords(CallExpressionSyntax syntax, string name)
    {
        if (!BuiltInFunctions.OverRecords.Contains(name))
        {
            return FailOnState(syntax);
        }

        if (syntax.Arguments.Count != 1)
        {
            return WrongArguments(syntax, "a measure, or a measure in a window (`m from 1 year until 2 years`)");
        }

        if (syntax.Arguments[0].Comprehension is not null)
        {
            return FailOnState(syntax);
        }

        var argument = syntax.Arguments[0].Value;
        var window = argument as WindowExpressionSyntax;
        var value = BindTimed(() => RequireAnyNumber(Bind(window?.Measure ?? argument)));
        (int From, int? Until)? bounds = window is null ? (0, null) : BindWindow(window);
        if (value.IsError || bounds is not var (from, until))
        {
            return BoundExpression.Error(syntax);
        }

        var function = BuiltInFunctions.Aggregates[name];
        LanguageType type = function == AggregateFunction.Mean ? new RealType(value.Type.Dimension) : value.Type;
        return new BoundExpression(syntax, type, new OverRecords(function, value.Value, from, until, ModelTypeOf(type)));
    }

    private (int From, int? Until)? BindWindow(WindowExpressionSyntax syntax)
    {
        var from = BindMoment(syntax.From);
        if (IsEnd(syntax.Until))
        {
            return from is { } first ? (first, null) : null;
        }

        var until = BindMoment(syntax.Until);
        if (from is null || until is null)
        {
            return null;
        }

        if (until > from)
        {
            return (from.Value, until);
        }

        Report(syntax.Until, "a window ends after it begins", DiagnosticDescriptors.OutOfBounds, $"`{TextOf(syntax.Until)}`", $"what follows `{TextOf(syntax.From)}`");
        return null;
    }

    private static bool IsEnd(ExpressionSyntax time) => time is NameExpressionSyntax { Name.Text: "end" };

    /// <summary>The step of a time since the start; null, and reported, if no run comes so far.</summary>
    private int? BindMoment(ExpressionSyntax syntax)
    {
        var step = BindDuration(syntax, mayBeZero: true);
        if (step is { } known && _symbols.Steps > 0 && known > _symbols.Steps)
        {
            Report(syntax, "name an earlier time, or `end`, or make the horizon longer", DiagnosticDescriptors.OutOfBounds, $"`{TextOf(syntax)}`", "the scenario's horizon");
            return null;
        }

        return step;
    }
}
