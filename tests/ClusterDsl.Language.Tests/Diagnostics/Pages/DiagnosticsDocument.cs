using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Language.Tests.Diagnostics.Pages;

/// <summary>What <c>docs/diagnostics.md</c> must be: the table of codes and the pages.</summary>
internal static class DiagnosticsDocument
{
    private const string Introduction = """
        # Diagnostics

        Every message of `clusterdsl` has a code, and every code has a page: what the message means, why the language insists, what to do, and an
        example before and after. `clusterdsl explain CL2003` shows the same page at the terminal.

        An *error* must be mended before the scenario can run. A *warning* or a *hint* does not keep it from running.
        Advice (CL4xxx) can be allowed with a reason: `allow CL4007 "one-off pilot"`. A code keeps its meaning for ever.
        """;

    public static string Write()
    {
        var writer = new StringWriter { NewLine = "\n" };
        writer.WriteLine(Introduction);
        foreach (var group in DiagnosticGroups.All)
            WriteTable(group.Key, group, writer);

        foreach (var descriptor in DiagnosticDescriptors.All)
            WritePage(descriptor, writer);

        return writer.ToString();
    }

    private static void WriteTable(string title, IEnumerable<DiagnosticDescriptor> descriptors, StringWriter writer)
    {
        writer.WriteLine($"\n**{title}**\n");
        writer.WriteLine("| code | | title |");
        writer.WriteLine("|---|---|---|");
        foreach (var descriptor in descriptors)
            writer.WriteLine($"| [{descriptor.Code}](#{Anchor(descriptor)}) | {SeverityNames.Of(descriptor.Severity)} | {descriptor.Title} |");
    }

    private static void WritePage(DiagnosticDescriptor descriptor, StringWriter writer)
    {
        writer.WriteLine($"\n## {Heading(descriptor)}\n");
        new PageMarkdownRenderer(level: 3).Render(descriptor.Page!.Blocks, writer);
    }

    private static string Heading(DiagnosticDescriptor descriptor) => $"{descriptor.Code}: {descriptor.Title}";

    // As GitHub makes them: small letters, spaces as hyphens, other signs left out.
    private static string Anchor(DiagnosticDescriptor descriptor) =>
        string.Concat(Heading(descriptor).ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
}
