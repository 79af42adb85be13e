using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>The marks that advice asks for (language reference, section 3). They, and no name of a vocabulary, are what this code knows.</summary>
internal static class Marks
{
    public const string Firm = "firm";
    public const string Small = "small";
    public const string Large = "large";
    public const string KnowledgeSource = "knowledge_source";
    public const string Finance = "finance";
    public const string Broker = "broker";
    public const string Government = "government";
    public const string Outside = "outside";
    public const string Economic = "economic";
    public const string Social = "social";
    public const string Vertical = "vertical";
    public const string Rival = "rival";
    public const string Knowledge = "knowledge";
    public const string Tacit = "tacit";
    public const string Cost = "cost";
    public const string Decision = "decision";
    public const string Hard = "hard";
    public const string Soft = "soft";
    public const string Growth = "growth";
    public const string Trouble = "trouble";
    public const string CarriesKnowledge = "carries knowledge";

    /// <summary>The marks that a word was given itself; none for what has no marks.</summary>
    public static IReadOnlyList<string> Of(Symbol word) => word switch
    {
        KindSymbol kind => kind.Marks,
        TieKindSymbol tie => tie.Marks,
        AttributeSymbol attribute => attribute.Marks,
        InstrumentSymbol instrument => instrument.Marks,
        LifecycleSymbol stage => [stage.Mark],
        _ => [],
    };

    /// <summary>Whether a word was given any of some marks itself.</summary>
    public static bool IsAny(Symbol word, params IEnumerable<string> marks) => Of(word).Intersect(marks, StringComparer.Ordinal).Any();
}
