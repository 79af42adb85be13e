using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output;

/// <summary>Values as people and other programs read them: in display units, categories by name, actors by label.</summary>
public sealed class ShownValues(ScenarioModel model, IStateView state)
{
    /// <summary>The unit of times.</summary>
    public static readonly DisplayUnit Year = new("year", TimeBase.TicksPerYear);

    /// <summary>A value of an attribute as text; null where there is none.</summary>
    public string? Of(AttributeModel attribute, double value) => Of(attribute.Type, attribute.Unit, attribute.Category, value);

    /// <summary>A value of a type as text; null where there is none.</summary>
    public string? Of(ModelType type, DisplayUnit unit, int category, double value) => type != ModelType.Actor
        ? OfPlain(model, type, unit, category, value)
        : value >= 0 ? state.LabelOf((int)value) : null;

    /// <summary>What a setting sets, as text: <c>on</c> or <c>off</c>, or the value of a parameter in its unit.</summary>
    public static string Of(ScenarioModel model, SettingModel setting)
    {
        if (setting.Parameter < 0)
        {
            return setting.Value != 0 ? "on" : "off";
        }

        var parameter = model.Parameters[setting.Parameter];
        return OfPlain(model, parameter.Type, parameter.Unit, parameter.Category, setting.Value) ?? string.Empty;
    }

    /// <summary>The same as a number: 1 and 0 for on and off, and for true and false; NaN for a category.</summary>
    public static double NumberOf(ScenarioModel model, SettingModel setting) => setting.Parameter < 0
        ? setting.Value
        : model.Parameters[setting.Parameter] is { Type: not ModelType.Category } parameter ? parameter.Unit.ToShown(setting.Value) : double.NaN;

    private static string? OfPlain(ScenarioModel model, ModelType type, DisplayUnit unit, int category, double value) => type switch
    {
        _ when double.IsNaN(value) => null,
        ModelType.Bool => value != 0 ? "true" : "false",
        ModelType.Category => value < 0 ? null : model.Categories[category].Values[(int)value],
        _ => unit.ToShown(value).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>The time of a step in years.</summary>
    public static double YearsOf(ScenarioModel model, int step) => Year.ToShown(step * model.Step);
}
