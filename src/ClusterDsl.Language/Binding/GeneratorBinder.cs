using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Generators of initial ties, such as <c>small_world(neighbours: 4, rewire: 0.1)</c>.</summary>
internal sealed class GeneratorBinder(ExpressionBinder expressions)
{
    private static readonly Dictionary<string, Signature> Signatures = new(StringComparer.Ordinal)
    {
        ["random"] = new(GeneratorKind.Random, ["mean_degree", "probability", "out_degree"], [], TakesOne: true),
        ["ring"] = new(GeneratorKind.Ring, ["neighbours"], []),
        ["small_world"] = new(GeneratorKind.SmallWorld, ["neighbours", "rewire"], []),
        ["preferential"] = new(GeneratorKind.Preferential, ["m"], []),
        ["grid"] = new(GeneratorKind.Grid, ["columns"], ["neighbours"]),
        ["complete"] = new(GeneratorKind.Complete, [], []),
        ["star"] = new(GeneratorKind.Star, ["centre"], []),
        ["spatial"] = new(GeneratorKind.Spatial, ["radius"], []),
    };

    /// <summary>Binds a generator; null if something about it is reported.</summary>
    public (GeneratorKind Kind, ImmutableDictionary<string, ModelExpression> Arguments)? Bind(ExpressionSyntax syntax)
    {
        if (syntax is not CallExpressionSyntax { Function: NameExpressionSyntax { Name: { IsMissing: false } name } } call)
        {
            if (!syntax.DescendantTokens().Any(t => t.IsMissing))
            {
                expressions.Report(syntax, "for example `random(mean_degree: 4)`", DiagnosticDescriptors.WrongType, "a generator", "an expression");
            }

            return null;
        }

        if (!Signatures.TryGetValue(name.Text, out var signature))
        {
            expressions.Symbols.ReportUnknown(expressions.LocationOf(name), "generator", name.Text, Signatures.Keys);
            return null;
        }

        var arguments = ImmutableDictionary.CreateBuilder<string, ModelExpression>(StringComparer.Ordinal);
        var isSound = true;
        foreach (var argument in call.Arguments.TakeWhile(_ => isSound))
        {
            isSound &= BindArgument(call, signature, argument, arguments);
        }

        var isComplete = signature.TakesOne ? arguments.Count == 1 : signature.Required.All(arguments.ContainsKey);
        if (isSound && !isComplete && !call.DescendantTokens().Any(t => t.IsMissing))
        {
            isSound = Fail(call, call, signature);
        }

        return isSound && isComplete ? (signature.Kind, arguments.ToImmutable()) : null;
    }

    private bool BindArgument(CallExpressionSyntax call, Signature signature, ArgumentSyntax argument, ImmutableDictionary<string, ModelExpression>.Builder arguments)
    {
        // Without a name it is clear only where there is but one.
        var label = argument.Name?.Text ?? (signature.All.Count == 1 ? signature.All[0] : string.Empty);
        if (!signature.All.Contains(label, StringComparer.Ordinal) || arguments.ContainsKey(label))
        {
            return Fail(call, argument, signature);
        }

        var value = label switch
        {
            "centre" => expressions.BindActor(argument.Value),
            "radius" => expressions.BindNumber(argument.Value, Dimension.Length),
            "mean_degree" or "probability" or "rewire" => expressions.BindNumber(argument.Value, Dimension.None),
            _ => expressions.Require(expressions.Bind(argument.Value), IntType.Instance),
        };
        BoundsCheck.Check(expressions, value, 0, label is "probability" or "rewire" ? 1 : null, DisplayUnit.One, $"`{label}`");
        if (!value.IsError)
        {
            arguments[label] = value.Value;
        }

        return !value.IsError;
    }

    private bool Fail(CallExpressionSyntax call, SyntaxElement at, Signature signature)
    {
        var names = signature.All.Select(a => $"`{a}:`").ToList();
        var takes = names.Count == 0 ? "nothing" : string.Join(signature.TakesOne ? " or " : " and ", names);
        var example = names.Count == 0 ? string.Empty : signature.TakesOne ? $"{signature.All[0]}: 4" : string.Join(", ", signature.Required.Select(a => $"{a}: …"));
        expressions.Report(at, $"for example `{call.Function}({example})`", DiagnosticDescriptors.WrongArguments, call.Function.ToString(), takes);
        return false;
    }

    private sealed record Signature(GeneratorKind Kind, string[] Required, string[] Optional, bool TakesOne = false)
    {
        public IReadOnlyList<string> All { get; } = [.. Required, .. Optional];
    }
}
