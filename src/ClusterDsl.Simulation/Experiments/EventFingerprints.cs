using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// The events of a run, each as 64 bits: two events are the same if they happen in the same step, by the same rule or policy, with the same fields (actors by
/// label, which is the same in every run of the same luck). Different events share their bits with a probability of one in 10^19.
/// </summary>
internal sealed class EventFingerprints
{
    private readonly List<ulong> _events = [];
    private readonly Dictionary<string, ulong> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ulong> _labels = [];

    /// <summary>Adds an event.</summary>
    public void Add(RunStart start, in EventRecord record)
    {
        var model = start.Model.Events[record.Event];
        var bits = Identity.Combine(Identity.Combine(OfName(model.Name), OfName(record.Cause)), (ulong)record.Step);
        var values = record.Fields.Span;
        var place = 0;
        foreach (var field in model.Fields)
        {
            for (var element = 0; element < field.Length; element++)
                bits = Identity.Combine(bits, OfValue(start, field.Type, values[place++]));
        }

        _events.Add(bits);
    }

    /// <summary>All of them, in the order of their bits.</summary>
    public ImmutableArray<ulong> Sorted() => [.. _events.Order()];

    /// <summary>How many events are in one run only: of events that happen several times, the surplus.</summary>
    /// <param name="first">The fingerprints of a run, sorted.</param>
    /// <param name="second">Those of another run.</param>
    public static long Differing(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var (i, j, common) = (0, 0, 0L);
        while (i < first.Length && j < second.Length)
        {
            var order = first[i].CompareTo(second[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return first.Length + second.Length - (2 * common);
    }

    private ulong OfValue(RunStart start, ModelType type, double value)
    {
        if (type != ModelType.Actor || value < 0)
            return BitConverter.DoubleToUInt64Bits(value);
        var actor = (int)value;
        if (!_labels.TryGetValue(actor, out var bits))
            _labels.Add(actor, bits = Identity.OfText(start.State.LabelOf(actor)));
        return bits;
    }

    private ulong OfName(string name)
    {
        if (!_names.TryGetValue(name, out var bits))
            _names.Add(name, bits = Identity.OfText(name));
        return bits;
    }
}
