using ClusterDsl.Language.Text;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Symbols;

/// <summary>A unit.</summary>
public sealed class UnitSymbol : Symbol
{
    internal UnitSymbol(string name, Location? location, string documentation)
        : base(name, location, documentation) => Root = name;

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; internal set; } = Dimension.None;

    /// <summary>How many base units it is.</summary>
    public double Factor { get; internal set; } = 1;

    /// <summary>The base unit that it is a multiple of. Units of one dimension with different roots (two currencies) do not mix.</summary>
    public string Root { get; internal set; }

    /// <summary>False if something about its declaration is reported: nothing about its uses is then.</summary>
    internal bool IsSound { get; set; } = true;

    internal BindingState State { get; set; }

    /// <inheritdoc/>
    public override string Sort => "a unit";
}
