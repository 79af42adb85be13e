using System.Collections;
using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>Scrubbers in the order in which they run. Enumerating it takes the list as it is at that moment.</summary>
internal sealed class ScrubberList : IEnumerable<Action<StringBuilder>>
{
    private readonly Lock _lock = new();
    private readonly List<Action<StringBuilder>> _scrubbers = [];

    public ScrubberList()
    {
    }

    public ScrubberList(ScrubberList other) => _scrubbers.AddRange(other);

    public void Add(Action<StringBuilder> scrubber, ScrubberLocation location)
    {
        ArgumentNullException.ThrowIfNull(scrubber);
        lock (_lock)
            _scrubbers.Insert(location == ScrubberLocation.First ? 0 : _scrubbers.Count, scrubber);
    }

    public IEnumerator<Action<StringBuilder>> GetEnumerator()
    {
        Action<StringBuilder>[] scrubbers;
        lock (_lock)
            scrubbers = [.. _scrubbers];

        return scrubbers.AsEnumerable().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
