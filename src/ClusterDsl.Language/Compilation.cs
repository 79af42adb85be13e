using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language;

/// <summary>A scenario or library with everything it uses, read, bound and checked. Immutable; safe to use from several threads.</summary>
public sealed class Compilation
{
    private Compilation(
        ImmutableArray<SyntaxTree> trees, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Symbol> symbols, ScenarioModel? model, ImmutableArray<SourceFile> files)
    {
        Trees = trees;
        Diagnostics = diagnostics;
        Symbols = symbols;
        Model = model;
        Files = files;
    }

    /// <summary>The trees: libraries in order of use, then the file itself.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>All diagnostics: the file's own first, in order of place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Everything that is declared, in order.</summary>
    public ImmutableArray<Symbol> Symbols { get; }

    /// <summary>What is to be run; null if there are errors, or if the file is a library.</summary>
    public ScenarioModel? Model { get; }

    /// <summary>All source and data files read.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>Compiles a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="files">Reads the files that it names.</param>
    public static Compilation Create(SourceText text, IFileReader files)
    {
        var bag = new DiagnosticBag();
        var units = new LibraryLoader(bag, files).Load(SyntaxTree.Parse(text));
        foreach (var diagnostic in units.SelectMany(u => u.Tree.Diagnostics))
        {
            bag.Add(diagnostic);
        }

        ReportIfEmpty(units[^1].Tree, bag);
        var (symbols, model, tables) = Compiler.Compile(units, bag, files);
        var read = units.Select(u => new SourceFile(u.Tree.Text.Path, HashOf(u.Tree.Text)))
            .Concat(tables.Select(t => new SourceFile(t.Source.Path, t.ContentHash)));
        return new Compilation(
            [.. units.Select(u => u.Tree)], Sort(bag.Diagnostics, text.Path), [.. symbols.All], bag.HasErrors ? null : model, [.. read]);
    }

    private static void ReportIfEmpty(SyntaxTree tree, DiagnosticBag bag)
    {
        if (tree.Root.Declarations.Count == 0 && !bag.HasErrors)
        {
            bag.Add(Diagnostic.Create(DiagnosticDescriptors.EmptyFile, new Location(tree.Text, default)) with
            {
                Help = "begin with `scenario NAME { step 1 quarter; horizon 10 years; seed 1 }`",
            });
        }
    }

    private static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics, string main) =>
        [.. diagnostics.OrderBy(d => d.Location.Path == main ? 0 : 1).ThenBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)];

    private static string HashOf(SourceText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Content)));
}
