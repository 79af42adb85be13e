using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>A policy or a shock, compiled.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Site">Where it is written.</param>
/// <param name="Activity">When it is active.</param>
/// <param name="Overlays">What it sets.</param>
/// <param name="Body">What it does, or null.</param>
/// <param name="Policy">The policy; null for a shock.</param>
/// <param name="Budget">What may be spent per period, or what the payer has; null for no limit.</param>
/// <param name="Payer">The actor that pays, or null.</param>
internal sealed record InterventionProgram(
    string Name,
    FaultSite Site,
    ActivityProgram Activity,
    ImmutableArray<OverlayProgram> Overlays,
    RuleProgram? Body,
    PolicyModel? Policy,
    Func<RunState, Block, double>? Budget,
    Func<RunState, Block, int>? Payer);
