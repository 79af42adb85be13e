namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>
/// Decisions that a generator takes, read from a list of numbers; when the list is at its end, every decision is the first and simplest one. So a
/// shorter list or smaller numbers give a simpler program, and whatever shrinks the list shrinks the program.
/// </summary>
internal sealed class Decisions(IReadOnlyList<int> numbers)
{
    private int _next;

    /// <summary>A number from 0 to before <paramref name="count"/>.</summary>
    public int Number(int count)
    {
        var number = _next < numbers.Count ? numbers[_next++] : 0;
        return (int)((uint)number % (uint)count);
    }

    /// <summary>True once in so many times; false where decisions are at their end.</summary>
    public bool Once(int inTimes) => Number(inTimes) == inTimes - 1;

    /// <summary>One of some things, the first being the simplest.</summary>
    public T One<T>(params IReadOnlyList<T> things) => things[Number(things.Count)];
}
