using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Aggregates over comprehensions and sets.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>Whether a call of <c>min</c> or <c>max</c> is the aggregate and not the function of numbers.</summary>
    private bool IsAggregate(CallExpressionSyntax syntax) =>
        syntax.Arguments.Count > 0 && (syntax.Arguments[0].Comprehension is not null
            || (syntax.Arguments[0].Value is MemberExpressionSyntax { Owner: var owner } && IsSet(owner)));

    private bool IsSet(ExpressionSyntax syntax) => syntax switch
    {
        NameExpressionSyntax name => Scope.Find(name.Name.Text) is null
            && _symbols.Find(name.Name.Text) is PopulationSymbol { IsSingle: false } or KindSymbol or TieKindSymbol,
        CallExpressionSyntax { Function: NameExpressionSyntax function } => BuiltInFunctions.Sets.Contains(function.Name.Text),
        RangeExpressionSyntax => true,
        _ => false,
    };

    private BoundExpression BindAggregate(CallExpressionSyntax syntax, AggregateFunction function)
    {
        if (function != AggregateFunction.Quantile && syntax.Arguments is { Count: > 1 } && syntax.Arguments[0].Comprehension is { Where: null })
        {
            return Fail(syntax.Arguments[1], "write `where` instead of the comma, if this is a condition", DiagnosticDescriptors.WrongArguments, TextOf(syntax.Function), "one set or comprehension");
        }

        // Further arguments hold for the whole set: they do not know its variables.
        var arguments = syntax.Arguments.Skip(1).Select(a => BindNumber(a.Value, Dimension.None)).ToList();
        return InScope(() => BindAggregate(syntax, function, arguments));
    }

    private BoundExpression BindAggregate(CallExpressionSyntax syntax, AggregateFunction function, List<BoundExpression> arguments)
    {
        var extra = function == AggregateFunction.Quantile ? 1 : 0;
        if (syntax.Arguments.Count != 1 + extra)
        {
            return WrongArguments(syntax, extra == 0 ? "one set or comprehension, for example `mean(startups.capital)`" : "a set or comprehension, and which quantile (0 to 1)");
        }

        var first = syntax.Arguments[0];
        if (function == AggregateFunction.Count && first.Comprehension is null && first.Value is NameExpressionSyntax name
            && Scope.Find(name.Name.Text) is null && _symbols.Find(name.Name.Text) is EventSymbol occurrence)
        {
            return BindEventCount(syntax, occurrence);
        }

        var source = first.Comprehension is null ? BindShortForm(first.Value, function) : BindComprehension(first, function);
        if (source is not { } bound)
        {
            return BoundExpression.Error(syntax);
        }

        foreach (var argument in arguments)
        {
            BoundsCheck.Check(this, argument, 0, 1, DisplayUnit.One, "a quantile");
        }

        if (AggregateType(function, bound.Value) is not { } type || arguments.Exists(a => a.IsError))
        {
            return BoundExpression.Error(syntax);
        }

        return new BoundExpression(
            syntax,
            type,
            new AggregateExpression(
                function, function == AggregateFunction.Count ? null : bound.Value!.Value, bound.Elements, bound.Where?.Value, [.. arguments.Select(a => a.Value)], ModelTypeOf(type)));
    }

    private BoundExpression BindEventCount(CallExpressionSyntax syntax, EventSymbol occurrence)
    {
        _symbols.Record.Add(occurrence, LocationOf(((NameExpressionSyntax)syntax.Arguments[0].Value).Name));
        if (_context.Place == ExpressionPlace.Measure)
        {
            return new BoundExpression(syntax, IntType.Instance, new EventCount(occurrence.Index));
        }

        Report(syntax, $"`measure {occurrence.Name}s = count({occurrence.Name})`, and read that", DiagnosticDescriptors.ClauseNotAllowed, $"count({occurrence.Name})", "outside measures");
        return BoundExpression.Error(syntax);
    }

    private AggregateSource? BindComprehension(ArgumentSyntax argument, AggregateFunction function)
    {
        var elements = new PatternBinder(this, _symbols, _unit).Bind(argument.Comprehension!.Pattern, LocalRole.Comprehension);
        if (elements is null && Scope.IsIncomplete)
        {
            return null;
        }

        BoundExpression? where = null;
        if (argument.Comprehension.Where is { } filter)
        {
            where = BindCondition(filter.Condition);
            Narrow(filter.Condition);
        }

        if (function == AggregateFunction.Count)
        {
            return CheckCounted(argument) && elements is not null && where is not { IsError: true } ? new AggregateSource([elements], where, null) : null;
        }

        var value = Bind(argument.Value);
        if (elements is null || where is { IsError: true } || value.IsError)
        {
            return null;
        }

        return new AggregateSource([elements], where, value);
    }

    /// <summary><c>count(f for f in …)</c> counts what matches; anything but a variable before <c>for</c> would look as if it mattered.</summary>
    private bool CheckCounted(ArgumentSyntax argument)
    {
        if (argument.Value is NameExpressionSyntax { Name: var name } && (name.IsMissing || Scope.Find(name.Text) is not null))
        {
            return !Bind(argument.Value).IsError;
        }

        Report(argument.Value, "for example `count(f for f in firms where f.capital > 0)`", DiagnosticDescriptors.WrongType, "the variable that is counted", "an expression");
        return false;
    }

    /// <summary><c>count(P)</c>, <c>mean(P.attr)</c>.</summary>
    private AggregateSource? BindShortForm(ExpressionSyntax syntax, AggregateFunction function)
    {
        if (syntax is MemberExpressionSyntax member && IsSet(member.Owner))
        {
            var set = BindSetItem(member.Owner);
            if (set.IsError)
            {
                return null;
            }

            var local = new LocalSymbol(string.Empty, null, set.Element, Frame.Add("each", ModelTypeOf(set.Element)), LocalRole.Comprehension);
            var each = new BoundExpression(member.Owner, set.Element, new VariableValue(local.Slot, ModelTypeOf(set.Element)));
            var value = BindAttribute(each, member.Name, member);
            return value.IsError ? null : new AggregateSource([new SetElement(local.Slot, set.Value)], null, value);
        }

        if (IsSet(syntax) && function == AggregateFunction.Count)
        {
            var set = BindSetItem(syntax);
            return set.IsError ? null : new AggregateSource([new SetElement(Frame.Add("each", ModelTypeOf(set.Element)), set.Value)], null, null);
        }

        if (UnknownOwner(syntax) is { } unknown)
        {
            if (syntax is NameExpressionSyntax && OwnedName(unknown.Text) is { } owned && !_symbols.MayBeDeclared(unknown.Text))
            {
                Report(syntax, $"write `{owned}`", DiagnosticDescriptors.UnknownName, "population, kind, tie kind or event", unknown.Text);
                return null;
            }

            _symbols.ReportUnknown(
                LocationOf(unknown), "population, kind, tie kind or event", unknown.Text,
                _symbols.All.Where(s => s is PopulationSymbol or KindSymbol or TieKindSymbol or EventSymbol).Select(s => s.Name));
            return null;
        }

        var bound = Bind(syntax);
        if (!bound.IsError)
        {
            FailType(syntax, "a set or a comprehension", bound.Type, "for example `mean(x.capital for x in firms where x.capital > 0)`");
        }

        return null;
    }

    /// <summary>The name in <c>P</c> or <c>P.attr</c> if nothing has it.</summary>
    private SyntaxToken? UnknownOwner(ExpressionSyntax syntax)
    {
        var owner = syntax is MemberExpressionSyntax member ? member.Owner : syntax;
        return owner is NameExpressionSyntax { Name: { IsMissing: false } name } && Scope.Find(name.Text) is null && _symbols.Find(name.Text) is null
            && !ReservedNames.Values.Contains(name.Text, StringComparer.Ordinal)
            ? name
            : null;
    }

    private LanguageType? AggregateType(AggregateFunction function, BoundExpression? value)
    {
        switch (function)
        {
            case AggregateFunction.Count:
                return IntType.Instance;
            case AggregateFunction.Any or AggregateFunction.All:
                return Require(value!, BoolType.Instance).IsError ? null : BoolType.Instance;
            case AggregateFunction.Herfindahl or AggregateFunction.Entropy when value!.Type is CategoryType:
                // Of the shares in which the values occur.
                return RealType.Pure;
        }

        if (RequireAnyNumber(value!).IsError)
        {
            return null;
        }

        var type = value!.Type is ZeroType ? IntType.Instance : value.Type;
        return function switch
        {
            AggregateFunction.Sum or AggregateFunction.Min or AggregateFunction.Max => type,
            AggregateFunction.Variance => new RealType(type.Dimension.ToThe(2)),
            AggregateFunction.Gini or AggregateFunction.Herfindahl or AggregateFunction.Entropy => RealType.Pure,
            _ => new RealType(type.Dimension),
        };
    }

    /// <summary>What an aggregate runs over, and what it takes of it.</summary>
    private sealed record AggregateSource(ImmutableArray<PatternElement> Elements, BoundExpression? Where, BoundExpression? Value);
}
