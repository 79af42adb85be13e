using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>A distribution was asked for with a parameter that it does not have, such as a negative standard deviation.</summary>
public sealed class DistributionParameterException : Exception
{
    /// <summary>Says which parameter of which distribution has which value, and what it should be.</summary>
    /// <param name="distribution">The distribution's name in the language, such as <c>normal</c>.</param>
    /// <param name="parameter">The parameter's name, such as <c>sd</c>.</param>
    /// <param name="value">The value it was given.</param>
    /// <param name="requirement">What it should be, such as <c>a finite number, 0 or more</c>.</param>
    public DistributionParameterException(string distribution, string parameter, double value, string requirement)
        : base($"{distribution}: {parameter} is {NumberText.Of(value)}, but must be {requirement}")
    {
        Distribution = distribution;
        Parameter = parameter;
        Value = value;
        Requirement = requirement;
    }

    /// <summary>The distribution's name in the language.</summary>
    public string Distribution { get; }

    /// <summary>The parameter's name.</summary>
    public string Parameter { get; }

    /// <summary>The value it was given.</summary>
    public double Value { get; }

    /// <summary>What it should be.</summary>
    public string Requirement { get; }
}
