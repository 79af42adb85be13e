using ClusterDsl.Language.Data;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>The data files of a compilation, each read once however often it is named.</summary>
internal sealed class DataTables(SymbolTable symbols, IFileReader files)
{
    private readonly Dictionary<string, DataTable?> _tables = new(StringComparer.Ordinal);

    /// <summary>The tables read, in order of first use.</summary>
    public IEnumerable<DataTable> Read => _tables.Values.OfType<DataTable>();

    /// <summary>The table that a text in quotes names; null, and reported, if it cannot be read.</summary>
    public DataTable? Load(SourceUnit unit, SyntaxToken file)
    {
        if (file.IsMissing)
        {
            return null;
        }

        var path = Literals.Unquote(file.Text);
        var content = files.Read(path, unit.Tree.Text.Path);
        if (!_tables.TryGetValue(content.Path, out var table))
        {
            table = DataReader.Read(content, unit.LocationOf(file), symbols.Diagnostics.Add);
            _tables.Add(content.Path, table);
        }

        return table;
    }
}
