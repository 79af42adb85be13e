using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary><c>design factorial</c>, <c>design latin_hypercube(50)</c>, <c>design sobol(64)</c>.</summary>
internal sealed class DesignBinder(SymbolTable symbols, SourceUnit unit, SettingBinder settings)
{
    private const string Designs = "write `design factorial`, `design latin_hypercube(50)` or `design sobol(64)`";

    /// <summary>Binds it; null, and reported, if it is none.</summary>
    public DesignModel? Bind(ExpressionSyntax syntax)
    {
        var call = syntax as CallExpressionSyntax;
        var name = ((call?.Function ?? syntax) as NameExpressionSyntax)?.Name;
        if (name is { IsMissing: true })
        {
            return null;
        }

        switch (name?.Text)
        {
            case "factorial" when call is null:
                return DesignModel.Factorial;
            case "latin_hypercube":
                return BindPoints(DesignKind.LatinHypercube, name.Text, call, syntax);
            case "sobol":
                return BindPoints(DesignKind.Sobol, name.Text, call, syntax);
            default:
                Report(syntax, Designs, $"there is no design `{unit.Tree.Text.ToString(syntax.Span)}`");
                return null;
        }
    }

    private DesignModel? BindPoints(DesignKind kind, string name, CallExpressionSyntax? call, ExpressionSyntax syntax)
    {
        if (call is not { Arguments: [{ Name: null, Value: var argument }] })
        {
            Report(syntax, $"for example `design {name}(64)`", $"the design `{name}` does not say how many points it has");
            return null;
        }

        var expressions = settings.Constants();
        var value = expressions.Require(expressions.Bind(argument), IntType.Instance);
        if (value.IsError)
        {
            return null;
        }

        if (value.Value is not NumberConstant { Value: var count })
        {
            expressions.Report(argument, $"write a whole number, for example `design {name}(64)`", DiagnosticDescriptors.NotConstant, "the number of points");
            return null;
        }

        if (count is < 2 or > ExperimentBinder.MaximumPoints)
        {
            expressions.Report(argument, $"for example `design {name}(64)`", DiagnosticDescriptors.OutOfBounds, $"`{argument}`", string.Create(CultureInfo.InvariantCulture, $"2 .. {ExperimentBinder.MaximumPoints:N0}"));
            return null;
        }

        return new DesignModel(kind, (int)count);
    }

    private void Report(ExpressionSyntax at, string help, string message) =>
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSetting, unit.LocationOf(at), message) with { Help = help });
}
