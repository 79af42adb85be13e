namespace ClusterDsl.Language.Model;

/// <summary><c>next S when C for D</c>, or <c>end when C "message"</c>.</summary>
/// <param name="Target">Index of the next stage, or -1 for the end of the run.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Frame">Its variables.</param>
/// <param name="HoldSteps">At how many last records, all in this stage, it must have held; 1 = at this one.</param>
/// <param name="Message">What is said at an end.</param>
public sealed record TransitionModel(int Target, ModelExpression Condition, FrameModel Frame, int HoldSteps, string Message);
