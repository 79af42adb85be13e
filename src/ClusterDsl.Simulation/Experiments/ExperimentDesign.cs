using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Which combinations of values an experiment runs.</summary>
/// <param name="points">The settings of each design point, in the order of the factors.</param>
/// <param name="contrasts">Every comparison of two design points that differ in one factor.</param>
public abstract class ExperimentDesign(ImmutableArray<ImmutableArray<SettingModel>> points, ImmutableArray<DesignContrast> contrasts)
{
    /// <summary>The design that an experiment asks for.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="seed">Its seed: a design of drawn points is another one with another seed.</param>
    public static ExperimentDesign Of(ExperimentModel experiment, ulong seed) => experiment.Design.Kind switch
    {
        DesignKind.LatinHypercube => new LatinHypercubeDesign(experiment.Factors, experiment.Design.Points, seed),
        DesignKind.Sobol => new SobolDesign(experiment.Factors, experiment.Design.Points, seed),
        _ => new FactorialDesign(experiment.Factors),
    };

    /// <summary>The settings of each design point; one point without settings if nothing varies.</summary>
    public ImmutableArray<ImmutableArray<SettingModel>> Points { get; } = points;

    /// <summary>Every comparison of two design points that differ in one factor; none where points differ in all of them.</summary>
    public ImmutableArray<DesignContrast> Contrasts { get; } = contrasts;
}
