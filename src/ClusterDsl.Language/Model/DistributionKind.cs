namespace ClusterDsl.Language.Model;

/// <summary>Random distributions; parameters in the order of the language reference, all in base units.</summary>
public enum DistributionKind
{
    Uniform, Normal, LogNormal, Beta, Gamma, Exponential, Pareto, Weibull, Poisson, Binomial, Bernoulli, DiscreteUniform, Choice,
}
