namespace ClusterDsl.Output;

/// <summary>A time during which a stage held.</summary>
/// <param name="Stage">Index of the stage.</param>
/// <param name="FirstStep">Its first step.</param>
/// <param name="LastStep">Its last step.</param>
public readonly record struct StageSpell(int Stage, int FirstStep, int LastStep)
{
    /// <summary>The step at whose record the stage began: a step covers the time since the record before.</summary>
    public int FromRecord => Math.Max(0, FirstStep - 1);
}
