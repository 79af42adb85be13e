using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Tests.State;

public class TieNumbersTests
{
    [Fact]
    public void A_number_tells_in_which_step_its_tie_formed()
    {
        var numbers = new TieNumbers();
        var steps = new Dictionary<long, int>();
        foreach (var (step, count) in new[] { (0, 3), (0, 1), (2, 1), (2, 1), (5, 4), (6, 0), (7, 1) })
        {
            var first = numbers.Take(step, count);
            for (var i = 0; i < count; i++)
                steps.Add(first + i, step);
        }

        Assert.Equal(Enumerable.Range(1, 11).Select(n => (long)n), steps.Keys);
        Assert.Equal(11, numbers.Last);
        Assert.All(steps, s => Assert.Equal(s.Value, numbers.StepOf(s.Key)));
    }
}
