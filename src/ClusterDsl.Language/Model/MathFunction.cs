namespace ClusterDsl.Language.Model;

/// <summary>Mathematical functions. Results are the same on every platform.</summary>
public enum MathFunction
{
    Exp, Log, Sqrt, Abs, Min, Max, Clamp, Logistic, Round, Floor, Ceil, Mod,
}
