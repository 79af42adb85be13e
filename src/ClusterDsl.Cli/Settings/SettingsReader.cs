using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Cli.Settings;

/// <summary>Reads <c>--set NAME=VALUE</c> against a model: parameters in their own units, policies and shocks on or off.</summary>
/// <param name="model">The model.</param>
/// <param name="problem">Takes a sentence for each setting that cannot be.</param>
internal sealed class SettingsReader(ScenarioModel model, Action<string> problem)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<int, double>.Builder _parameters = ImmutableDictionary.CreateBuilder<int, double>();
    private readonly ImmutableHashSet<string>.Builder _switchedOff = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    /// <summary>Reads all settings.</summary>
    public RunSettings Read(IEnumerable<string> settings)
    {
        foreach (var setting in settings)
        {
            Read(setting);
        }

        return new RunSettings(_parameters.ToImmutable(), _switchedOff.ToImmutable());
    }

    private IEnumerable<string> Switches => model.Policies.Select(p => p.Name).Concat(model.Shocks.Select(s => s.Name));

    private void Read(string setting)
    {
        var sign = setting.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0)
        {
            problem($"`--set {setting}` sets nothing; write NAME=VALUE");
            return;
        }

        var (name, value) = (setting[..sign].Trim(), setting[(sign + 1)..].Trim());
        var index = model.Parameters.Select(p => p.Name).ToList().IndexOf(name);
        if (!_seen.Add(name))
        {
            problem($"`{name}` is set twice");
        }
        else if (index >= 0)
        {
            SetParameter(index, value);
        }
        else if (Switches.Contains(name, StringComparer.Ordinal))
        {
            Switch(name, value);
        }
        else
        {
            problem(UsageMessages.Unknown("parameter, policy or shock", name, Switches.Concat(model.Parameters.Select(p => p.Name))));
        }
    }

    private void Switch(string name, string value)
    {
        if (value == "off")
        {
            _switchedOff.Add(name);
        }
        else if (value != "on")
        {
            problem($"`{name}` is a policy or shock: it can be on or off, not `{value}`");
        }
    }

    private void SetParameter(int index, string value)
    {
        var parameter = model.Parameters[index];
        if (parameter.Type switch
        {
            ModelType.Bool => ParseBool(parameter, value),
            ModelType.Category => ParseCategory(parameter, value),
            _ => ParseNumber(parameter, value),
        } is { } number)
        {
            _parameters[index] = number;
        }
    }

    private double? ParseBool(ParameterModel parameter, string value)
    {
        if (value is "true" or "false")
        {
            return value == "true" ? 1 : 0;
        }

        problem($"`{parameter.Name}` is true or false, not `{value}`");
        return null;
    }

    private double? ParseCategory(ParameterModel parameter, string value)
    {
        var category = model.Categories[parameter.Category];
        var index = category.Values.IndexOf(value);
        if (index >= 0)
        {
            return index;
        }

        problem($"`{parameter.Name}` is a {category.Name} ({string.Join(", ", category.Values)}), and `{value}` is none");
        return null;
    }

    private double? ParseNumber(ParameterModel parameter, string value)
    {
        var unit = parameter.Unit.Name;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            problem($"`{value}` is no number{(unit.Length == 0 ? string.Empty : $"; `{parameter.Name}` is set in {unit}, without writing the unit")}");
            return null;
        }

        if (parameter.Type == ModelType.Int && number != Math.Floor(number))
        {
            problem($"`{parameter.Name}` is a whole number, and {value} is none");
            return null;
        }

        // Compared as shown: what a bound's unit adds in the last place is nobody's concern.
        if (number < Shown(parameter, parameter.Minimum) || number > Shown(parameter, parameter.Maximum))
        {
            problem($"`{parameter.Name}` must be {RangeOf(parameter)}, and {value} is not");
            return null;
        }

        return parameter.Unit.ToBase(number);
    }

    private static double? Shown(ParameterModel parameter, double? bound) => bound is { } value ? parameter.Unit.ToShown(value) : null;

    private static string RangeOf(ParameterModel parameter)
    {
        var unit = parameter.Unit.Name.Length == 0 ? string.Empty : $" {parameter.Unit.Name}";
        return (Shown(parameter, parameter.Minimum), Shown(parameter, parameter.Maximum)) switch
        {
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"from {low} to {high}{unit}"),
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low}{unit}"),
            (_, var high) => string.Create(CultureInfo.InvariantCulture, $"at most {high}{unit}"),
        };
    }
}
