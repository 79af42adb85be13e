using System.Collections.Immutable;
using ClusterDsl.Language;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Cli;

/// <summary>What compiling gave.</summary>
/// <param name="Diagnostics">All diagnostics.</param>
/// <param name="Model">The model; null if there are errors, or if the file is a library.</param>
/// <param name="Files">All source and data files read.</param>
public sealed record CompiledScenario(ImmutableArray<Diagnostic> Diagnostics, ScenarioModel? Model, ImmutableArray<SourceFile> Files);
