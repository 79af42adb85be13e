namespace ClusterDsl.Snapshots;

/// <summary>What came of a comparison.</summary>
public readonly struct CompareResult
{
    private CompareResult(bool isEqual, string? message) => (IsEqual, Message) = (isEqual, message);

    /// <summary>Both are equal.</summary>
    public static CompareResult Equal { get; } = new(isEqual: true, message: null);

    /// <summary>Whether both are equal.</summary>
    public bool IsEqual { get; }

    /// <summary>How they differ, in place of both of them in the message of the failure; or null.</summary>
    public string? Message { get; }

    /// <summary>They differ.</summary>
    /// <param name="message">How, in place of both of them in the message of the failure.</param>
    /// <returns>The result.</returns>
    public static CompareResult NotEqual(string? message = null) => new(isEqual: false, message);
}
