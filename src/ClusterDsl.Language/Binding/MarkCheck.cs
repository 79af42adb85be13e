using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Marks (after <c>as</c>) are a closed set (language reference, section 3): a mark that no check knows would be silent.</summary>
internal sealed class MarkCheck(SymbolTable symbols)
{
    public static readonly string[] OfKinds = ["firm", "small", "large", "knowledge_source", "finance", "broker", "government", "outside"];

    public static readonly string[] OfTies =
        ["economic", "social", "governance", "vertical", "horizontal", "rival", "carries knowledge", "carries money", "carries goods"];

    // Support that a region gives may be an attribute of it instead of an actor (CL4003); `vertical` is the place in the chain (CL4011).
    public static readonly string[] OfAttributes = ["knowledge", "tacit", "cost", "decision", "vertical", "knowledge_source", "finance", "broker"];

    public static readonly string[] OfInstruments = ["hard", "soft"];

    public static readonly string[] OfLifecycles = ["growth", "trouble"];

    /// <summary>Reports marks that are none of <paramref name="known"/>.</summary>
    public void Check(SourceUnit unit, MarkClauseSyntax? clause, string[] known, string what)
    {
        foreach (var mark in clause?.Marks ?? SyntaxList<MarkSyntax>.Empty)
        {
            var text = mark.Verb is null ? mark.Name.Text : $"{mark.Verb.Text} {mark.Name.Text}";
            if (!mark.Name.IsMissing && !known.Contains(text, StringComparer.Ordinal))
            {
                symbols.ReportUnknown(unit.LocationOf(mark), $"mark of {what}", text, known);
            }
        }
    }

    /// <summary>Reports the mark of a lifecycle name if it is unknown.</summary>
    public void Check(SourceUnit unit, LifecycleStageSyntax stage)
    {
        if (stage.Mark is { IsMissing: false } mark && !OfLifecycles.Contains(mark.Text, StringComparer.Ordinal))
        {
            symbols.ReportUnknown(unit.LocationOf(mark), "mark of a lifecycle name", mark.Text, OfLifecycles);
        }
    }
}
