namespace ClusterDsl.Language.Units;

/// <summary>Numbers such as <c>30.000</c>: hardly anyone means thirty to the thousandth.</summary>
public static class ThousandsPoint
{
    /// <summary>For <c>30.000</c> its whole part, <c>30</c>; null for numbers that cannot be mistaken.</summary>
    public static string? WholeOf(string number) =>
        number is [>= '1' and <= '9', .. var rest] && rest.EndsWith(".000", StringComparison.Ordinal) && rest.Length is >= 4 and <= 6 ? number[..^4] : null;
}
