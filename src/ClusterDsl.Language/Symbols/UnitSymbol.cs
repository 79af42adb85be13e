using ClusterDsl.Language.Text;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Symbols;

/// <summary>A unit.</summary>
public sealed class UnitSymbol : Symbol
{
    internal UnitSymbol(string name, Location? location, string documentation, Dimension dimension, double factor, string root)
        : base(name, location, documentation)
    {
        Dimension = dimension;
        Factor = factor;
        Root = root;
    }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many base units it is.</summary>
    public double Factor { get; }

    /// <summary>The base unit that it is a multiple of. Units of one dimension with different roots (two currencies) do not mix.</summary>
    public string Root { get; }

    /// <inheritdoc/>
    public override string Sort => "a unit";
}
