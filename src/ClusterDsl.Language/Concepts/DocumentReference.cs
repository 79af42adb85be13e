namespace ClusterDsl.Language.Concepts;

/// <summary>A document that a concept comes from, as its doc comment names it.</summary>
/// <param name="Label">Its short name in the library, or its authors.</param>
/// <param name="File">The name of its file, its year or number; may be empty.</param>
/// <param name="Title">Its title; empty if no comment tells it.</param>
public sealed record DocumentReference(string Label, string File, string Title)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Label} {File}".TrimEnd() + (Title.Length == 0 ? string.Empty : $", \"{Title}\"");
}
