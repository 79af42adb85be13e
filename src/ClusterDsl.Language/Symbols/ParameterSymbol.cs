using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A parameter.</summary>
public sealed class ParameterSymbol(string name, Location? location, string documentation, ParameterDeclarationSyntax syntax, int index)
    : Symbol(name, location, documentation)
{
    /// <summary>Its declaration.</summary>
    public ParameterDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>Its type.</summary>
    public LanguageType Type { get; internal set; } = ErrorType.Instance;

    internal BindingState State { get; set; }

    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => "a parameter";
}
