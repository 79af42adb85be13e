using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Output.Tables;

namespace ClusterDsl.Output;

/// <summary>The columns of the tables.</summary>
public sealed partial class ExperimentWriter
{
    private TableLayout RunsLayout => Layout(
        ExperimentFiles.Runs, [TableColumn.Plain("point", "number of the design point, from 1")], _experiment.Factors,
        [TableColumn.Plain("replicate", "the same replicate has the same luck at every point"), .. _experiment.Reports.Select(r => new TableColumn(r.Text, r.Unit.Name, string.Empty))]);

    private TableLayout SummaryLayout => Layout(
        ExperimentFiles.Summary, [TableColumn.Plain("point", "number of the design point, from 1")], _experiment.Factors,
        [
            .. ReportColumns,
            TableColumn.Plain("runs", "runs in which the report is not missing"),
            TableColumn.Plain("missing", "runs in which it is"),
            TableColumn.Plain("mean", string.Empty),
            TableColumn.Plain("sd", "standard deviation of single runs"),
            .. IntervalColumns("mean"),
            .. Quantiles.Select(q => TableColumn.Plain(q.Name, $"{q.Probability:P0} quantile of single runs")),
        ]);

    private TableLayout DifferencesLayout => Layout(
        ExperimentFiles.Differences,
        [
            TableColumn.Plain("factor", "what differs"),
            TableColumn.Plain("level", "value of the one point"),
            TableColumn.Plain("base", "value of the other, which is taken away"),
            TableColumn.Plain("point", "number of the one point"),
            TableColumn.Plain("base_point", "number of the other"),
        ],
        _experiment.Factors,
        [
            .. ReportColumns,
            TableColumn.Plain("pairs", "replicates in which neither value is missing"),
            TableColumn.Plain("difference", "mean of the paired differences"),
            .. IntervalColumns("difference"),
            TableColumn.Plain("variance_removed", "share of the variance that the common luck took away"),
            TableColumn.Plain("times_fewer", "how many times as many replicates independent seeds would need for an interval as narrow"),
            TableColumn.Plain("events_differing", "events that are in one run of a pair only, on average"),
            TableColumn.Plain("replicates_needed", "with which the interval would exclude 0; empty if it does, or if none would do"),
        ]);

    private TableLayout EffectsLayout => Layout(
        ExperimentFiles.Effects,
        [
            TableColumn.Plain("factor", "what differs"),
            TableColumn.Plain("level", "its value, compared with that in `base`"),
            TableColumn.Plain("base", string.Empty),
            TableColumn.Plain("with", "of an interaction: the other factor"),
            TableColumn.Plain("with_level", "its value, compared with that in `with_base`"),
            TableColumn.Plain("with_base", string.Empty),
        ],
        [],
        [
            .. ReportColumns,
            TableColumn.Plain("replicates", "in which no value is missing that it needs"),
            TableColumn.Plain("effect", "the difference, averaged over all levels of the other factors; of an interaction the difference of differences"),
            .. IntervalColumns("effect"),
        ]);

    private TableLayout CorrelationsLayout => Layout(
        ExperimentFiles.Correlations, [TableColumn.Plain("factor", string.Empty)], [],
        [
            .. ReportColumns,
            TableColumn.Plain("points", "design points at which the report is not missing in all runs"),
            TableColumn.Plain("correlation", "Spearman's rank correlation of the factor and the report's mean at the design points"),
            TableColumn.Plain("low", "lower end of its 95% interval"),
            TableColumn.Plain("high", "upper end"),
        ]);

    private static ImmutableArray<(string Name, double Probability)> Quantiles { get; } =
        [("min", 0), ("q05", 0.05), ("q25", 0.25), ("median", 0.5), ("q75", 0.75), ("q95", 0.95), ("max", 1)];

    private static ImmutableArray<TableColumn> ReportColumns { get; } =
        [TableColumn.Plain("report", string.Empty), TableColumn.Plain("unit", "unit of the numbers in this row")];

    private static IEnumerable<TableColumn> IntervalColumns(string what) =>
    [
        TableColumn.Plain("se", $"standard error of the {what}"),
        TableColumn.Plain("low", $"lower end of the 95% interval of the {what}"),
        TableColumn.Plain("high", "upper end"),
    ];

    private TableLayout Layout(string file, IEnumerable<TableColumn> before, IEnumerable<FactorModel> factors, IEnumerable<TableColumn> after)
    {
        var names = new ColumnNames();
        var columns = before.Concat(factors.Select(f => new TableColumn(f.Name, UnitOf(f), string.Empty))).Concat(after);
        return new TableLayout(file, [.. columns.Select(c => c with { Name = names.Take(c.Name) })], []);
    }

    private string UnitOf(FactorModel factor) => factor.Parameter < 0 ? string.Empty : model.Parameters[factor.Parameter].Unit.Name;
}
