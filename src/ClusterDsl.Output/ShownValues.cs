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
    public string? Of(ModelType type, DisplayUnit unit, int category, double value) => type switch
    {
        _ when double.IsNaN(value) => null,
        ModelType.Bool => value != 0 ? "true" : "false",
        ModelType.Category => value < 0 ? null : model.Categories[category].Values[(int)value],
        ModelType.Actor => value < 0 ? null : state.LabelOf((int)value),
        _ => unit.ToShown(value).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>The time of a step in years.</summary>
    public static double YearsOf(ScenarioModel model, int step) => Year.ToShown(step * model.Step);
}
