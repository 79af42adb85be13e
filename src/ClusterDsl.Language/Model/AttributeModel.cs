namespace ClusterDsl.Language.Model;

/// <summary>An attribute of actors, ties or events. Attributes of actors have indices of their own across all kinds; so have those of ties.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Real, Int, Bool, Category or Actor.</param>
/// <param name="Length">1 for a scalar, else the length of the vector.</param>
/// <param name="Category">Index of its category, or -1.</param>
/// <param name="Minimum">Least value allowed, or null.</param>
/// <param name="Maximum">Greatest value allowed, or null.</param>
/// <param name="IsClamped">Whether it saturates at its bounds instead of faulting.</param>
/// <param name="Default">Value where none is given, or null if it must be given.</param>
/// <param name="Derived">How it is computed, with the owner (actor or tie) in slot 0 of <paramref name="DerivedFrame"/>; null if it is stored.</param>
/// <param name="DerivedFrame">The frame of <paramref name="Derived"/>.</param>
/// <param name="Unit">The unit in which it is shown.</param>
public sealed record AttributeModel(
    string Name, ModelType Type, int Length, int Category, double? Minimum, double? Maximum, bool IsClamped,
    ModelExpression? Default, ModelExpression? Derived, FrameModel DerivedFrame, DisplayUnit Unit);
