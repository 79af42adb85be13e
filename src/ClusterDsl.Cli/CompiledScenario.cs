using System.Collections.Immutable;
using ClusterDsl.Language;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Cli;

/// <summary>What compiling gave.</summary>
/// <param name="Diagnostics">Errors and warnings.</param>
/// <param name="Model">The model; null if there are errors, or if the file is a library.</param>
/// <param name="Files">All source and data files read.</param>
public sealed record CompiledScenario(ImmutableArray<Diagnostic> Diagnostics, ScenarioModel? Model, ImmutableArray<SourceFile> Files)
{
    /// <summary>What was compiled; null if there is nothing to ask more of. It looks for advice only when it is asked.</summary>
    public Compilation? Compilation { get; init; }

    /// <summary>Advice about the model; none if there are errors.</summary>
    public ImmutableArray<Diagnostic> Advice => Compilation?.Advice ?? [];

    /// <summary>Warnings and advice that the scenario allows, each with its reason.</summary>
    public ImmutableArray<Diagnostic> Silenced => Compilation?.Silenced ?? [];
}
