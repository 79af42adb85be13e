namespace ClusterDsl.Snapshots;

/// <summary>What a target is compared as.</summary>
public readonly struct ConversionResult
{
    /// <summary>One text.</summary>
    /// <param name="info">What Verify would write beside it; nothing, here.</param>
    /// <param name="extension">Extension of its file, without a dot.</param>
    /// <param name="data">The text.</param>
    /// <param name="cleanup">Run once the text has been compared, whatever came of it.</param>
    public ConversionResult(object? info, string extension, string data, Func<Task>? cleanup = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(extension);
        ArgumentNullException.ThrowIfNull(data);
        if (info is not null)
            throw new NotSupportedException("Only one file is written here: leave `info` null.");

        (Extension, Data, Cleanup) = (extension, data, cleanup);
    }

    internal string Extension { get; }

    internal string Data { get; }

    internal Func<Task>? Cleanup { get; }
}
