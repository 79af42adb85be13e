using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Simulation.State;

/// <summary>Collects what is wrong with data files, so that a file with ten mistakes reports ten.</summary>
internal sealed class DataMistakes
{
    /// <summary>So many are listed; the last one says how many more there are.</summary>
    private const int Listed = 20;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(DiagnosticDescriptor Descriptor, Location Location)> _known = [];

    /// <summary>True if anything is wrong.</summary>
    public bool Any => _diagnostics.Count > 0;

    /// <summary>Adds a mistake, once per place.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (_known.Add((diagnostic.Descriptor, diagnostic.Location)))
            _diagnostics.Add(diagnostic);
    }

    /// <summary>The mistakes to show.</summary>
    public IReadOnlyList<Diagnostic> ToList()
    {
        if (_diagnostics.Count <= Listed)
            return _diagnostics;
        var rest = _diagnostics.Count - Listed;
        var shown = _diagnostics.Take(Listed).ToList();
        shown[^1] = shown[^1] with { Help = $"there are {rest} more mistakes in the data files" };
        return shown;
    }
}
