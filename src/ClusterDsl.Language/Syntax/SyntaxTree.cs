using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Parsing;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Syntax;

/// <summary>A file as parsed: total (any text has a tree), with every character in it, immutable.</summary>
public sealed class SyntaxTree
{
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    private SyntaxTree(SourceText text, CompilationUnitSyntax root)
    {
        Text = text;
        Root = root;
        PlaceElements(root);
        _diagnostics = new Lazy<ImmutableArray<Diagnostic>>(() => SyntaxDiagnostics.Collect(this));
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The whole file; <c>Root.ToFullString()</c> is the text.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>CL1xxx diagnostics, in order of place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>Parses a text. Never fails.</summary>
    public static SyntaxTree Parse(SourceText text) => new(text, ClusterParser.Parse(text.Content));

    /// <summary>Parses a text that comes from no file.</summary>
    public static SyntaxTree Parse(string text, string path = "scenario.cluster") => Parse(new SourceText(text, path));

    /// <summary>The tree of the text after a change.</summary>
    /// <param name="span">What is replaced.</param>
    /// <param name="replacement">By what.</param>
    public SyntaxTree WithChange(TextSpan span, string replacement) =>
        Parse(string.Concat(Text.Content.AsSpan(0, span.Start), replacement, Text.Content.AsSpan(span.End)), Text.Path);

    /// <summary>The tree of a rewritten root, parsed anew so that every element knows its place.</summary>
    public SyntaxTree WithRoot(CompilationUnitSyntax root) => Parse(root.ToFullString(), Text.Path);

    /// <summary>The token whose full span holds an offset; the end of the file for the offset after the last character.</summary>
    public SyntaxToken FindToken(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Text.Length);
        SyntaxNode node = Root;
        while (true)
        {
            var found = node.Children.FirstOrDefault(c => c.FullSpan.Start <= position && position < c.FullSpan.End);
            switch (found)
            {
                case SyntaxToken token:
                    return token;
                case SyntaxNode inner:
                    node = inner;
                    break;
                default:
                    return Root.EndOfFile;
            }
        }
    }

    /// <summary>Where an element stands.</summary>
    public Location GetLocation(SyntaxElement element) => new(Text, element.Span);

    private static void PlaceElements(SyntaxNode root)
    {
        var pending = new Stack<SyntaxElement>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not SyntaxNode node)
            {
                continue;
            }

            var position = node.Position;
            for (var i = 0; i < node.SlotCount; i++)
            {
                switch (node.GetSlot(i))
                {
                    case SyntaxElement element:
                        Place(element, node, ref position, pending);
                        break;
                    case ISyntaxList list:
                        foreach (var element in list.Elements)
                        {
                            Place(element, node, ref position, pending);
                        }

                        break;
                }
            }
        }
    }

    private static void Place(SyntaxElement element, SyntaxNode parent, ref int position, Stack<SyntaxElement> pending)
    {
        element.Parent = parent;
        element.Position = position;
        position += element.FullWidth;
        if (element is SyntaxNode)
        {
            pending.Push(element);
        }
    }
}
