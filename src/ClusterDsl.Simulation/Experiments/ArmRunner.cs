using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// Runs all replicates of some arms, several at once: replicate 0 of every arm, then replicate 1, so that what is there after an interruption can be compared.
/// What comes out does not depend on how many threads there are.
/// </summary>
/// <param name="run">Runs the model, on several threads at once.</param>
/// <param name="seed">The seed of all runs.</param>
/// <param name="threads">How many runs may go on at once.</param>
public sealed class ArmRunner(RunModel run, ulong seed, int threads)
{
    /// <summary>The seed of all runs.</summary>
    public ulong Seed => seed;

    /// <summary>Bytes that all runs together may take; null for all that there are. Those that go on at once share it.</summary>
    public long? Memory { get; init; }

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
        var results = arms.Select(_ => new ImmutableArray<double>[replicates]).ToList();
        var count = 0;
        RunEach(
            arms, replicates, (_, _) => true, watchesEvents: false,
            ended =>
            {
                results[ended.Arm][ended.Replicate] = ended.Values;
                finished?.Invoke(Interlocked.Increment(ref count));
            },
            cancellation);
        return [.. results.Select(r => r.ToImmutableArray())];
    }

    /// <summary>Runs those replicates of the arms that are wanted.</summary>
    /// <param name="arms">The arms.</param>
    /// <param name="replicates">Runs of each arm.</param>
    /// <param name="isWanted">Whether a replicate (second) of an arm (first) is to be run.</param>
    /// <param name="watchesEvents">Whether the events of the runs are to be compared.</param>
    /// <param name="ended">Told of each run that has ended, on its thread.</param>
    /// <param name="cancellation">Stops all runs.</param>
    /// <exception cref="ArmFaultException">A run cannot go on.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public void RunEach(
        ImmutableArray<Arm> arms, int replicates, Func<int, int, bool> isWanted, bool watchesEvents, Action<FinishedRun> ended, CancellationToken cancellation = default)
    {
        var queue = new RunQueue((long)arms.Length * replicates);
        var share = (Memory ?? MemorySize.Available) / Math.Clamp((long)arms.Length * replicates, 1, threads);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Work(limits, queue, index =>
        {
            var (replicate, arm) = ((int)(index / arms.Length), (int)(index % arms.Length));
            if (isWanted(arm, replicate))
                ended(RunOnce(arms[arm], arm, replicate, share, watchesEvents, cancellation));
        });
        if (queue.FirstFault is { } first)
            throw new ArmFaultException(arms[(int)(first.Index % arms.Length)], (int)(first.Index / arms.Length), first.Fault);
    }

    private void Work(ParallelOptions limits, RunQueue queue, Action<long> runOnce)
    {
        try
        {
            Parallel.For(0, threads, limits, _ =>
            {
                while (queue.TryTake(out var index))
                    WorkOn(index, queue, runOnce, limits.CancellationToken);
            });
        }
        catch (AggregateException exception)
        {
            // Several threads may fail over one thing, for example a full disk.
            var first = exception.InnerExceptions.FirstOrDefault(e => e is not OperationCanceledException) ?? exception.InnerExceptions[0];
            ExceptionDispatchInfo.Throw(first);
        }
    }

    private static void WorkOn(long index, RunQueue queue, Action<long> runOnce, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            runOnce(index);
        }
        catch (SimulationFaultException fault)
        {
            queue.Fail(index, fault);
        }
        catch
        {
            queue.Close();
            throw;
        }
    }

    private FinishedRun RunOnce(Arm arm, int index, int replicate, long memory, bool watchesEvents, CancellationToken cancellation)
    {
        var trace = new RunTrace(watchesEvents);
        run(arm.Options(seed, replicate) with { Memory = memory }, trace, cancellation);
        var evaluator = new RecordEvaluator(trace.Records);
        return new FinishedRun(index, replicate, [.. arm.Values.Select(evaluator.Evaluate)], trace);
    }
}
