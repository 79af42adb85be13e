using System.Linq.Expressions;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <content>Cells of data files.</content>
internal sealed partial class Translator
{
    private static readonly string[] TruthValues = ["false", "true"];

    /// <summary>A cell read as a number; one that is none is a mistake in the data, and NaN.</summary>
    public static double NumberCell(RunState run, DataTable table, int row, int column)
    {
        var value = table.Number(row, column);
        if (double.IsNaN(value))
        {
            var text = table.Text(row, column);
            run.DataMistakes.Add(Diagnostic.Create(
                DiagnosticDescriptors.CellNotNumeric, table.CellLocation(row, column), table.Columns[column].Name, string.IsNullOrWhiteSpace(text) ? "nothing" : $"`{text}`")
                with
            { Help = "fill the cell, or leave the row out with `where`" });
        }

        return value;
    }

    /// <summary>A cell read as one of some words, by its index; one that is none is a mistake in the data, and NaN.</summary>
    public static double WordCell(RunState run, DataTable table, int row, int column, string[] words, string what)
    {
        var text = table.Text(row, column).Trim();
        var value = Array.IndexOf(words, text);
        if (value >= 0)
            return value;
        run.DataMistakes.Add(Diagnostic.Create(
            DiagnosticDescriptors.CellNotInCategory, table.CellLocation(row, column), table.Columns[column].Name, what, text)
            with
        {
            Help = $"{(SimilarNames.Closest(text, words) is { } meant ? $"did you mean `{meant}`? " : string.Empty)}the values are {string.Join(", ", words.Select(w => $"`{w}`"))}",
        });
        return double.NaN;
    }

    /// <summary>A value for an attribute: words of a data file become categories and truth values.</summary>
    public Expression StoredFor(AttributeModel attribute, ModelExpression expression)
    {
        if (expression is not ColumnValue column || attribute.Type is not (ModelType.Category or ModelType.Bool))
            return Stored(expression);
        var isCategory = attribute.Type == ModelType.Category;
        var words = isCategory ? [.. Model.Categories[attribute.Category].Values] : TruthValues;
        var what = isCategory ? $"category `{Model.Categories[attribute.Category].Name}`" : "true or false";
        return Expression.Call(
            Method(typeof(Translator), nameof(WordCell)), Run, Expression.Constant(Table), Row!, Expression.Constant(column.Column), Expression.Constant(words), Expression.Constant(what));
    }

    /// <summary>A condition on a row of a table.</summary>
    public static Func<RunState, Block, int, bool> CompileRowFilter(ModelFacts facts, DataTable table, ModelExpression where, FaultSite site)
    {
        var row = Expression.Parameter(typeof(int), "row");
        var code = new Translator(facts, FrameModel.Empty, site, toleratesMissing: false) { Row = row, Table = table };
        return code.Compile<Func<RunState, Block, int, bool>>(code.Condition(where), code.Run, code.Block, row);
    }

    private Expression Cell(ColumnValue column) => Row is null || Table is null || column.Type is not (ModelType.Real or ModelType.Int)
        ? throw Refuse($"a column cannot be read here as {column.Type}")
        : Expression.Call(Method(typeof(Translator), nameof(NumberCell)), Run, Expression.Constant(Table), Row, Expression.Constant(column.Column));

    private Expression Text(ModelExpression expression) => expression switch
    {
        TextConstant text => Expression.Constant(text.Value),
        ColumnValue column when Row is not null && Table is not null => Call(Expression.Constant(Table), nameof(DataTable.Text), Row, Expression.Constant(column.Column)),
        _ => throw Refuse($"{expression.GetType().Name} is no text"),
    };
}
