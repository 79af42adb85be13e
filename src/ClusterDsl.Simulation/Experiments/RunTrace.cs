using System.Collections.Immutable;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Watches one run of an experiment: its records, and if asked its events and who received something.</summary>
/// <param name="watchesEvents">Whether its events are told apart one by one, so that they can be compared with another run's.</param>
public sealed class RunTrace(bool watchesEvents) : IRunObserver
{
    private readonly EventFingerprints _fingerprints = new();
    private readonly Dictionary<(string Policy, int Actor), (double Amount, long Firings)> _received = [];
    private long[] _events = [];
    private RunStart _start = null!;

    /// <summary>What was recorded at every step.</summary>
    public RunRecords Records { get; } = new();

    /// <summary>How often each event happened.</summary>
    public ImmutableArray<long> Events => [.. _events];

    /// <summary>What each actor received of each policy, in the order of policies and labels; known when the run has ended.</summary>
    public ImmutableArray<Receipt> Receipts { get; private set; } = [];

    /// <summary>The fingerprints of all events, sorted; none unless they are watched, or before the run has ended.</summary>
    public ImmutableArray<ulong> Fingerprints { get; private set; } = [];

    /// <summary>What each policy did.</summary>
    public ImmutableArray<PolicyReport> Policies { get; private set; } = [];

    /// <summary>Steps taken after step 0.</summary>
    public int Steps { get; private set; }

    /// <summary>The message of the <c>end</c> that ended the run, or null.</summary>
    public string? Message { get; private set; }

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        _start = start;
        _events = new long[start.Model.Events.Length];
        Records.Started(start);
    }

    /// <inheritdoc/>
    public void Recorded(in StepRecord record) => Records.Recorded(record);

    /// <inheritdoc/>
    public void EventEmitted(in EventRecord record)
    {
        _events[record.Event]++;
        if (watchesEvents)
            _fingerprints.Add(_start, record);
    }

    /// <inheritdoc/>
    public void PolicyFunded(in FundedFiring firing)
    {
        var key = (firing.Policy, firing.Actor);
        var (amount, firings) = _received.GetValueOrDefault(key);
        _received[key] = (amount + firing.Amount, firings + 1);
    }

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        (Steps, Message, Policies, Fingerprints) = (end.Steps, end.Message, end.Policies, _fingerprints.Sorted());
        var order = _start.Model.Policies.Select(p => p.Name).ToList();
        Receipts = [.. _received
            .Select(r => new Receipt(r.Key.Policy, r.Key.Actor < 0 ? string.Empty : end.State.LabelOf(r.Key.Actor), r.Value.Amount, r.Value.Firings))
            .OrderBy(r => order.IndexOf(r.Policy)).ThenBy(r => r.Actor, StringComparer.Ordinal)];
    }
}
