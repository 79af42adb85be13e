namespace ClusterDsl.Language.Model;

/// <summary><c>on average M with … &lt; M with …</c>: compared run by run, under the same luck.</summary>
/// <param name="Text">What it says, in the user's words.</param>
/// <param name="Left">One arm.</param>
/// <param name="Operator">Less, LessOrEqual, Greater or GreaterOrEqual.</param>
/// <param name="Right">The other arm.</param>
/// <param name="Unit">The unit in which the difference is shown.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record ContrastExpectation(
    string Text, ArmModel Left, BinaryOperator Operator, ArmModel Right, DisplayUnit Unit, Origin Origin) : ExpectationModel(Text, Origin);
