namespace ClusterDsl.Output.Stores;

/// <summary>A store cannot be continued.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="reason">Part of a sentence, for example <c>the seed was 5 and is 6</c>.</param>
    /// <param name="isInUse">Whether it is another process that is in the way.</param>
    /// <param name="cause">What SQLite said.</param>
    public StoreException(string reason, bool isInUse, Exception? cause = null)
        : base(reason, cause) => IsInUse = isInUse;

    /// <summary>Whether another process is at work on the store.</summary>
    public bool IsInUse { get; }
}
