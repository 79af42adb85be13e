namespace ClusterDsl.Simulation.Numerics;

/// <summary>Elementary functions. (Placeholder bodies: the final ones follow under the same signatures.)</summary>
public static class DeterministicMath
{
    public static double Exp(double x) => Math.Exp(x);

    public static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (0.5 * x * x) : Math.Exp(x) - 1;

    public static double Log(double x) => Math.Log(x);

    public static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (0.5 * x * x) : Math.Log(1 + x);

    public static double Pow(double x, double y) => Math.Pow(x, y);

    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    public static double LogGamma(double x) => throw new NotSupportedException();

    public static double InverseNormal(double probability)
    {
        var t = Math.Sqrt(-2 * Math.Log(Math.Min(probability, 1 - probability)));
        var z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        return probability < 0.5 ? -z : z;
    }
}
