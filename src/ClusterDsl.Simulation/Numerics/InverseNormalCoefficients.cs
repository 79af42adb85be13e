// Written by tables.py; do not edit.
namespace ClusterDsl.Simulation.Numerics;

/// <summary>Rational approximations of the normal quantile, for <c>InverseNormal</c>.</summary>
/// <remarks>
/// Coefficients in ascending powers, as the bits of doubles.
/// Fitted to 200-bit values by iterated weighted least squares on Chebyshev points (tables.py: rational_fit).
/// </remarks>
internal static class InverseNormalCoefficients
{
    /// <summary>√(2π), the slope of Φ⁻¹ at ½.</summary>
    public const double Slope = 2.5066282746310007;

    /// <summary>√(2π) − Slope.</summary>
    public const double SlopeLow = -1.8328579980459167e-16;

    /// <summary>Numerator for (Φ⁻¹(½ + q) / q − √(2π)) / q² as a function of 0.375² − q², for |q| ≤ 0.375.</summary>
    public static ReadOnlySpan<ulong> CentreNumerator =>
    [
        0x400FE9B804D47315, 0x40563B255CA63CA8, 0x408652368D3416EE,
        0x40A3894CEC9A71CA, 0x40AC5F3EED01B2B5, 0x4099709D736C0427,
        0x403C2D6C0C2A8C67,
    ];

    /// <summary>Denominator of the same. Relative error of the quantile: 2^-58.4.</summary>
    public static ReadOnlySpan<ulong> CentreDenominator =>
    [
        0x3FF0000000000000, 0x403A870430148BBE, 0x4070B59886208C84,
        0x4093F678C4F9B6F1, 0x40A6FE698CAE1E47, 0x40A6E0058FF6B7A2,
        0x408BE34B0ECD4D63,
    ];

    /// <summary>Numerator for t + Φ⁻¹(p) as a function of t = √(−2 ln p), for p ≤ 1/8 and t &lt; 6.5.</summary>
    public static ReadOnlySpan<ulong> NearNumerator =>
    [
        0x400D3770141F65D0, 0x4040F438C9C9B024, 0x404DB43ECA2D8D9D,
        0x404137E35E3A7231, 0x402800C0671914EE, 0x4001D6837DCEF5A6,
        0x3FC30F41BD12C22F, 0x3F63FE3C9D1C51E9, 0x3EBBA374A95C88F0,
    ];

    /// <summary>Denominator of the same. Relative error of the quantile: 2^-62.6.</summary>
    public static ReadOnlySpan<ulong> NearDenominator =>
    [
        0x3FF0000000000000, 0x402CD5EBDCE77343, 0x4043FBB3314F01F6,
        0x40428DE8902AAF15, 0x4030D05E60417C93, 0x40130FB17EF655AC,
        0x3FE52E98CB7E4DEE, 0x3FA0C28F4CAE27C2, 0x3F3916C6DDC674B1,
    ];

    /// <summary>Numerator for t + Φ⁻¹(p) as a function of t = √(−2 ln p), for t ≥ 6.5 (down to the least double).</summary>
    public static ReadOnlySpan<ulong> FarNumerator =>
    [
        0x4009D0E1DAD817F5, 0x40222487E3E379EF, 0x3FFFE5D290C1F22D,
        0xBFD291DC5165FB12, 0xBFB0DBB48BE2A63B, 0xBF68A27BCEA2A917,
        0xBF054A62362D07D1, 0xBE818A6CB534D1F5, 0xBDB077B86221A41C,
    ];

    /// <summary>Denominator of the same. Relative error of the quantile: 2^-56.0.</summary>
    public static ReadOnlySpan<ulong> FarDenominator =>
    [
        0x3FF0000000000000, 0x401633608EEA4B68, 0x4011121088BA1584,
        0x3FD3A7E618F46737, 0xBFC1CA75D0723188, 0xBF923DDD3B4C5DB3,
        0xBF44508E7A467BB8, 0xBEDBF03F309BF728, 0xBE51B1B5B9C162DA,
    ];
}
