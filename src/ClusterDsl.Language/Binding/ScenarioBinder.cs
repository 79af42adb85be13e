using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>The settings of a scenario.</summary>
internal sealed class ScenarioBinder(SymbolTable symbols, SourceUnit unit, ModelBuilder model)
{
    private static readonly string[] Settings = ["title", "step", "horizon", "seed"];

    /// <summary>Binds the settings and tells the table how long a step is.</summary>
    public void Bind(ScenarioDeclarationSyntax syntax)
    {
        var found = new Dictionary<string, SettingSyntax>(StringComparer.Ordinal);
        foreach (var setting in syntax.Body.Items.OfType<SettingSyntax>())
        {
            var name = setting.Keyword.Text;
            if (!Settings.Contains(name, StringComparer.Ordinal))
            {
                Report(setting.Keyword, SimilarNames.Closest(name, Settings) is { } meant ? $"did you mean `{meant}`?" : "a scenario has `title`, `step`, `horizon` and `seed`", $"a scenario has no setting `{name}`");
            }
            else if (!found.TryAdd(name, setting))
            {
                Report(setting.Keyword, "keep one of the two", $"`{name}` is set twice");
            }
        }

        model.Name = syntax.Name.Text;
        model.Title = found.GetValueOrDefault("title") is { } title ? BindTitle(title) : syntax.Name.Text;
        model.Description = DocComments.Of(syntax);
        BindStep(syntax, found.GetValueOrDefault("step"));
        BindHorizon(syntax, found.GetValueOrDefault("horizon"));
        model.Seed = found.GetValueOrDefault("seed") is { } seed ? BindSeed(seed) : 0;
        if (!found.ContainsKey("seed") && !syntax.Name.IsMissing)
        {
            Report(syntax.Name, "add `seed 1` (any whole number)", "the scenario has no `seed`: its runs could not be repeated");
        }
    }

    private string BindTitle(SettingSyntax setting)
    {
        if (setting.Value is StringLiteralSyntax text)
        {
            return Literals.Unquote(text.Text.Text);
        }

        if (setting.Value is not NameExpressionSyntax { Name.IsMissing: true })
        {
            Report(setting.Value, "for example `title \"My cluster\"`", "a title is a text in quotes");
        }

        return string.Empty;
    }

    private void BindStep(ScenarioDeclarationSyntax syntax, SettingSyntax? setting)
    {
        if (setting is null)
        {
            ReportMissing(syntax, "step", "add `step 1 quarter`");
            return;
        }

        var value = Constant(setting.Value);
        if (value is null)
        {
            return;
        }

        if (value <= 0)
        {
            Report(setting.Value, "for example `step 1 quarter`", "a step must take time");
            return;
        }

        symbols.StepTicks = value.Value;
        symbols.StepText = setting.Value.ToString();
        model.Step = value.Value;
        model.StepUnit = setting.Value is QuantityLiteralSyntax quantity
            ? new DisplayUnit(Singular(quantity.Unit.ToString()), value.Value / Literals.Number(quantity.Number))
            : new DisplayUnit("day", TimeBase.TicksPerDay);
    }

    private static string Singular(string unit) => unit.Length > 1 && unit.EndsWith('s') ? unit[..^1] : unit;

    private void BindHorizon(ScenarioDeclarationSyntax syntax, SettingSyntax? setting)
    {
        if (setting is null)
        {
            ReportMissing(syntax, "horizon", "add `horizon 10 years`");
        }
        else if (Binder().BindDuration(setting.Value) is { } steps)
        {
            (model.Steps, symbols.Steps) = (steps, steps);
        }
    }

    private ulong BindSeed(SettingSyntax setting)
    {
        if (setting.Value is NumberLiteralSyntax number
            && ulong.TryParse(number.Number.Text.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        if (setting.Value is not NameExpressionSyntax { Name.IsMissing: true })
        {
            Report(setting.Value, "for example `seed 2016`", "a seed is a whole number from 0 to 18446744073709551615");
        }

        return 0;
    }

    private double? Constant(ExpressionSyntax syntax)
    {
        var bound = Binder().BindNumber(syntax, Dimension.Time);
        if (!bound.IsError && bound.Value is not NumberConstant)
        {
            Report(syntax, "for example `step 1 quarter`", "a step is a figure with a unit of time");
        }

        return bound.IsError ? null : (bound.Value as NumberConstant)?.Value;
    }

    private ExpressionBinder Binder() => new(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));

    private void ReportMissing(ScenarioDeclarationSyntax syntax, string name, string help)
    {
        if (!syntax.Name.IsMissing)
        {
            Report(syntax.Name, help, $"the scenario has no `{name}`");
        }
    }

    private void Report(SyntaxElement at, string help, string message) =>
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSetting, unit.LocationOf(at), message) with { Help = help });
}
