using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ClusterDsl.Combinators;

/// <summary>What all repeating parsers must check.</summary>
internal static class Repetition
{
    /// <summary>Throws where one round consumed nothing: the next would neither, and so on for ever.</summary>
    public static void MustConsume(int start, int end)
    {
        if (end <= start)
            Throw();
    }

    [DoesNotReturn, StackTraceHidden]
    private static void Throw() =>
        throw new InvalidOperationException("A parser that is applied repeatedly succeeded without consuming input.");
}
