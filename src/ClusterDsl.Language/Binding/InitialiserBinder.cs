using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary><c>attr = e</c> and <c>attr ~ d</c> where actors, ties and events are made.</summary>
/// <param name="expressions">Binds the right sides.</param>
/// <param name="owner">What is made, for messages: <c>`Enterprise`</c>.</param>
/// <param name="attributes">What it has.</param>
internal sealed class InitialiserBinder(ExpressionBinder expressions, string owner, IReadOnlyList<AttributeSymbol> attributes)
{
    private readonly HashSet<AttributeSymbol> _set = [];
    private bool _isUncertain;

    /// <summary>Attributes that were set.</summary>
    public IReadOnlySet<AttributeSymbol> Set => _set;

    /// <summary>Binds the assignments of a block; other items are the caller's.</summary>
    public ImmutableArray<InitialiserModel> Bind(IEnumerable<ItemSyntax> items)
    {
        var result = ImmutableArray.CreateBuilder<InitialiserModel>();
        _isUncertain |= items is SyntaxList<ItemSyntax> list && list.Elements.Any(e => e is SkippedTokensSyntax);
        foreach (var assignment in items.OfType<AssignmentSyntax>())
        {
            if (BindOne(assignment) is { } initialiser)
            {
                result.Add(initialiser);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>Reports attributes that have neither a default nor a value here.</summary>
    public void CheckComplete(SyntaxElement at, Func<AttributeSymbol, bool>? isSetElsewhere = null)
    {
        // A misspelt name is reported already, and may have been the one that is missing.
        foreach (var attribute in attributes.Where(a => !_isUncertain && !a.HasDefault && !expressions.Symbols.IsBroken(a.Syntax) && a.Type is not (ActorType or ErrorType) && !_set.Contains(a) && isSetElsewhere?.Invoke(a) != true))
        {
            expressions.Report(at, $"add `{{ {attribute.Name} = … }}`, or give it a default where it is declared", DiagnosticDescriptors.AttributeNotSet, attribute.Name, owner);
        }
    }

    private InitialiserModel? BindOne(AssignmentSyntax assignment)
    {
        var element = assignment.Target as ElementExpressionSyntax;
        if ((element?.Vector ?? assignment.Target) is not NameExpressionSyntax { Name: var name })
        {
            expressions.Report(assignment.Target, "write the attribute alone: `attr = …`", DiagnosticDescriptors.WrongType, "the name of an attribute", "an expression");
            return null;
        }

        if (name.IsMissing || assignment.Operator.IsMissing)
        {
            _isUncertain = true;
            return null;
        }

        var attribute = attributes.FirstOrDefault(a => a.Name == name.Text);
        if (attribute is null)
        {
            _isUncertain = true;
            AttributeNames.ReportUnknown(
                expressions.Symbols, expressions.LocationOf(name), owner, name.Text, attributes.Where(a => !a.IsDerived).Select(a => a.Name));
            BindForItsMistakes(assignment);
            return null;
        }

        expressions.Symbols.Record.Add(attribute, expressions.LocationOf(name));
        if (attribute.IsDerived)
        {
            expressions.Report(name, "take it out, or set what it is computed from", DiagnosticDescriptors.NotSettable, $"`{name.Text}`", "it is computed");
            return null;
        }

        if (!_set.Add(attribute) && element is null)
        {
            expressions.Report(name, "keep one of the two", DiagnosticDescriptors.ClauseTwice, $"`{name.Text}` is set twice");
        }

        if (element is not null && attribute.Type is not (VectorType or ErrorType))
        {
            expressions.Report(element, $"write `{name.Text} = …`", DiagnosticDescriptors.WrongType, "a vector", attribute.Type);
            return null;
        }

        return BindValue(assignment, attribute, element);
    }

    /// <summary>What is wrong on the right side is said also where the left side is unknown.</summary>
    private void BindForItsMistakes(AssignmentSyntax assignment)
    {
        if (assignment.Operator.Kind == SyntaxKind.Tilde)
        {
            new DistributionBinder(expressions).Bind(assignment.Value);
        }
        else
        {
            expressions.Bind(assignment.Value);
        }
    }

    private InitialiserModel? BindValue(AssignmentSyntax assignment, AttributeSymbol attribute, ElementExpressionSyntax? element)
    {
        var origin = new Origin(expressions.LocationOf(assignment));
        switch (assignment.Operator.Kind)
        {
            case SyntaxKind.Tilde:
                return BindDraw(assignment, attribute, element, origin);
            case SyntaxKind.Equals:
                return BindPlacedValue(assignment, attribute, element, origin);
            default:
                expressions.Report(assignment.Operator, "write `=` or `~`", DiagnosticDescriptors.ClauseNotAllowed, assignment.Operator.Text, "where something is made");
                return null;
        }
    }

    private InitialiserModel? BindDraw(AssignmentSyntax assignment, AttributeSymbol attribute, ElementExpressionSyntax? element, Origin origin)
    {
        var drawn = new DistributionBinder(expressions).Bind(assignment.Value, attribute.ElementType);
        if (drawn is not var (model, type)
            || expressions.Require(new BoundExpression(assignment.Value, type, new TextConstant(string.Empty)), attribute.ElementType).IsError)
        {
            return null;
        }

        if (element is null)
        {
            return new InitialiserModel(attribute.Index, null, null, model, origin);
        }

        // `v[i] ~ d` for all i is what `v ~ d` says.
        return RunsOverPlaces(element) ? new InitialiserModel(attribute.Index, null, null, model, origin)
            : PlaceOf(element, (VectorType)attribute.Type) is { } place ? new InitialiserModel(attribute.Index, place, null, model, origin)
            : null;
    }

    private InitialiserModel? BindPlacedValue(AssignmentSyntax assignment, AttributeSymbol attribute, ElementExpressionSyntax? element, Origin origin)
    {
        var runsOverPlaces = element is not null && RunsOverPlaces(element);
        var place = element is null || runsOverPlaces ? null : PlaceOf(element, (VectorType)attribute.Type);
        if (element is not null && !runsOverPlaces && place is null)
        {
            return null;
        }

        // The model has one number for both, an actor's and a place's: in a vector it is the place's.
        var binder = attribute.Type is VectorType ? expressions.ForVector(runsOverPlaces ? ((NameExpressionSyntax)element!.Index).Name : null) : expressions;
        var bound = binder.Bind(assignment.Value, attribute.ElementType);
        var value = IsReadAsWord(bound, attribute) ? bound : binder.Require(bound, attribute.ElementType);
        if (value.IsError)
        {
            return null;
        }

        BoundsCheck.Check(expressions, value, attribute);
        return new InitialiserModel(attribute.Index, place, value.Value, null, origin);
    }

    /// <summary>The cells of a column are words for the values of a category, or for true and false; those that are none are found when the run begins (CL6033).</summary>
    private static bool IsReadAsWord(BoundExpression value, AttributeSymbol attribute) =>
        value.Value is ColumnValue { Type: ModelType.Text } && attribute.Type is CategoryType or BoolType;

    /// <summary><c>v[i] = e</c> with a name that means nothing yet runs over all places.</summary>
    private bool RunsOverPlaces(ElementExpressionSyntax element) =>
        element.Index is NameExpressionSyntax { Name: { IsMissing: false } name } && expressions.Scope.Find(name.Text) is null
            && (expressions.Symbols.Find(name.Text) is null || name.Text == "index");

    private ModelExpression? PlaceOf(ElementExpressionSyntax element, VectorType type)
    {
        var place = expressions.Require(expressions.Bind(element.Index), IntType.Instance);
        return place.IsError || !expressions.IsPlaceIn(type, place) ? null : place.Value;
    }
}
