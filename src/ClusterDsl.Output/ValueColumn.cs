using ClusterDsl.Language.Model;

namespace ClusterDsl.Output;

/// <summary>A column of attribute values: one attribute, or one place of a vector.</summary>
/// <param name="Name">Its name, unique in its table.</param>
/// <param name="Attribute">What it holds.</param>
/// <param name="Element">The place in a vector, from 0.</param>
internal sealed record ValueColumn(string Name, AttributeModel Attribute, int Element);
