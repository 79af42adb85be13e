using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Tests.Diagnostics;

public sealed class DiagnosticDescriptorsTests
{
    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.NotEmpty(DiagnosticDescriptors.All);
        Assert.All(DiagnosticDescriptors.All, d => Assert.Matches("^CL[1-6][0-9]{3}$", d.Code));
        Assert.Equal(DiagnosticDescriptors.All.Length, DiagnosticDescriptors.All.Select(d => d.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DiagnosticDescriptors.All, d => Assert.False(d.Title.EndsWith('.'), d.Title));
        Assert.Equal(DiagnosticDescriptors.All.Length, DiagnosticDescriptors.All.Select(d => d.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
