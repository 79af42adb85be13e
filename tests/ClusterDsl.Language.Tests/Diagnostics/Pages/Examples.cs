using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Tests.Binding;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Diagnostics.Pages;

/// <summary>The examples of pages.</summary>
internal static class Examples
{
    /// <summary>Compiles the scenario of an example with its other files beside it.</summary>
    public static Compilation Compile(PageExample example)
    {
        var files = new MemoryFiles();
        foreach (var file in example.Files)
            files.Add(file.Name, [.. file.Content]);

        return Compilation.Create(new SourceText(example.Scenario, PageCode.DefaultName), files);
    }
}
