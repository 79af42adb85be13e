using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>What stands after <c>~</c>.</summary>
internal sealed class DistributionBinder(ExpressionBinder expressions)
{
    /// <summary>Binds a distribution; null if something about it is reported.</summary>
    public (DistributionModel Model, LanguageType Type)? Bind(ExpressionSyntax syntax, LanguageType? expected = null)
    {
        if (syntax is not CallExpressionSyntax { Function: NameExpressionSyntax { Name: { IsMissing: false } name } } call)
        {
            if (syntax is not NameExpressionSyntax { Name.IsMissing: true })
            {
                expressions.Report(syntax, "for example `~ uniform(0, 1)`", DiagnosticDescriptors.WrongType, "a distribution", "an expression");
            }

            return null;
        }

        if (!BuiltInFunctions.Distributions.TryGetValue(name.Text, out var distribution))
        {
            expressions.Symbols.ReportUnknown(expressions.LocationOf(name), "distribution", name.Text, BuiltInFunctions.Distributions.Keys);
            return null;
        }

        return distribution.Kind == DistributionKind.Choice ? BindChoice(call, expected) : BindParametric(call, distribution.Kind, distribution.Parameters, expected);
    }

    private (DistributionModel Model, LanguageType Type)? BindParametric(CallExpressionSyntax call, DistributionKind kind, string[] names, LanguageType? expected)
    {
        var bound = new BoundExpression?[names.Length];
        var position = 0;
        foreach (var argument in call.Arguments)
        {
            var index = argument.Name is null ? position++ : Array.IndexOf(names, argument.Name.Text);
            if (index < 0 || index >= names.Length || bound[index] is not null)
            {
                expressions.Report(argument, ExampleOf(call, names), DiagnosticDescriptors.WrongArguments, call.Function.ToString(), Parameters(names));
                return null;
            }

            bound[index] = expressions.Bind(argument.Value);
        }

        if (Array.Exists(bound, b => b is null))
        {
            if (!call.DescendantTokens().Any(t => t.IsMissing))
            {
                expressions.Report(call, ExampleOf(call, names), DiagnosticDescriptors.WrongArguments, call.Function.ToString(), Parameters(names));
            }

            return null;
        }

        return Array.Exists(bound, b => b!.IsError) || TypeOf(kind, bound!, expected) is not { } type
            ? null
            : (new DistributionModel(kind, [.. bound.Select(b => b!.Value)]), type);
    }

    private static string ExampleOf(CallExpressionSyntax call, string[] names) => $"for example `{call.Function}({string.Join(", ", names.Select(n => $"{n}: …"))})`";

    private static string Parameters(string[] names) => string.Join(" and ", names.Select(n => $"`{n}`"));

    private LanguageType? TypeOf(DistributionKind kind, BoundExpression[] bound, LanguageType? expected)
    {
        switch (kind)
        {
            case DistributionKind.Uniform or DistributionKind.Normal or DistributionKind.LogNormal:
                var unit = bound.Select(b => b.Type).FirstOrDefault(t => t is not ZeroType)?.Dimension ?? expected?.Dimension ?? Dimension.None;
                return AllFit(bound, [unit, unit]) ? new RealType(unit) : null;
            case DistributionKind.Exponential:
                return AllFit(bound, [bound[0].Type.Dimension]) ? new RealType(bound[0].Type.Dimension) : null;
            case DistributionKind.Gamma or DistributionKind.Weibull:
                return AllFit(bound, [Dimension.None, bound[1].Type.Dimension]) ? new RealType(bound[1].Type.Dimension) : null;
            case DistributionKind.Pareto:
                return AllFit(bound, [bound[0].Type.Dimension, Dimension.None]) ? new RealType(bound[0].Type.Dimension) : null;
            case DistributionKind.Poisson or DistributionKind.Binomial or DistributionKind.DiscreteUniform:
                return AllFit(bound, [.. bound.Select(_ => Dimension.None)]) ? IntType.Instance : null;
            case DistributionKind.Bernoulli:
                return AllFit(bound, [Dimension.None]) ? BoolType.Instance : null;
            default:
                return AllFit(bound, [Dimension.None, Dimension.None]) ? RealType.Pure : null;
        }
    }

    private bool AllFit(BoundExpression[] bound, Dimension[] dimensions) =>
        bound.Zip(dimensions).All(pair => !expressions.RequireNumber(pair.First, pair.Second).IsError);

    private (DistributionModel Model, LanguageType Type)? BindChoice(CallExpressionSyntax call, LanguageType? expected)
    {
        var values = call.Arguments.Select(a => expressions.Bind(a.Value, expected)).ToList();
        if (values.Count == 0)
        {
            expressions.Report(call, "for example `~ choice(1, 2, 3)`", DiagnosticDescriptors.WrongArguments, "choice", "one or more values");
            return null;
        }

        var type = values[0].Type is ZeroType && values.Count > 1 ? values[1].Type : values[0].Type;
        type = type is IntType && values.Exists(v => v.Type is RealType) ? values.Find(v => v.Type is RealType)!.Type : type;
        return values.TrueForAll(v => !expressions.Require(v, type).IsError)
            ? (new DistributionModel(DistributionKind.Choice, values.Select(v => v.Value).ToImmutableArray()), type)
            : null;
    }
}
