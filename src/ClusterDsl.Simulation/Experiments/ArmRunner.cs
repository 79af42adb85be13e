using System.Collections.Immutable;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Runs all replicates of some arms, several at once. What comes out does not depend on how many threads there are.</summary>
/// <param name="run">Runs the model, on several threads at once.</param>
/// <param name="seed">The seed of all runs.</param>
/// <param name="threads">How many runs may go on at once.</param>
public sealed class ArmRunner(RunModel run, ulong seed, int threads)
{
    /// <summary>Runs all replicates of all arms.</summary>
    /// <param name="arms">The arms.</param>
    /// <param name="replicates">Runs of each arm.</param>
    /// <param name="finished">Told after each run how many are finished, on the thread of that run.</param>
    /// <param name="cancellation">Stops all runs.</param>
    /// <returns>By arm, replicate and value.</returns>
    /// <exception cref="ArmFaultException">A run cannot go on.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public ImmutableArray<ImmutableArray<ImmutableArray<double>>> Run(
        ImmutableArray<Arm> arms, int replicates, Action<int>? finished = null, CancellationToken cancellation = default)
    {
        var results = new ImmutableArray<double>[(long)arms.Length * replicates];
        var faults = new SimulationFaultException?[results.LongLength];
        var count = 0;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0L, results.LongLength, limits, (index, loop) =>
        {
            try
            {
                results[index] = RunOnce(arms[(int)(index / replicates)], (int)(index % replicates), cancellation);
                finished?.Invoke(Interlocked.Increment(ref count));
            }
            catch (SimulationFaultException fault)
            {
                // All runs before this one are still carried out, so that the first fault is always the same.
                faults[index] = fault;
                loop.Break();
            }
        });
        ThrowFirst(arms, replicates, faults);
        return [.. arms.Select((_, arm) => results.AsSpan(arm * replicates, replicates).ToImmutableArray())];
    }

    private static void ThrowFirst(ImmutableArray<Arm> arms, int replicates, SimulationFaultException?[] faults)
    {
        var first = Array.FindIndex(faults, f => f is not null);
        if (first >= 0)
            throw new ArmFaultException(arms[first / replicates], first % replicates, faults[first]!);
    }

    private ImmutableArray<double> RunOnce(Arm arm, int replicate, CancellationToken cancellation)
    {
        var records = new RunRecords();
        run(arm.Options(seed, replicate), records, cancellation);
        var evaluator = new RecordEvaluator(records);
        return [.. arm.Values.Select(evaluator.Evaluate)];
    }
}
