namespace ClusterDsl.Language.Model;

/// <summary>Functions of a measure's past.</summary>
public enum TimeFunction
{
    /// <summary>Least-squares slope per tick over the window.</summary>
    Trend,

    /// <summary>The record that many steps ago.</summary>
    Previous,

    /// <summary>The mean of the window's records.</summary>
    MovingAverage,
}
