using ClusterDsl.Language.Tests.Binding;

namespace ClusterDsl.Language.Tests.Diagnostics.Pages;

public sealed class DiagnosticsDocumentTests
{
    private const string Document = "docs/diagnostics.md";
    private const string Received = "docs/diagnostics.received.md";

    [Fact]
    public void The_document_is_what_the_table_and_the_pages_say()
    {
        var received = Path.Combine(Repository.Root, Received);
        File.Delete(received);
        var expected = DiagnosticsDocument.Write();
        var path = Path.Combine(Repository.Root, Document);
        if (File.Exists(path) && File.ReadAllText(path) == expected)
            return;

        File.WriteAllText(received, expected);
        Assert.Fail($"{Document} is stale. Read {Received}, which this test has written, and accept it:\n    mv {Received} {Document}");
    }
}
