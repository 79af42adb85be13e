using System.Globalization;
using System.Text;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Data;

public sealed class DataReaderTests
{
    private const string Sample = "id,type,größe\r\n1,PRC,0.5\r\n2,\"He said \"\"no\"\", twice\",1e3\r\n\r\n3,,\n4,\"two\nlines\",x";

    private static readonly Location Named = new(new SourceText("actors a : B from \"data.csv\"", "a.cluster"), new TextSpan(18, 10));

    [Fact]
    public void Cells_are_read_after_RFC_4180()
    {
        var table = Table(Sample);
        Assert.Equal(["id", "type", "größe"], table.Columns.Select(c => c.Name));
        Assert.Equal(4, table.RowCount);
        Assert.Equal("He said \"no\", twice", table.Text(1, 1));
        Assert.Equal("two\nlines", table.Text(3, 1));
        Assert.Equal(string.Empty, table.Text(2, 1));
    }

    [Fact]
    public void A_column_is_numeric_if_most_of_its_filled_cells_are_numbers()
    {
        var table = Table(Sample);
        Assert.Equal([true, false, true], table.Columns.Select(c => c.IsNumeric));
        Assert.Equal(1000, table.Number(1, 2));
        Assert.Equal(double.NaN, table.Number(2, 2));
        Assert.Equal(double.NaN, table.Number(3, 2));
        Assert.Equal(double.NaN, table.Number(0, 1));
        Assert.Equal("x", table.Text(3, 2));
        Assert.Equal("1e3", table.Text(1, 2));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1 000")]
    [InlineData("NA")]
    public void What_is_no_finite_number_is_none(string cell)
    {
        var table = Table($"x\n1\n2\n\"{cell}\"\n");
        Assert.True(table.Columns[0].IsNumeric);
        Assert.Equal(double.NaN, table.Number(2, 0));
        Assert.Equal(cell, table.Text(2, 0));
    }

    [Fact]
    public void A_cell_knows_its_place_also_after_characters_beyond_ascii()
    {
        var table = Table("\uFEFFname,x\n大学 🏭,1\n\"b\"\"c\",y\n");
        Assert.Equal("1", At(table, 0, 1));
        Assert.Equal("大学 🏭", At(table, 0, 0));
        Assert.Equal("\"b\"\"c\"", At(table, 1, 0));
        Assert.Equal("y", At(table, 1, 1));
        Assert.Equal(new LinePosition(2, 7), table.CellLocation(1, 1).Start);
        Assert.Equal("data.csv", table.Source.Path);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes() =>
        Assert.Equal("309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc", Table("a\n1\n").ContentHash);

    [Theory]
    [InlineData("", "CL6004", "a.cluster(1,19)")]
    [InlineData("\uFEFF", "CL6004", "a.cluster(1,19)")]
    [InlineData("\r\n\n\r", "CL6004", "a.cluster(1,19)")]
    [InlineData("a,,c\n1,2,3\n", "CL6005", "data.csv(1,3)")]
    [InlineData("a,b, a\n1,2,3\n", "CL6006", "data.csv(1,5)")]
    [InlineData("a,b\n1,2\n1,2,3\n", "CL6007", "data.csv(3,1)")]
    [InlineData("a,b\n1,2\n1\n", "CL6007", "data.csv(3,1)")]
    [InlineData("a,b\nü,\"two\n3,4\n", "CL6008", "data.csv(2,3)")]
    [InlineData("a,b\nü,t\"wo\n", "CL6009", "data.csv(2,4)")]
    [InlineData("a,b\nü,\"t\"wo\n", "CL6009", "data.csv(2,6)")]
    [InlineData("a;b\n1;2\n1,5;2\n", "CL6010", "data.csv(1,1)")]
    [InlineData("a\tb\n1\t2\n", "CL6010", "data.csv(1,1)")]
    public void A_mistake_is_one_diagnostic_at_its_place(string content, string code, string place)
    {
        var (table, diagnostics) = Read(Encoding.UTF8.GetBytes(content));
        Assert.Null(table);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((code, place), (diagnostic.Code, diagnostic.Location.ToString()));
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_where_it_is_named()
    {
        List<Diagnostic> diagnostics = [];
        Assert.Null(DataReader.Read(new FileContent("data.csv", null, "there is no such file"), Named, diagnostics.Add));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("a.cluster(1,19): error CL6001: cannot read `data.csv`: there is no such file", diagnostic.ToString());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0 }, "CL6002", "UTF-16")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 1 }, "CL6002", "Excel")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x00 }, "CL6002", "zero bytes")]
    [InlineData(new byte[] { 0x61, 0x0A, 0xE4, 0x0A }, "CL6003", "line 2 holds the byte 0xE4")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x31, 0xC3 }, "CL6003", "line 2 holds the byte 0xC3")]
    public void A_file_that_is_no_text_is_reported_where_it_is_named(byte[] bytes, string code, string text)
    {
        var (table, diagnostics) = Read(bytes);
        Assert.Null(table);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(text, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("a.cluster", diagnostic.Location.Path);
    }

    [Fact]
    public void Many_rows_of_the_wrong_length_are_counted_not_listed()
    {
        var (_, diagnostics) = Read(Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1\n", 100))));
        Assert.Equal(5, diagnostics.Count);
        Assert.Equal("so have 95 further rows of this file", diagnostics[^1].Help);
    }

    [Fact]
    public void Every_prefix_of_a_file_gives_a_table_or_a_reason()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + Sample);
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.True(HasTableOrReason(bytes[..length]), $"prefix of {length} bytes");
        }
    }

    [Fact]
    public void Any_mutation_of_a_file_gives_a_table_or_a_reason()
    {
        var sample = Encoding.UTF8.GetBytes(Sample);
        var edits = from place in Gen.Choose(0, sample.Length - 1)
                    from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements<int>('"', ',', '\n', '\r', 0xEF, 0xC3))
                    from removed in Gen.Choose(0, 3)
                    select (place, (byte)value, removed);
        Prop.ForAll(Gen.NonEmptyListOf(edits).ToArbitrary(), list =>
        {
            var bytes = sample.ToList();
            foreach (var (place, value, removed) in list)
            {
                var at = Math.Min(place, bytes.Count);
                bytes.RemoveRange(at, Math.Min(removed, bytes.Count - at));
                bytes.Insert(at, value);
            }

            return HasTableOrReason([.. bytes]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(2016, 7));
    }

    [Fact]
    public void Whatever_is_written_is_read_back_each_cell_at_its_place()
    {
        var cell = Gen.Elements("", " ", "a", "1", "-2.5", "\"", "a,b", "x\ny", "\r", "大学", "🏭", "say \"\"").Select(s => s);
        var tables = from columns in Gen.Choose(1, 4)
                     from rows in Gen.ListOf(Gen.ListOf(cell, columns))
                     select (columns, rows.Select(r => r.ToArray()).ToArray());
        Prop.ForAll(tables.ToArbitrary(), t =>
        {
            var (columns, rows) = t;
            using var stream = new MemoryStream();
            using (var writer = CsvWriter.Create(stream, CsvWriterOptions.Default, leaveOpen: true))
            {
                writer.WriteRecord(Enumerable.Range(0, columns).Select(i => $"c{i}").ToArray());
                Array.ForEach(rows, r => writer.WriteRecord(r));
            }

            var (table, diagnostics) = Read(stream.ToArray());
            return diagnostics.Count == 0 && table!.RowCount == rows.Length
                && Enumerable.Range(0, rows.Length).All(r => Enumerable.Range(0, columns).All(c =>
                    table.Text(r, c) == rows[r][c] && Unquoted(At(table, r, c)) == rows[r][c]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_large_file_keeps_little_more_than_its_text()
    {
        var builder = new StringBuilder("id,type,year,x,y\n");
        for (var i = 0; i < 100_000; i++)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{900_000_000 + i},PRC,{2000 + (i % 20)},{i * 0.5},{i}\n");
        }

        var bytes = Encoding.UTF8.GetBytes(builder.ToString());
        var table = Read(bytes).Table!;
        Assert.Equal("900099999", table.Text(99_999, 0));
        Assert.Equal(49_999.5, table.Number(99_999, 3));
        Assert.Same(table.Text(0, 1), table.Text(99_999, 1));
    }

    private static bool HasTableOrReason(byte[] bytes)
    {
        var (table, diagnostics) = Read(bytes);
        if (table is null)
        {
            // Rendering asks every place for its line.
            return diagnostics.Count > 0 && diagnostics.TrueForAll(d => d.Location.ToString().Length > 0 && d.Location.End.Line >= 0);
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.Columns.Length; column++)
            {
                if (Unquoted(At(table, row, column)) != table.Text(row, column))
                {
                    return false;
                }
            }
        }

        return diagnostics.Count == 0;
    }

    private static string Unquoted(string raw) => raw.StartsWith('"') ? raw[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : raw;

    private static string At(DataTable table, int row, int column) => table.Source.ToString(table.CellLocation(row, column).Span);

    private static DataTable Table(string content)
    {
        var (table, diagnostics) = Read(Encoding.UTF8.GetBytes(content));
        Assert.Empty(diagnostics);
        return table!;
    }

    private static (DataTable? Table, List<Diagnostic> Diagnostics) Read(byte[] bytes)
    {
        List<Diagnostic> diagnostics = [];
        return (DataReader.Read(new FileContent("data.csv", bytes, null), Named, diagnostics.Add), diagnostics);
    }
}
