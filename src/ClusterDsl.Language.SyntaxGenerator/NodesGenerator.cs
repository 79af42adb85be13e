using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ClusterDsl.Language.SyntaxGenerator;

/// <summary>Writes the syntax classes from Nodes.txt.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NodesGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var descriptions = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith("Nodes.txt", StringComparison.Ordinal))
            .Select((file, cancellation) => file.GetText(cancellation)?.ToString() ?? string.Empty);

        context.RegisterSourceOutput(descriptions, (output, text) =>
        {
            var description = SyntaxDescription.Parse(text);
            output.AddSource("SyntaxKind.g.cs", KindWriter.WriteKinds(description));
            output.AddSource("SyntaxFacts.g.cs", KindWriter.WriteFacts(description));
            foreach (var node in description.Nodes)
            {
                output.AddSource(NodeDescription.ClassOf(node.Name) + ".g.cs", NodeWriter.Write(node));
            }

            var nodes = description.Nodes.Where(n => !n.IsAbstract).ToList();
            output.AddSource("SyntaxVisitor.g.cs", VisitorWriter.WriteVisitors(nodes));
            output.AddSource("SyntaxRewriter.g.cs", VisitorWriter.WriteRewriter(nodes));
        });
    }
}
