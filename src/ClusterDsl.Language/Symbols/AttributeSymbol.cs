using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>An attribute of actors, ties or events.</summary>
public sealed class AttributeSymbol(string name, Location? location, string documentation, AttributeDeclarationSyntax syntax, int index)
    : Symbol(name, location, documentation)
{
    /// <summary>Its type.</summary>
    public LanguageType Type { get; internal set; } = ErrorType.Instance;

    /// <summary>Its declaration.</summary>
    public AttributeDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>Whether it saturates at its bounds.</summary>
    public bool IsClamped => Syntax.Clamped is not null;

    /// <summary>Whether it is computed and never set.</summary>
    public bool IsDerived => Syntax.Operator?.Kind == SyntaxKind.ColonEquals;

    /// <summary>Whether it has a value where none is given.</summary>
    public bool HasDefault => Syntax.Value is not null;

    /// <summary>Its marks.</summary>
    public ImmutableArray<string> Marks { get; } = syntax.Marks is null ? [] : [.. syntax.Marks.Marks.Select(m => m.ToString())];

    /// <summary>Its type; of a vector that of an element.</summary>
    public LanguageType ElementType => Type is VectorType vector ? vector.Element : Type;

    internal double? Minimum { get; set; }

    internal double? Maximum { get; set; }

    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => "an attribute";
}
