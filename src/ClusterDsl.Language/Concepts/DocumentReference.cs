namespace ClusterDsl.Language.Concepts;

/// <summary>A document that a concept comes from, as its doc comment names it.</summary>
/// <param name="Label">Its short name in the library.</param>
/// <param name="File">The name of its file.</param>
/// <param name="Title">Its title; empty if no comment tells it.</param>
public sealed record DocumentReference(string Label, string File, string Title)
{
    /// <inheritdoc/>
    public override string ToString() => Title.Length == 0 ? $"{Label} {File}" : $"{Label} {File}, \"{Title}\"";
}
