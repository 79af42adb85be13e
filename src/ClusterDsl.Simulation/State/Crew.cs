using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// Threads that share the work of one run: this thread, and others that wait for it. A step has many short pieces of work, so whoever waits looks again and again for a while
/// before he goes to sleep: to be woken takes longer than many a piece.
/// </summary>
internal sealed class Crew : IDisposable
{
    /// <summary>Into so many parts for each thread work is cut, so that whoever is through can take over from whoever is slow.</summary>
    private const int PartsEach = 4;

    /// <summary>More threads than any machine that we know has processors only take memory.</summary>
    private const int Most = 256;

    /// <summary>Fewer things than this are not worth a range of their own.</summary>
    private const int LeastRange = 1_024;

    private const int Pause = 4;

    /// <summary>For so long somebody looks for work, or waits for others to be through with theirs, before he lets go of the processor.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMicroseconds(200);

    private readonly object _gate = new();
    private readonly TimeSpan _patience;
    private bool _isStarted;
    private int _asleep;
    private volatile bool _isOver;
    private volatile Job? _job;

    /// <summary>Makes a crew; its threads begin when there is something to do for them.</summary>
    /// <param name="size">How many threads there are to be, this one included.</param>
    public Crew(int size)
    {
        Size = Math.Clamp(size, 1, Most);

        // Where there are more threads than processors, whoever looks for work keeps somebody from doing his.
        _patience = Size <= Environment.ProcessorCount ? Patience : TimeSpan.Zero;
    }

    /// <summary>How many threads there are, this one included.</summary>
    public int Size { get; }

    /// <summary>Into how many parts work is cut at most.</summary>
    public int Parts => Size == 1 ? 1 : PartsEach * Size;

    /// <summary>Does the parts of a piece of work, in any order, several at once.</summary>
    /// <param name="parts">How many there are.</param>
    /// <param name="work">Does the part of a number from 0 on. If parts throw, the exception of the lowest is thrown, when all are through.</param>
    public void Share(int parts, Action<int> work)
    {
        var job = new Job(parts, work, _patience);
        if (Size > 1 && parts > 1)
            Call(job);
        job.Help();
        job.Wait();
    }

    /// <summary>Has what is done for each of many things done in ranges, each of them once.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="work">Does it from a place up to another.</param>
    public void ShareRange(int count, Action<int, int> work) => ShareRange(count, LeastRange, work);

    /// <summary>The same.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="least">How many are worth a range of their own.</param>
    /// <param name="work">Does it from a place up to another.</param>
    public void ShareRange(int count, int least, Action<int, int> work)
    {
        var parts = Math.Min(Parts, (count / least) + 1);
        Share(parts, part => work((int)((long)count * part / parts), (int)((long)count * (part + 1) / parts)));
    }

    /// <summary>Sends the others away.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Call(Job job)
    {
        if (!_isStarted)
            Start();
        _job = job;

        // Whoever goes to sleep says so before he looks for a job a last time.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _asleep) == 0)
            return;
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    private void Start()
    {
        _isStarted = true;
        try
        {
            for (var helper = 1; helper < Size; helper++)
                new Thread(Work) { IsBackground = true, Name = "ClusterDsl run" }.Start();
        }
        catch (OutOfMemoryException)
        {
            // The machine has no more threads for us: those that there are do all of it.
        }
    }

    private void Work()
    {
        for (Job? last = null; Next(last) is { } job; last = job)
            job.Help();
    }

    /// <summary>The job after the last one; null when there will be none.</summary>
    private Job? Next(Job? last)
    {
        for (var start = Stopwatch.GetTimestamp(); !_isOver && Stopwatch.GetElapsedTime(start) < _patience;)
        {
            if (_job != last)
                return _job;
            Thread.SpinWait(Pause);
        }

        lock (_gate)
        {
            Interlocked.Increment(ref _asleep);
            while (!_isOver && _job == last)
                Monitor.Wait(_gate);
            Interlocked.Decrement(ref _asleep);
            return _isOver ? null : _job;
        }
    }

    /// <summary>A piece of work that several threads share.</summary>
    private sealed class Job(int parts, Action<int> work, TimeSpan patience)
    {
        private readonly object _gate = new();
        private readonly Exception?[] _faults = new Exception?[parts];
        private int _taken;
        private int _done;
        private bool _isAwaited;

        /// <summary>Does parts until there are none left.</summary>
        public void Help()
        {
            for (var part = Interlocked.Increment(ref _taken) - 1; part < parts; part = Interlocked.Increment(ref _taken) - 1)
            {
                try
                {
                    work(part);
                }
                catch (Exception fault)
                {
                    _faults[part] = fault;
                }

                // Whoever is about to sleep says so before he looks a last time.
                if (Interlocked.Increment(ref _done) < parts || !Volatile.Read(ref _isAwaited))
                    continue;
                lock (_gate)
                    Monitor.PulseAll(_gate);
            }
        }

        /// <summary>Waits until all parts are done.</summary>
        public void Wait()
        {
            for (var start = Stopwatch.GetTimestamp(); Volatile.Read(ref _done) < parts && Stopwatch.GetElapsedTime(start) < patience;)
                Thread.SpinWait(Pause);
            if (Volatile.Read(ref _done) < parts)
                Sleep();

            // Of several faults the first is told, whichever thread met one first.
            if (Array.Find(_faults, f => f is not null) is { } first)
                ExceptionDispatchInfo.Throw(first);
        }

        private void Sleep()
        {
            lock (_gate)
            {
                Volatile.Write(ref _isAwaited, true);
                Interlocked.MemoryBarrier();
                while (Volatile.Read(ref _done) < parts)
                    Monitor.Wait(_gate);
            }
        }
    }
}
