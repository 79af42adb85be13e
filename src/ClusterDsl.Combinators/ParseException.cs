namespace ClusterDsl.Combinators;

/// <summary>Thrown by <c>ParseOrThrow</c> when the input does not parse. Its message is the rendered error.</summary>
#pragma warning disable CA1032, MA0161 // Only the library throws it, always with a rendered error, as in Pidgin.
public class ParseException : Exception
#pragma warning restore CA1032, MA0161
{
    internal ParseException(string message)
        : base(message)
    {
    }
}
