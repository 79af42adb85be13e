using System.Runtime.CompilerServices;
using ClusterDsl.Testing;

namespace ClusterDsl.Examples;

/// <summary>Told once, before any test runs: what <c>Verify</c> is to do with runs of scenarios.</summary>
internal static class Settings
{
    [ModuleInitializer]
    internal static void Initialize() => VerifyClusterDsl.Initialize();
}
