using System.Runtime.CompilerServices;

namespace ClusterDsl.Testing.Tests;

internal static class Settings
{
    [ModuleInitializer]
    internal static void Initialize() => VerifyClusterDsl.Initialize();
}
