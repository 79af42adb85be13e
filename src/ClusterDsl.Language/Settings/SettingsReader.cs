using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Settings;

/// <summary>Reads <c>--set NAME=VALUE</c> against a model: parameters in their own units or with a unit, policies and shocks on or off.</summary>
/// <param name="model">The model.</param>
/// <param name="problem">Takes a sentence for each setting that cannot be.</param>
/// <param name="doubt">Takes a sentence for each number that was perhaps not meant.</param>
public sealed class SettingsReader(ScenarioModel model, Action<string> problem, Action<string>? doubt = null)
{
    private readonly QuantityReader _quantities = new(model.Units);
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

    private List<string> Parameters => [.. model.Parameters.Select(p => p.Name)];

    private List<string> Switches => [.. model.Policies.Select(p => p.Name).Concat(model.Shocks.Select(s => s.Name))];

    private void Read(string setting)
    {
        var sign = setting.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0)
        {
            problem($"`--set {setting}` sets nothing; write NAME=VALUE, without spaces");
            return;
        }

        var (name, value) = (setting[..sign].Trim(), setting[(sign + 1)..].Trim());
        var index = Parameters.IndexOf(name);
        if (!_seen.Add(name))
        {
            problem($"`{name}` is set twice");
        }
        else if (index >= 0)
        {
            SetParameter(index, value);
        }
        else if (Switches.Contains(name))
        {
            Switch(name, value);
        }
        else
        {
            problem(ExplainUnknown(name));
        }
    }

    private string ExplainUnknown(string name)
    {
        var sort = SortOf(name);
        if (sort is null && SimilarNames.Closest(name, Parameters.Concat(Switches)) is not null)
        {
            return SimilarNames.Unknown("parameter, policy or shock", name, Parameters.Concat(Switches));
        }

        var what = sort is null ? $"there is no parameter, policy or shock `{name}`" : $"`{name}` is a {sort}, which cannot be set";
        string[] lists = [.. Listed("parameters", Parameters), .. Listed("policies and shocks (on or off)", Switches)];
        return $"{what}; {(lists.Length == 0 ? "this scenario has nothing to set" : $"what can be set: {string.Join("; ", lists)}")}";
    }

    private string? SortOf(string name) =>
        model.Rules.Any(r => r.Name == name) ? "rule"
        : model.Measures.Any(m => m.Name == name) ? "measure"
        : model.Populations.Any(p => p.Name == name) ? "population"
        : model.Stages.Any(s => s.Name == name) ? "stage"
        : null;

    private static IEnumerable<string> Listed(string what, IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : [$"{what} {string.Join(", ", names.Select(n => $"`{n}`"))}"];

    private void Switch(string name, string value)
    {
        if (value.Length == 0)
        {
            problem(NothingAfter(name));
        }
        else if (value == "off")
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
        if (value.Length == 0)
        {
            problem(NothingAfter(parameter.Name));
        }
        else if (parameter.Type switch
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
        if (ReadShown(parameter, value) is not { } number || !double.IsFinite(parameter.Unit.ToBase(number)))
        {
            problem(ExplainNumber(parameter, value));
            return null;
        }

        if (ThousandsPoint.WholeOf(value.Split(' ')[0]) is { } whole && (parameter.Unit.Name.Length > 0 || parameter.Type == ModelType.Int))
        {
            doubt?.Invoke($"`{value}` is {whole}, and not {whole} thousand; write `{whole}000` for thousands");
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

    /// <summary>The number in the parameter's unit; null if it is none, or measures something else.</summary>
    private double? ReadShown(ParameterModel parameter, string text)
    {
        var value = QuantityReader.WithoutSeparators(text);
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        return _quantities.Read(value) is { } quantity && _quantities.ReadUnit(parameter.Unit.Name) is { } unit && quantity.MixesWith(unit)
            ? parameter.Unit.ToShown(quantity.Value)
            : null;
    }

    private static string NothingAfter(string name) => $"nothing stands after `{name}=`; write the value there, without spaces";

    private static string ExplainNumber(ParameterModel parameter, string value)
    {
        var digits = value.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (value.Contains(',') && double.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _))
        {
            return $"`{value}` is no number: write decimals with a point and thousands without a comma";
        }

        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && digits > 0)
        {
            return $"`{value}` is too large: no more than about 1e308 can be computed with";
        }

        var hasUnit = digits < value.Length && double.TryParse(value.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return hasUnit && parameter.Unit.Name.Length > 0
            ? $"`{value}` is not what `{parameter.Name}` is set in, which is {parameter.Unit.Name}"
            : hasUnit ? $"`{value}` is no number: `{parameter.Name}` has no unit"
            : $"`{value}` is no number";
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
