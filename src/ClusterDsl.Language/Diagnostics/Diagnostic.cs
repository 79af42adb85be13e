using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Diagnostics;

/// <summary>Something to tell the user about a place in a file, with a way out where one is known.</summary>
public sealed record Diagnostic
{
    /// <summary>The code and what it means.</summary>
    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>Where.</summary>
    public required Location Location { get; init; }

    /// <summary>What is wrong, with the names involved.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, or null.</summary>
    public string? Help { get; init; }

    /// <summary>The severity in force.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The reason that <c>allow</c> gives for silencing it; null if it is not silenced.</summary>
    public string? AllowedBecause { get; init; }

    /// <summary>The code, for example <c>CL2003</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Makes a diagnostic of <paramref name="descriptor"/> with its own severity.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) => new()
    {
        Descriptor = descriptor,
        Location = location,
        Message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments),
        Severity = descriptor.Severity,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Location}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
