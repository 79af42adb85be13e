using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A parameter.</summary>
public sealed class ParameterSymbol(string name, Location? location, string documentation, ParameterDeclarationSyntax syntax)
    : Symbol(name, location, documentation)
{
    /// <summary>Its declaration.</summary>
    public ParameterDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>Its type.</summary>
    public LanguageType Type { get; internal set; } = ErrorType.Instance;

    internal double? Minimum { get; set; }

    internal double? Maximum { get; set; }

    internal BindingState State { get; set; }

    /// <summary>Its place in the model: parameters stand after those that they read.</summary>
    internal int Index { get; set; } = -1;

    /// <inheritdoc/>
    public override string Sort => "a parameter";
}
