using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>M with NAME = VALUE, …</c>: a number of runs under some settings.</summary>
/// <param name="Value">The number, computed from the records of a run.</param>
/// <param name="Settings">In what the runs differ from the scenario as written.</param>
public sealed record ArmModel(ModelExpression Value, ImmutableArray<SettingModel> Settings);
