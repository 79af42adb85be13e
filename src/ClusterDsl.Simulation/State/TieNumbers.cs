namespace ClusterDsl.Simulation.State;

/// <summary>
/// The numbers of ties, one after the other in the order in which ties form. They tell when a tie formed, too: for each step it is noted which number came first, so that no tie need keep it.
/// </summary>
internal sealed class TieNumbers
{
    private readonly List<(long First, int Step)> _steps = [];

    /// <summary>The number that the last tie got; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>Gives numbers to ties that form in a step, which is not before that of any other.</summary>
    /// <returns>The first of the numbers.</returns>
    public long Take(int step, int count = 1)
    {
        var first = Last + 1;
        if (count > 0 && (_steps.Count == 0 || _steps[^1].Step != step))
            _steps.Add((first, step));
        Last += count;
        return first;
    }

    /// <summary>The step in which the tie with a number formed.</summary>
    public int StepOf(long number)
    {
        var place = _steps.BinarySearch((number, int.MaxValue));
        return _steps[(place < 0 ? ~place : place) - 1].Step;
    }
}
