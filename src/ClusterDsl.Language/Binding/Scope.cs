using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Binding;

/// <summary>Local names, innermost first.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, LocalSymbol> _locals = new(StringComparer.Ordinal);

    public IEnumerable<LocalSymbol> Locals => outer is null ? _locals.Values : _locals.Values.Concat(outer.Locals);

    public LocalSymbol? Find(string name) => _locals.GetValueOrDefault(name) ?? outer?.Find(name);

    public void Add(LocalSymbol local) => _locals[local.Name] = local;
}
