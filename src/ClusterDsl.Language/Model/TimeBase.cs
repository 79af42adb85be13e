namespace ClusterDsl.Language.Model;

/// <summary>
/// The unit in which the model keeps time: a tick is a twelfth of a day, so that a day (12), a week (84), a month (365),
/// a quarter (1,095) and a year (4,380) are whole numbers and times compare exactly. A rate per year is kept per tick.
/// </summary>
public static class TimeBase
{
    /// <summary>Ticks in a day.</summary>
    public const int TicksPerDay = 12;

    /// <summary>Ticks in a year of 365 days.</summary>
    public const int TicksPerYear = 4380;
}
