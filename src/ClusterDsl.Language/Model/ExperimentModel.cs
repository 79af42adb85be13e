using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A designed set of runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Factors">What varies.</param>
/// <param name="Replicates">Runs of each combination; the same replicate has the same luck in all of them.</param>
/// <param name="Reports">What is kept of each run.</param>
/// <param name="Description">Its doc comment.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record ExperimentModel(
    string Name, ImmutableArray<FactorModel> Factors, int Replicates, ImmutableArray<ReportModel> Reports, string Description, Origin Origin)
{
    /// <summary>Which combinations are run.</summary>
    public DesignModel Design { get; init; } = DesignModel.Factorial;
}
