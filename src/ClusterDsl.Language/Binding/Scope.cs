using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Binding;

/// <summary>Local names, innermost first.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, LocalSymbol> _locals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Whether a pattern was not understood: then nothing is said of names that it may have declared.</summary>
    public bool IsIncomplete
    {
        get => field || (outer?.IsIncomplete ?? false);
        set;
    }

    public IEnumerable<LocalSymbol> Locals => outer is null ? _locals.Values : _locals.Values.Concat(outer.Locals);

    public LocalSymbol? Find(string name) => _locals.GetValueOrDefault(name) ?? outer?.Find(name);

    /// <summary>Notes a name that nothing has; false if it is noted already.</summary>
    public bool AddUnknown(string name) => outer?.AddUnknown(name) ?? _unknown.Add(name);

    public void Add(LocalSymbol local) => _locals[local.Name] = local;
}
