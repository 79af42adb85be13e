using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary><c>set NAME op E</c>: what holds while a stage, policy or shock does.</summary>
internal sealed class OverlayBinder(SymbolTable symbols)
{
    private readonly List<(AttributeSymbol Attribute, KindSymbol Kind, Location Location)> _attributes = [];

    /// <summary>Binds an overlay; none if something about it is reported.</summary>
    /// <param name="unit">The file.</param>
    /// <param name="syntax">The clause.</param>
    /// <param name="reach">What the policy may do, or null.</param>
    public ImmutableArray<OverlayModel> Bind(SourceUnit unit, SetClauseSyntax syntax, InstrumentReach? reach)
    {
        var frame = new FrameBuilder();
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Condition), frame, new Scope(null));
        var target = expressions.Bind(syntax.Target);
        if (target.IsError)
        {
            expressions.Bind(syntax.Value);
            return [];
        }

        if (target.Value is not (ParameterValue or ActorAttribute { Actor: SingleActor, Index: null }) || target.Type is VectorType)
        {
            expressions.Report(
                syntax.Target, "`set` changes a parameter, or an attribute of a single actor (`set town.credit += 0.1`)", DiagnosticDescriptors.NotSettable,
                $"`{syntax.Target}`", "it is neither");
            return [];
        }

        var op = OperatorOf(syntax);
        if (op is not null && !target.Type.IsNumeric)
        {
            expressions.Report(syntax.Operator, "write `=`", DiagnosticDescriptors.WrongType, "a number to change", target.Type);
            return [];
        }

        var value = BindValue(expressions, syntax, target, op);
        if (value.IsError || !expressions.RequireNoVariables(value, "what is set"))
        {
            return [];
        }

        var origin = new Origin(unit.LocationOf(syntax));
        return target.Value is ParameterValue parameter
            ? BindParameter(expressions, syntax, parameter, op, value, origin, reach)
            : BindAttribute(expressions, syntax, (ActorAttribute)target.Value, op, value, origin, reach);
    }

    /// <summary>An attribute that is overlaid starts each step from its own value, and so no rule may change that: called when all rules are bound.</summary>
    public void CheckAttributes()
    {
        foreach (var (attribute, kind, location) in _attributes)
        {
            if (symbols.ChangedAttributes.Exists(c => ReferenceEquals(c.Attribute, attribute) && c.Owner is { } owner && KindSets.Meet(owner.Kinds, [kind])))
            {
                symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.NotSettable, location, $"`{attribute.Name}`", "a rule, policy or shock changes it") with
                {
                    Help = "change it by a rule alone, or overlay a parameter that the rule reads",
                });
            }
        }
    }

    private static BinaryOperator? OperatorOf(SetClauseSyntax syntax) => syntax.Operator.Kind switch
    {
        SyntaxKind.PlusEquals => BinaryOperator.Add,
        SyntaxKind.MinusEquals => BinaryOperator.Subtract,
        SyntaxKind.StarEquals => BinaryOperator.Multiply,
        SyntaxKind.SlashEquals => BinaryOperator.Divide,
        _ => null,
    };

    private static BoundExpression BindValue(ExpressionBinder expressions, SetClauseSyntax syntax, BoundExpression target, BinaryOperator? op)
    {
        // A factor has no dimension; and what is whole stays whole.
        var isFactor = op is BinaryOperator.Multiply or BinaryOperator.Divide && target.Type is RealType;
        LanguageType expected = isFactor ? RealType.Pure : target.Type;
        return expressions.Require(expressions.Bind(syntax.Value, expected), expected);
    }

    private ImmutableArray<OverlayModel> BindParameter(
        ExpressionBinder expressions, SetClauseSyntax syntax, ParameterValue target, BinaryOperator? op, BoundExpression value, Origin origin, InstrumentReach? reach)
    {
        var parameter = symbols.OfSort<ParameterSymbol>().First(p => p.Index == target.Parameter);
        reach?.CheckSet(expressions.LocationOf(syntax.Target), parameter);
        if (op is null)
        {
            BoundsCheck.Check(expressions, value, parameter.Minimum, parameter.Maximum, symbols.DisplayUnitOf(parameter.Type.Dimension), $"`{parameter.Name}`");
        }

        return [new OverlayModel(target.Parameter, -1, -1, op, value.Value, origin)];
    }

    private ImmutableArray<OverlayModel> BindAttribute(
        ExpressionBinder expressions, SetClauseSyntax syntax, ActorAttribute target, BinaryOperator? op, BoundExpression value, Origin origin, InstrumentReach? reach)
    {
        var attribute = symbols.ActorAttributes[target.Attribute];
        var population = symbols.OfSort<PopulationSymbol>().First(p => p.Index == ((SingleActor)target.Actor).Population);
        if (attribute.IsDerived)
        {
            expressions.Report(syntax.Target, "set what it is computed from", DiagnosticDescriptors.NotSettable, $"`{syntax.Target}`", "it is computed");
            return [];
        }

        reach?.CheckChange(expressions.LocationOf(syntax.Target), attribute, new ActorType([population.Kind!]));
        if (op is null)
        {
            BoundsCheck.Check(expressions, value, attribute);
        }

        _attributes.Add((attribute, population.Kind!, expressions.LocationOf(syntax.Target)));
        return [new OverlayModel(-1, population.Index, attribute.Index, op, value.Value, origin)];
    }
}
