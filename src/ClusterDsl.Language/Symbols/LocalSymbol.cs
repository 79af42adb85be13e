using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A variable of a rule or of a comprehension.</summary>
public sealed class LocalSymbol(string name, Location? location, LanguageType type, int slot, LocalRole role) : Symbol(name, location, string.Empty)
{
    private LocalSymbol? _original;

    /// <summary>Its type; a condition may narrow it.</summary>
    public LanguageType Type { get; internal set; } = type;

    /// <summary>How it got its value.</summary>
    public LocalRole Role { get; } = role;

    /// <summary>The variable itself, where this is a view of it that a condition has narrowed.</summary>
    internal LocalSymbol Original => _original ?? this;

    internal int Slot { get; } = slot;

    /// <summary>Whether it differs from firing to firing of one match: chosen, drawn, or computed from such.</summary>
    internal bool IsVolatile { get; init; }

    /// <summary>The same variable with a narrower type.</summary>
    internal LocalSymbol Narrowed(LanguageType type) => new(Name, Location, type, Slot, Role) { IsVolatile = IsVolatile, _original = Original };

    /// <inheritdoc/>
    public override string Sort => "a variable";
}
