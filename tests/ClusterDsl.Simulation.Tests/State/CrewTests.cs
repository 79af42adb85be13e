using System.Diagnostics;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Tests.State;

/// <summary>Threads that share work do all of it, once, whether they are awake when it comes or not.</summary>
public class CrewTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_part_of_every_job_is_done_once(int size)
    {
        using var crew = new Crew(size);
        for (var round = 0; round < 2_000; round++)
        {
            var done = new int[1 + (round % 13)];
            crew.Share(done.Length, part => Interlocked.Increment(ref done[part]));
            Assert.All(done, d => Assert.Equal(1, d));
            if (round % 500 == 0)
                LetThemSleep();
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    [InlineData(2, 5_000)]
    [InlineData(3, 100_003)]
    public void Ranges_cover_everything_once(int size, int count)
    {
        using var crew = new Crew(size);
        var done = new int[count];
        crew.ShareRange(count, (low, high) =>
        {
            for (var i = low; i < high; i++)
                Interlocked.Increment(ref done[i]);
        });
        Assert.All(done, d => Assert.Equal(1, d));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Of_several_faults_that_of_the_lowest_part_is_thrown_when_all_are_through(int size)
    {
        using var crew = new Crew(size);
        for (var round = 0; round < 200; round++)
        {
            var done = 0;
            var fault = Assert.Throws<InvalidOperationException>(() => crew.Share(9, part =>
            {
                Interlocked.Increment(ref done);
                if (part is 3 or 4 or 8)
                    throw new InvalidOperationException(part.ToString());
            }));
            Assert.Equal("3", fault.Message);
            Assert.Equal(9, done);
        }

        // The crew goes on working.
        var sum = 0;
        crew.Share(4, part => Interlocked.Add(ref sum, part));
        Assert.Equal(6, sum);
    }

    [Fact]
    public void Work_is_shared()
    {
        // Two parts that wait for one another are done by two threads, or never; those who sleep must be woken for it.
        using var crew = new Crew(2);
        using var both = new Barrier(2);
        for (var round = 0; round < 20; round++)
        {
            var haveMet = new bool[2];
            crew.Share(2, part => haveMet[part] = both.SignalAndWait(TimeSpan.FromSeconds(30)));
            Assert.Equal([true, true], haveMet);
            LetThemSleep();
        }
    }

    private static void LetThemSleep()
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Crew.Patience * 5;)
            Thread.SpinWait(100);
    }
}
