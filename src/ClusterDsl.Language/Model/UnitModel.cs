using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Model;

/// <summary>A unit that values can be entered in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Root">The unit that it is a multiple of; two roots of one dimension do not mix.</param>
/// <param name="Factor">Base units in one of it.</param>
public sealed record UnitModel(string Name, Dimension Dimension, string Root, double Factor);
