using System.Collections.Immutable;

namespace ClusterDsl.Language.Units;

/// <summary>The dimension of a quantity: base dimensions (time, length, and those that are declared) with whole exponents. Compared by value.</summary>
public sealed class Dimension : IEquatable<Dimension>
{
    /// <summary>Pure numbers.</summary>
    public static readonly Dimension None = new(ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>Time.</summary>
    public static readonly Dimension Time = Of("time");

    /// <summary>Length.</summary>
    public static readonly Dimension Length = Of("length");

    private Dimension(ImmutableSortedDictionary<string, int> exponents) => Exponents = exponents;

    /// <summary>Exponents by base dimension, none of them 0.</summary>
    public ImmutableSortedDictionary<string, int> Exponents { get; }

    /// <summary>Whether this is the dimension of pure numbers.</summary>
    public bool IsNone => Exponents.IsEmpty;

    public static bool operator ==(Dimension? left, Dimension? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Dimension? left, Dimension? right) => !(left == right);

    /// <summary>A base dimension.</summary>
    public static Dimension Of(string name) => new(None.Exponents.Add(name, 1));

    /// <summary>The dimension of a product with the other to a power.</summary>
    public Dimension Times(Dimension other, int power = 1)
    {
        var result = Exponents;
        foreach (var (name, exponent) in other.Exponents)
        {
            var sum = result.GetValueOrDefault(name) + (exponent * power);
            result = sum == 0 ? result.Remove(name) : result.SetItem(name, sum);
        }

        return new Dimension(result);
    }

    /// <summary>The dimension of a quotient.</summary>
    public Dimension Over(Dimension other) => Times(other, -1);

    /// <summary>The dimension of a power.</summary>
    public Dimension ToThe(int power) => None.Times(this, power);

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && Exponents.SequenceEqual(other.Exponents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>In words: <c>money per time</c>, <c>length^2</c>, <c>a pure number</c>.</summary>
    public override string ToString()
    {
        if (IsNone)
        {
            return "a pure number";
        }

        var above = string.Join(" times ", Exponents.Where(e => e.Value > 0).Select(e => Power(e.Key, e.Value)));
        var below = string.Join(" and ", Exponents.Where(e => e.Value < 0).Select(e => Power(e.Key, -e.Value)));
        return (above.Length, below.Length) switch
        {
            ( > 0, > 0) => $"{above} per {below}",
            ( > 0, _) => above,
            _ => $"a number per {below}",
        };
    }

    private static string Power(string name, int exponent) => exponent == 1 ? name : $"{name}^{exponent}";
}
