using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// Actors' labels, each different from all others: <c>companies[3]</c>, a key, a single actor's name, or <c>newcomers@5#2</c> for one who
/// entered. A key that could be taken for another actor stands behind its population: <c>companies[town]</c>.
/// </summary>
internal sealed class LabelBook(ImmutableArray<PopulationModel> populations)
{
    private readonly Dictionary<int, string> _keys = [];
    private readonly Dictionary<string, int> _actorsByKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguousKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reservedKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Cause, int Number)> _entries = [];
    private string _lastCause = string.Empty;
    private int _lastStep = -1;
    private int _lastNumber;

    /// <summary>How many are noted.</summary>
    public int Count => _keys.Count + _entries.Count;

    /// <summary>Notes the key of an actor from data.</summary>
    public void AddKey(int actor, string key)
    {
        _keys.Add(actor, key);
        if (!_actorsByKey.TryAdd(key, actor))
            _ambiguousKeys.Add(key);
        if (HasFormOfAnotherLabel(key))
            _reservedKeys.Add(key);
    }

    /// <summary>Notes that an actor entered.</summary>
    public void AddEntry(int actor, string cause, int step)
    {
        if (step != _lastStep || !string.Equals(cause, _lastCause, StringComparison.Ordinal))
            (_lastCause, _lastStep, _lastNumber) = (cause, step, 0);
        _entries.Add(actor, (cause, ++_lastNumber));
    }

    /// <summary>The actor with a key, or -1; two populations that share a key share nothing else, so then there is none.</summary>
    public int FindByKey(string key) => _ambiguousKeys.Contains(key) ? -1 : _actorsByKey.GetValueOrDefault(key, -1);

    /// <summary>True if actors of two populations have this key.</summary>
    public bool IsAmbiguous(string key) => _ambiguousKeys.Contains(key);

    /// <summary>The label of an actor.</summary>
    public string LabelOf(int actor, ActorStore actors)
    {
        var population = populations[actors.Populations[actor]];
        if (_entries.TryGetValue(actor, out var entry))
            return $"{entry.Cause}@{actors.BirthSteps[actor]}#{entry.Number}";
        if (_keys.TryGetValue(actor, out var key))
            return _ambiguousKeys.Contains(key) || _reservedKeys.Contains(key) ? $"{population.Name}[{key}]" : key;
        return population.IsSingle ? population.Name : $"{population.Name}[{actors.Indices[actor]}]";
    }

    private bool HasFormOfAnotherLabel(string key) => HasFormOfEntry(key) || populations.Any(p =>
        p.IsSingle ? key == p.Name : key.EndsWith(']') && key.StartsWith($"{p.Name}[", StringComparison.Ordinal));

    private static bool HasFormOfEntry(string key)
    {
        var (at, sign) = (key.LastIndexOf('@'), key.LastIndexOf('#'));
        return at > 0 && sign > at && IsNumber(key.AsSpan((at + 1)..sign)) && IsNumber(key.AsSpan(sign + 1));
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
