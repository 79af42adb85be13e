using ClusterDsl.Language.Model;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Cli.Summaries;

/// <summary>How the parts of an experiment are called in its summary.</summary>
internal sealed class ExperimentNames(ScenarioModel model, ExperimentResult result)
{
    private ExperimentModel Experiment => result.Experiment;

    /// <summary>Columns for the levels of the first factor, and its name.</summary>
    public int LevelWidth => result.Design.Points.Select(p => LevelsOf(p)[0]).Append(Experiment.Factors.FirstOrDefault()?.Name ?? string.Empty).Max(SummaryTable.WidthOfName);

    /// <summary>Columns for the names of the factors, and what else stands there.</summary>
    public int FactorWidth => Experiment.Factors.Select(f => f.Name).Append("Over the points").Max(SummaryTable.WidthOfName);

    /// <summary>The levels of a design point.</summary>
    public List<string> LevelsOf(IEnumerable<SettingModel> settings) => [.. settings.Select(s => ShownValues.Of(model, s)).DefaultIfEmpty("as written")];

    /// <summary>What differs: <c>vouchers on − off</c>.</summary>
    public string Of(DesignContrast contrast)
    {
        var (point, other) = (result.Design.Points[contrast.Point][contrast.Factor], result.Design.Points[contrast.BasePoint][contrast.Factor]);
        return $"{point.Name} {ShownValues.Of(model, point)} − {ShownValues.Of(model, other)}";
    }

    /// <summary>A level and what it is compared with, likewise.</summary>
    public string Of(FactorLevel level)
    {
        var factor = Experiment.Factors[level.Factor];
        string Shown(int index) => ShownValues.Of(model, new SettingModel(factor.Name, factor.Parameter, factor.Levels[index]));
        return $"{factor.Name} {Shown(level.Level)} − {Shown(FactorialDesign.BaseLevelOf(factor))}";
    }

    /// <summary>What is the same in both: <c>joining 1, downturn off</c>.</summary>
    public string OthersOf(DesignContrast contrast) =>
        string.Join(", ", result.Design.Points[contrast.Point].Where((_, f) => f != contrast.Factor).Select(s => $"{s.Name} {ShownValues.Of(model, s)}"));

    /// <summary>What is set, with its unit: <c>joining = 2 per year</c>.</summary>
    public string WithUnit(SettingModel setting)
    {
        var unit = setting.Parameter < 0 ? string.Empty : model.Parameters[setting.Parameter].Unit.Name;
        return $"{setting.Name} = {ShownValues.Of(model, setting)} {unit}".TrimEnd();
    }
}
