namespace ClusterDsl.Snapshots;

/// <summary>A text differs from its verified file, or there is none yet. The message names the files and shows the difference.</summary>
public sealed class VerifyException : Exception
{
    public VerifyException()
    {
    }

    public VerifyException(string message)
        : base(message)
    {
    }

    public VerifyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
