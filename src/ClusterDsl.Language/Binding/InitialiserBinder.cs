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

    /// <summary>Attributes that were set.</summary>
    public IReadOnlySet<AttributeSymbol> Set => _set;

    /// <summary>Binds the assignments of a block; other items are the caller's.</summary>
    public ImmutableArray<InitialiserModel> Bind(IEnumerable<ItemSyntax> items)
    {
        var result = ImmutableArray.CreateBuilder<InitialiserModel>();
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
        foreach (var attribute in attributes.Where(a => !a.HasDefault && a.Type is not ActorType && !_set.Contains(a) && isSetElsewhere?.Invoke(a) != true))
        {
            expressions.Report(at, $"add `{attribute.Name} = …`", DiagnosticDescriptors.AttributeNotSet, attribute.Name, owner);
        }
    }

    private InitialiserModel? BindOne(AssignmentSyntax assignment)
    {
        var element = assignment.Target as ElementExpressionSyntax;
        if ((element?.Vector ?? assignment.Target) is not NameExpressionSyntax { Name: { IsMissing: false } name })
        {
            expressions.Report(assignment.Target, null, DiagnosticDescriptors.WrongType, "the name of an attribute", "an expression");
            return null;
        }

        var attribute = attributes.FirstOrDefault(a => a.Name == name.Text);
        if (attribute is null)
        {
            var meant = SimilarNames.Closest(name.Text, attributes.Select(a => a.Name));
            var help = meant is not null ? $"did you mean `{meant}`?" : $"it has {string.Join(", ", attributes.Where(a => !a.IsDerived).Take(12).Select(a => $"`{a.Name}`"))}";
            expressions.Report(name, help, DiagnosticDescriptors.UnknownAttribute, owner, name.Text);
            expressions.Bind(assignment.Operator.Kind == SyntaxKind.Tilde ? new NameExpressionSyntax(SyntaxToken.Missing(SyntaxKind.Identifier)) : assignment.Value);
            return null;
        }

        if (attribute.IsDerived)
        {
            expressions.Report(name, null, DiagnosticDescriptors.NotSettable, $"`{name.Text}`", "it is computed");
            return null;
        }

        if (!_set.Add(attribute) && element is null)
        {
            expressions.Report(name, "keep one of the two", DiagnosticDescriptors.ClauseTwice, $"`{name.Text}` is set twice");
        }

        return BindValue(assignment, attribute, element);
    }

    private InitialiserModel? BindValue(AssignmentSyntax assignment, AttributeSymbol attribute, ElementExpressionSyntax? element)
    {
        var origin = new Origin(expressions.LocationOf(assignment));
        switch (assignment.Operator.Kind)
        {
            case SyntaxKind.Tilde:
                var drawn = new DistributionBinder(expressions).Bind(assignment.Value, attribute.Type);
                return drawn is not { } distribution || expressions.Require(new BoundExpression(assignment.Value, distribution.Type, new NumberConstant(0)), attribute.Type).IsError
                    ? null
                    : new InitialiserModel(attribute.Index, null, null, distribution.Model, origin);
            case SyntaxKind.Equals:
                var value = expressions.Require(expressions.Bind(assignment.Value, attribute.Type), attribute.Type);
                return value.IsError ? null : new InitialiserModel(attribute.Index, IndexOf(element), value.Value, null, origin);
            default:
                expressions.Report(assignment.Operator, "write `=` or `~`", DiagnosticDescriptors.ClauseNotAllowed, assignment.Operator.Text, "where something is made");
                return null;
        }
    }

    /// <summary><c>v[i] = e</c>: the place, or null where <c>i</c> is <c>index</c> or another name that runs over all places.</summary>
    private ModelExpression? IndexOf(ElementExpressionSyntax? element)
    {
        if (element is null)
        {
            return null;
        }

        var index = expressions.Require(expressions.Bind(element.Index), IntType.Instance);
        return index.IsError || index.Value is IndexValue ? null : index.Value;
    }
}
