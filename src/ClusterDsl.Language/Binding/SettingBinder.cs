using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>What a study sets: parameters to values, policies and shocks on or off.</summary>
internal sealed class SettingBinder(SymbolTable symbols, SourceUnit unit)
{
    private const string Settable = "parameter, policy or shock";

    /// <summary>Binds <c>with NAME = VALUE, …</c>; what cannot be set is reported and left out.</summary>
    public ImmutableArray<SettingModel> Bind(WithClauseSyntax? syntax)
    {
        var settings = ImmutableArray.CreateBuilder<SettingModel>();
        foreach (var assignment in syntax?.Settings ?? SyntaxList<AssignmentSyntax>.Empty)
        {
            if (assignment.Target is not NameExpressionSyntax { Name: { IsMissing: false } name })
            {
                continue;
            }

            if (assignment.Operator.Kind != SyntaxKind.Equals)
            {
                ReportOperator(assignment.Operator);
            }
            else if (settings.Any(s => s.Name == name.Text))
            {
                Report(DiagnosticDescriptors.ClauseTwice, name, "keep one of the two", $"`{name.Text}` is set twice");
            }
            else if (Find(name) is { } target && BindValue(target, assignment.Value) is { } value)
            {
                settings.Add(new SettingModel(name.Text, (target as ParameterSymbol)?.Index ?? -1, value));
            }
        }

        return settings.ToImmutable();
    }

    /// <summary>The parameter, policy or shock of a name; null, and reported, if it is none.</summary>
    public Symbol? Find(SyntaxToken name)
    {
        if (name.IsMissing)
        {
            return null;
        }

        switch (symbols.Find(name.Text))
        {
            case null:
                symbols.ReportUnknown(
                    unit.LocationOf(name), Settable, name.Text, symbols.All.Where(s => s is ParameterSymbol or PolicySymbol or ShockSymbol).Select(s => s.Name));
                return null;
            case var found and (ParameterSymbol or PolicySymbol or ShockSymbol):
                symbols.Record.Add(found, unit.LocationOf(name));
                return found;
            case var other:
                symbols.ReportSort(unit.LocationOf(name), other, Settable, "a study sets parameters, and switches policies and shocks on or off");
                return null;
        }
    }

    /// <summary>A value of a parameter in base units, or 1 for on and 0 for off; null, and reported, if it cannot be.</summary>
    public double? BindValue(Symbol target, ExpressionSyntax syntax) =>
        target is ParameterSymbol parameter ? BindLevel(parameter, syntax) : BindSwitch(target, syntax);

    private double? BindSwitch(Symbol target, ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case NameExpressionSyntax { Name.Text: "on" }:
                return 1;
            case NameExpressionSyntax { Name.Text: "off" }:
                return 0;
            case NameExpressionSyntax { Name.IsMissing: true }:
                return null;
            default:
                Report(
                    DiagnosticDescriptors.WrongType, syntax, $"`{target.Name}` is {target.Sort}: it can be switched `on` or `off`", "`on` or `off`",
                    $"`{unit.Tree.Text.ToString(syntax.Span)}`");
                return null;
        }
    }

    private double? BindLevel(ParameterSymbol parameter, ExpressionSyntax syntax)
    {
        if (parameter.Type is ErrorType || parameter.Index < 0)
        {
            return null;
        }

        if (syntax is NameExpressionSyntax { Name.Text: "on" or "off" } word && parameter.Type is not CategoryType)
        {
            Report(DiagnosticDescriptors.WrongType, word, $"`{parameter.Name}` is a parameter: give it a value", parameter.Type, $"`{word}`");
            return null;
        }

        var expressions = Constants();
        var value = expressions.Require(expressions.Bind(syntax, parameter.Type), parameter.Type);
        if (value.IsError || !BoundsCheck.Check(
            expressions, value, parameter.Minimum, parameter.Maximum, symbols.DisplayUnitOf(parameter.Type.Dimension), $"`{parameter.Name}`"))
        {
            return null;
        }

        switch (value.Value)
        {
            case NumberConstant number:
                return number.Value;
            case BoolConstant truth:
                return truth.Value ? 1 : 0;
            case CategoryConstant category:
                return category.Value;
            default:
                expressions.Report(syntax, "give a figure", DiagnosticDescriptors.NotConstant, "what a parameter is set to");
                return null;
        }
    }

    /// <summary>Binds what is known before any run.</summary>
    public ExpressionBinder Constants() => new(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));

    private void ReportOperator(SyntaxToken at)
    {
        if (!at.IsMissing)
        {
            Report(DiagnosticDescriptors.ClauseNotAllowed, at, "write `=`", at.Text, "after `with`, which sets values");
        }
    }

    private void Report(DiagnosticDescriptor descriptor, SyntaxElement at, string help, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(at), arguments) with { Help = help });
}
