using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>How the attributes of actors, ties and events get their first values, and what a draw from a distribution is.</summary>
internal sealed class Initialisers(World world, Expressions expressions)
{
    private static readonly string[] TruthValues = ["false", "true"];

    /// <summary>Puts values into <paramref name="values"/>: defaults of what is not set, then what is set, in order; each place of a vector draws for itself.</summary>
    public void Fill(
        Dictionary<int, object?[]> values, IEnumerable<int> attributes, ImmutableArray<AttributeModel> declared, IReadOnlyCollection<InitialiserModel> initialisers,
        string site, ulong identity, Frame frame)
    {
        foreach (var attribute in attributes.Where(a => declared[a].Derived is null))
            values[attribute] = new object?[declared[attribute].Length];
        foreach (var attribute in attributes.Where(a => declared[a].Derived is null && !initialisers.Any(i => i.Attribute == a && (i.Index is null || declared[a].Length == 1))))
        {
            for (var place = 0; place < declared[attribute].Length; place++)
                values[attribute][place] = DefaultOf(declared[attribute], At(frame, declared[attribute], place));
        }

        foreach (var initialiser in initialisers)
            Set(values, initialiser, declared[initialiser.Attribute], site, identity, frame);
    }

    /// <summary>A draw from a distribution.</summary>
    public object? Draw(DistributionModel distribution, string site, ulong identity, Frame frame)
    {
        var draw = world.Draw(site, identity);
        try
        {
            if (distribution.Kind == DistributionKind.Choice)
            {
                var values = distribution.Parameters.Select(p => expressions.Value(p, frame)).ToList();
                return values[(int)Distributions.Choice(ref draw, values.Count)];
            }

            return Draw(distribution.Kind, ref draw, [.. distribution.Parameters.Select(p => expressions.Number(p, frame))]);
        }
        catch (DistributionParameterException)
        {
            throw new OpinionFaultException(DiagnosticDescriptors.InvalidDistribution);
        }
    }

    /// <summary>Holds clamped values at their bounds, and faults for others out of them.</summary>
    public void CheckBounds(Dictionary<int, object?[]> values, ImmutableArray<AttributeModel> declared)
    {
        foreach (var (attribute, places) in values)
        {
            for (var place = 0; place < places.Length; place++)
                places[place] = Within(declared[attribute], places[place]);
        }
    }

    /// <summary>A value within its bounds.</summary>
    public object? Within(AttributeModel attribute, object? value)
    {
        if (value is not double number || (double.IsFinite(number) && !(number < attribute.Minimum) && !(number > attribute.Maximum)))
            return value;
        if (!attribute.IsClamped || double.IsNaN(number))
            throw new OpinionFaultException(DiagnosticDescriptors.AttributeOutOfBounds);
        world.Clamps[attribute.Name] = world.Clamps.GetValueOrDefault(attribute.Name) + 1;
        return Math.Clamp(number, attribute.Minimum ?? double.MinValue, attribute.Maximum ?? double.MaxValue);
    }

    private static double Draw(DistributionKind kind, ref DrawStream draw, List<double> p) => kind switch
    {
        DistributionKind.Uniform => Distributions.Uniform(ref draw, p[0], p[1]),
        DistributionKind.Normal => Distributions.Normal(ref draw, p[0], p[1]),
        DistributionKind.LogNormal => Distributions.LogNormal(ref draw, p[0], p[1]),
        DistributionKind.Beta => Distributions.Beta(ref draw, p[0], p[1]),
        DistributionKind.Gamma => Distributions.Gamma(ref draw, p[0], p[1]),
        DistributionKind.Exponential => Distributions.Exponential(ref draw, p[0]),
        DistributionKind.Pareto => Distributions.Pareto(ref draw, p[0], p[1]),
        DistributionKind.Weibull => Distributions.Weibull(ref draw, p[0], p[1]),
        DistributionKind.Poisson => Distributions.Poisson(ref draw, p[0]),
        DistributionKind.Binomial => p[0] == Math.Floor(p[0])
            ? Distributions.Binomial(ref draw, (long)p[0], p[1])
            : throw new DistributionParameterException("binomial", "n", p[0], "a whole number"),
        DistributionKind.DiscreteUniform => p.TrueForAll(v => v == Math.Floor(v))
            ? Distributions.DiscreteUniform(ref draw, (long)p[0], (long)p[1])
            : throw new DistributionParameterException("discrete_uniform", "low", p[0], "a whole number"),
        DistributionKind.Bernoulli => Distributions.Bernoulli(ref draw, p[0]) ? 1 : 0,
        _ => throw new NotSupportedException(kind.ToString()),
    };

    private void Set(Dictionary<int, object?[]> values, InitialiserModel initialiser, AttributeModel declared, string site, ulong identity, Frame frame)
    {
        if (!values.TryGetValue(initialiser.Attribute, out var places))
            values[initialiser.Attribute] = places = new object?[declared.Length];
        IEnumerable<int> meant = initialiser.Index is null ? Enumerable.Range(0, declared.Length) : [expressions.Place(declared, initialiser.Index, frame)];
        foreach (var place in meant)
        {
            var here = initialiser.Index is null ? At(frame, declared, place) : frame;
            var drawer = declared.Length == 1 ? identity : Identity.Combine(identity, (ulong)place);
            places[place] = Typed(declared, initialiser.Distribution is { } distribution
                ? Draw(distribution, $"{site}/{declared.Name}", drawer, here)
                : Initial(initialiser.Value!, declared, here));
        }
    }

    private static Frame At(Frame frame, AttributeModel declared, int place) => declared.Length == 1 ? frame : frame with { Place = place };

    private object? DefaultOf(AttributeModel declared, Frame frame) => declared.Default is { } value
        ? Typed(declared, expressions.Value(value, frame))
        : declared.Type switch { ModelType.Actor => null, ModelType.Bool => false, _ => 0.0 };

    private object? Initial(ModelExpression value, AttributeModel declared, Frame frame)
    {
        if (value is not ColumnValue column || declared.Type is not (ModelType.Category or ModelType.Bool))
            return expressions.Value(value, frame);
        var words = declared.Type == ModelType.Bool ? TruthValues : [.. world.Model.Categories[declared.Category].Values];
        return (double)Array.IndexOf(words, frame.Table!.Text(frame.Row, column.Column).Trim());
    }

    private static object? Typed(AttributeModel declared, object? value) => declared.Type == ModelType.Bool && value is double number ? number != 0 : value;
}
