using System.Collections.Immutable;
using System.Globalization;
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
        ["ring"] = new(GeneratorKind.Ring, ["neighbours"], [], IsOfOneSet: true),
        ["small_world"] = new(GeneratorKind.SmallWorld, ["neighbours", "rewire"], [], IsOfOneSet: true),
        ["preferential"] = new(GeneratorKind.Preferential, ["m"], [], IsOfOneSet: true),
        ["grid"] = new(GeneratorKind.Grid, ["columns"], ["neighbours"], IsOfOneSet: true),
        ["complete"] = new(GeneratorKind.Complete, [], []),
        ["star"] = new(GeneratorKind.Star, ["centre"], []),
        ["spatial"] = new(GeneratorKind.Spatial, ["radius"], []),
    };

    /// <summary>Binds a generator; null if something about it is reported.</summary>
    /// <param name="syntax">The generator.</param>
    /// <param name="isAmong">Whether the ties are among the actors of one set, not between two.</param>
    public (GeneratorKind Kind, ImmutableDictionary<string, ModelExpression> Arguments)? Bind(ExpressionSyntax syntax, bool isAmong)
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

        if (signature.IsOfOneSet && !isAmong)
        {
            var others = Signatures.Where(s => !s.Value.IsOfOneSet).Select(s => $"`{s.Key}`");
            expressions.Report(
                call.Function, $"write `among` and one set, or take one of {string.Join(", ", others)}", DiagnosticDescriptors.WrongSetting,
                $"`{name.Text}` ties the actors of one set, not those of one set with those of another");
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
        if (BoundsCheck.Check(expressions, value, label is "m" or "columns" ? 1 : 0, label is "probability" or "rewire" ? 1 : null, DisplayUnit.One, $"`{label}`"))
        {
            CheckNeighbours(call, signature.Kind, label, value);
        }

        if (!value.IsError)
        {
            arguments[label] = value.Value;
        }

        return !value.IsError;
    }

    private void CheckNeighbours(CallExpressionSyntax call, GeneratorKind kind, string label, BoundExpression value)
    {
        if (label != "neighbours" || value.Value is not NumberConstant { Value: var number })
        {
            return;
        }

        if (kind == GeneratorKind.Grid && number is not (4 or 8))
        {
            expressions.Report(
                value.Syntax, "4 are those beside, above and below; 8 are those at the corners, too", DiagnosticDescriptors.WrongArguments, call.Function.ToString(), "4 or 8 neighbours");
        }
        else if (kind is GeneratorKind.Ring or GeneratorKind.SmallWorld && number % 2 != 0)
        {
            expressions.Report(
                value.Syntax, $"half of them are on either side: for example `neighbours: {(number + 1).ToString(CultureInfo.InvariantCulture)}`", DiagnosticDescriptors.WrongArguments,
                call.Function.ToString(), "an even number of neighbours");
        }
    }

    private bool Fail(CallExpressionSyntax call, SyntaxElement at, Signature signature)
    {
        var names = signature.All.Select(a => $"`{a}:`").ToList();
        var takes = names.Count == 0 ? "nothing" : string.Join(signature.TakesOne ? " or " : " and ", names);
        var example = names.Count == 0 ? string.Empty : signature.TakesOne ? $"{signature.All[0]}: 4" : string.Join(", ", signature.Required.Select(a => $"{a}: …"));
        expressions.Report(at, $"for example `{call.Function}({example})`", DiagnosticDescriptors.WrongArguments, call.Function.ToString(), takes);
        return false;
    }

    private sealed record Signature(GeneratorKind Kind, string[] Required, string[] Optional, bool TakesOne = false, bool IsOfOneSet = false)
    {
        public IReadOnlyList<string> All { get; } = [.. Required, .. Optional];
    }
}
