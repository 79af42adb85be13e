using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;
using CsvHelper;

namespace ClusterDsl.Language.Data;

/// <summary>
/// A CSV file on its way to a <see cref="DataTable"/>. It is read twice, first to judge and count, then to fill arrays of just
/// the right size.
/// </summary>
internal sealed class CsvTable(byte[] bytes, SourceText source)
{
    // Of more mistakes of one sort than this, the others are counted, not listed.
    private const int Listed = 5;

    private readonly CsvOffsets _offsets = new(bytes, source);
    private readonly List<string> _headings = [];
    private int[] _numeric = [];
    private int[] _filled = [];
    private TextSpan _headingSpan;
    private int _rowCount;

    /// <summary>Reads the first row.</summary>
    /// <returns>False if something is wrong with it.</returns>
    public bool ReadHeading(Location namedAt, Action<Diagnostic> report)
    {
        using var csv = Open(null);
        if (!csv.Read())
        {
            report(Diagnostic.Create(DiagnosticDescriptors.DataFileEmpty, namedAt, source.Path) with { Help = "its first row must name the columns" });
            return false;
        }

        var isGood = true;
        var offset = csv.ByteOffset;
        _headingSpan = _offsets.SpanOf(offset, csv.RawRecord.Length);
        for (var column = 0; column < csv.FieldCount; column++)
        {
            var length = csv.GetRawSpan(column).Length;
            var name = csv.GetString(column).Trim();
            isGood &= CheckHeading(name, new Location(source, _offsets.SpanOf(offset, length)), report);
            _headings.Add(name);
            offset += length + 1;
        }

        _numeric = new int[_headings.Count];
        _filled = new int[_headings.Count];
        return isGood && CheckSeparator(report);
    }

    /// <summary>Reads all rows, counts them and finds out which columns hold numbers.</summary>
    /// <returns>False if something is wrong with a row.</returns>
    public bool CheckRows(Action<Diagnostic> report)
    {
        var problems = new List<Diagnostic>();
        var odd = 0;
        var isUnterminated = false;
        using var csv = Open(record =>
        {
            isUnterminated |= record.Reason == CsvMalformedReason.UnterminatedQuote;
            if (problems.Count < 2 * Listed && !isUnterminated)
            {
                problems.Add(Misplaced(record));
            }
        });
        for (var isHeading = true; csv.Read(); isHeading = false)
        {
            if (isUnterminated)
            {
                problems.Add(Unterminated(csv));
            }

            if (isHeading)
            {
                continue;
            }

            if (csv.FieldCount == _headings.Count)
            {
                CountCells(csv);
            }
            else if (odd++ < Listed)
            {
                problems.Add(RowLength(csv));
            }

            _rowCount++;
        }

        if (odd > Listed)
        {
            var last = problems.FindLastIndex(p => p.Descriptor == DiagnosticDescriptors.RowLength);
            problems[last] = problems[last] with { Help = $"so have {Count(odd - Listed, "further row")} of this file" };
        }

        // A quotation mark out of place shifts cells: what it did to the length of rows is no second mistake.
        var quotes = problems.Where(p => p.Descriptor != DiagnosticDescriptors.RowLength).ToList();
        (quotes.Count > 0 ? quotes : problems).ForEach(report);
        return problems.Count == 0;
    }

    /// <summary>Reads all rows once more.</summary>
    public DataTable Fill(string hash)
    {
        var columns = _headings.Select((name, i) => new DataColumn(name, 2L * _numeric[i] > _filled[i])).ToImmutableArray();
        var texts = columns.Select(c => c.IsNumeric ? null : new string[_rowCount]).ToArray();
        var numbers = columns.Select(c => c.IsNumeric ? new double[_rowCount] : null).ToArray();
        var starts = new int[_rowCount * columns.Length];
        _offsets.Restart();
        using var csv = Open(null);
        _ = csv.Read();
        for (var row = 0; csv.Read(); row++)
        {
            var offset = csv.ByteOffset;
            for (var column = 0; column < columns.Length; column++)
            {
                starts[(row * columns.Length) + column] = _offsets.Advance(offset);
                offset += csv.GetRawSpan(column).Length + 1;
                if (numbers[column] is { } values)
                {
                    values[row] = TryParse(csv.GetSpan(column), out var value) ? value : double.NaN;
                }
                else
                {
                    texts[column]![row] = csv.GetString(column);
                }
            }
        }

        return new DataTable(source, hash, columns, _rowCount, texts, numbers, starts);
    }

    private static bool TryParse(ReadOnlySpan<byte> cell, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static bool IsBlank(ReadOnlySpan<byte> cell) => cell.Trim(" \t\r\n"u8).IsEmpty;

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private CsvReader Open(Action<CsvMalformedRecord>? onMalformed) => CsvReader.Create(
        bytes,
        new CsvReaderOptions { Separator = ',', HasHeader = false, PoolStrings = true, OnMalformedRecord = onMalformed });

    private bool CheckHeading(string name, Location location, Action<Diagnostic> report)
    {
        if (name.Length == 0)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.BlankHeading, location, _headings.Count + 1, source.Path) with
            {
                Help = "give the column a name in the first row, or take the column out",
            });
            return false;
        }

        if (_headings.Contains(name, StringComparer.Ordinal))
        {
            report(Diagnostic.Create(DiagnosticDescriptors.DuplicateHeading, location, source.Path, name) with { Help = "rename one of them" });
            return false;
        }

        return true;
    }

    private bool CheckSeparator(Action<Diagnostic> report)
    {
        var heading = source.Content.AsSpan(_headingSpan.Start, _headingSpan.Length);
        if (_headings.Count > 1 || heading.Contains('"') || heading.IndexOfAny(';', '\t') is var index && index < 0)
        {
            return true;
        }

        var sign = heading[index] == ';' ? "semicolons" : "tabs";
        report(Diagnostic.Create(DiagnosticDescriptors.ForeignSeparator, new Location(source, _headingSpan), source.Path, sign) with
        {
            Help = "separate cells by commas and write decimals with a point",
        });
        return false;
    }

    private void CountCells(CsvReader csv)
    {
        for (var column = 0; column < _headings.Count; column++)
        {
            var cell = csv.GetSpan(column);
            if (!IsBlank(cell))
            {
                _filled[column]++;
                _numeric[column] += TryParse(cell, out _) ? 1 : 0;
            }
        }
    }

    private Diagnostic RowLength(CsvReader csv)
    {
        var location = new Location(source, _offsets.SpanOf(csv.ByteOffset, csv.RawRecord.Length));
        return Diagnostic.Create(DiagnosticDescriptors.RowLength, location, Count(csv.FieldCount, "cell"), $"{_headings.Count}") with
        {
            Help = csv.FieldCount > _headings.Count
                ? "a cell that holds a comma must stand in quotation marks"
                : "an empty cell still needs its comma",
            Related = [new RelatedLocation(new Location(source, _headingSpan), "the heading")],
        };
    }

    // The cell without an end is the last of its row, as it takes in the rest of the file.
    private Diagnostic Unterminated(CsvReader csv)
    {
        var offset = csv.ByteOffset + csv.RawRecord.Length - csv.GetRawSpan(csv.FieldCount - 1).Length;
        return Diagnostic.Create(DiagnosticDescriptors.UnterminatedQuote, new Location(source, _offsets.SpanOf(offset, 1))) with
        {
            Help = "close it with a quotation mark; one inside the cell is written twice",
        };
    }

    private Diagnostic Misplaced(CsvMalformedRecord record)
    {
        var (what, help) = record.Reason == CsvMalformedReason.TextAfterClosingQuote
            ? ("text follows the closing quotation mark of a cell", "a quotation mark inside a quoted cell is written twice")
            : ("a quotation mark stands inside a cell that is not quoted", "put the whole cell in quotation marks and write this one twice");
        var location = new Location(source, _offsets.SpanOf(record.ByteOffset, 1));
        return Diagnostic.Create(DiagnosticDescriptors.MisplacedQuote, location, what) with { Help = help };
    }
}
