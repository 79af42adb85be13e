using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Output;

/// <summary>
/// The columns that show the attributes of owners of several kinds in one table: attributes of the same name, type and unit share a
/// column, and an owner without the attribute leaves it empty.
/// </summary>
internal sealed class ValueColumns
{
    private readonly ImmutableArray<ImmutableArray<AttributeModel>> _owners;
    private readonly Dictionary<(int Owner, int Column), (int Attribute, int Offset)> _places = [];

    /// <summary>Lays out the columns.</summary>
    /// <param name="owners">The attributes of each kind of owner, in the order in which its values are kept.</param>
    /// <param name="names">Names that are taken.</param>
    public ValueColumns(IEnumerable<ImmutableArray<AttributeModel>> owners, ColumnNames names)
    {
        _owners = [.. owners];
        var columns = ImmutableArray.CreateBuilder<ValueColumn>();
        var first = new Dictionary<(string Name, ModelType Type, int Category, int Length, DisplayUnit Unit), int>();
        for (var owner = 0; owner < _owners.Length; owner++)
        {
            var offset = 0;
            for (var i = 0; i < _owners[owner].Length; i++)
            {
                var attribute = _owners[owner][i];
                var key = (attribute.Name, attribute.Type, attribute.Category, attribute.Length, attribute.Unit);
                if (!first.TryGetValue(key, out var column))
                {
                    column = columns.Count;
                    first.Add(key, column);
                    columns.AddRange(Elements(attribute, names));
                }

                for (var element = 0; element < attribute.Length; element++)
                {
                    _places.TryAdd((owner, column + element), (i, offset++));
                }
            }
        }

        Columns = columns.ToImmutable();
    }

    /// <summary>All columns, in the order in which attributes are declared.</summary>
    public ImmutableArray<ValueColumn> Columns { get; }

    /// <summary>Index of a column's attribute among those of an owner, or -1 if the owner has none such.</summary>
    public int AttributeOf(int owner, int column) => _places.TryGetValue((owner, column), out var place) ? place.Attribute : -1;

    /// <summary>The same as an offset into an owner's values laid end to end, vectors element by element.</summary>
    public int OffsetOf(int owner, int column) => _places.TryGetValue((owner, column), out var place) ? place.Offset : -1;

    private static IEnumerable<ValueColumn> Elements(AttributeModel attribute, ColumnNames names) =>
        Enumerable.Range(0, attribute.Length)
            .Select(e => new ValueColumn(names.Take(attribute.Length == 1 ? attribute.Name : $"{attribute.Name}[{e}]"), attribute, e));
}
