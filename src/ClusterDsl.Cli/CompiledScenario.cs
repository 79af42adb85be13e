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
    /// <summary>Advice about the model; none if there are errors.</summary>
    public ImmutableArray<Diagnostic> Advice { get; init; } = [];

    /// <summary>Warnings and advice that the scenario allows, each with its reason.</summary>
    public ImmutableArray<Diagnostic> Silenced { get; init; } = [];
}
