using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A measure.</summary>
public sealed class MeasureSymbol(string name, Location? location, string documentation, MeasureDeclarationSyntax syntax)
    : Symbol(name, location, documentation)
{
    /// <summary>Its declaration.</summary>
    public MeasureDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>Its type.</summary>
    public LanguageType Type { get; internal set; } = ErrorType.Instance;

    internal BindingState State { get; set; }

    /// <summary>Its place in the model: measures stand after those that they read.</summary>
    internal int Index { get; set; } = -1;

    /// <inheritdoc/>
    public override string Sort => "a measure";
}
