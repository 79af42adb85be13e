using System.Runtime.InteropServices;

namespace ClusterDsl.Combinators;

/// <summary>Where a parser failed and why, without the expectations and without copying the token.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Failure(int Location, FailureKind Kind, string? Message);
