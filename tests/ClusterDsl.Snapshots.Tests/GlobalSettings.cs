using System.Runtime.CompilerServices;

namespace ClusterDsl.Snapshots.Tests;

internal static class GlobalSettings
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        VerifierSettings.AddScrubber(builder => builder.Replace("<global>", "<scrubbed globally>"));
        AccountConverter.Register();
        VerifierSettings.NameForParameter<NamingTests.Study>(study => study.Name);
    }
}
