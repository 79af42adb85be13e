using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>Follows <c>use</c>: built-in libraries by name, others by path. A library stands before whoever uses it.</summary>
internal sealed class LibraryLoader(DiagnosticBag diagnostics, IFileReader files)
{
    private readonly List<SourceUnit> _loaded = [];
    private readonly List<string> _open = [];

    /// <summary>Whether a library could not be read, so that names may be missing that it declares.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The file with all libraries it uses, itself last.</summary>
    public IReadOnlyList<SourceUnit> Load(SyntaxTree main)
    {
        Visit(new SourceUnit(main, IsLibrary: false));
        return _loaded;
    }

    private void Visit(SourceUnit unit)
    {
        _open.Add(unit.Tree.Text.Path);
        foreach (var use in unit.Tree.Root.Declarations.OfType<UseDeclarationSyntax>())
        {
            if (!use.Target.IsMissing)
            {
                Follow(unit, use);
            }
        }

        _open.RemoveAt(_open.Count - 1);
        _loaded.Add(unit);
    }

    private void Follow(SourceUnit unit, UseDeclarationSyntax use)
    {
        if (Read(unit, use) is not { } tree)
        {
            IsIncomplete = true;
            return;
        }

        var path = tree.Text.Path;
        if (_open.Contains(path, StringComparer.Ordinal))
        {
            var way = string.Join(", ", _open.Skip(_open.IndexOf(path)).Select(p => $"`{p}`"));
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.CircularUse, unit.LocationOf(use.Target), path, way) with
            {
                Help = "take one `use` out; what both need belongs in a library that both use",
            });
        }
        else if (!_loaded.Exists(l => l.Tree.Text.Path == path))
        {
            CheckIsLibrary(unit.LocationOf(use.Target), tree);
            Visit(new SourceUnit(tree, IsLibrary: true));
        }
    }

    private void CheckIsLibrary(Location usedAt, SyntaxTree tree)
    {
        var declarations = tree.Root.Declarations;
        var message = declarations.OfType<ScenarioDeclarationSyntax>().Any() ? $"`{tree.Text.Path}` is a scenario; only libraries can be used"
            : declarations.OfType<LibraryDeclarationSyntax>().Any() || !tree.Diagnostics.IsEmpty ? null
            : $"`{tree.Text.Path}` declares no library";
        if (message is not null)
        {
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ScenarioExpected, usedAt, message) with
            {
                Help = "put the vocabulary into a file that begins with `library NAME`",
            });
        }
    }

    private SyntaxTree? Read(SourceUnit unit, UseDeclarationSyntax use) =>
        use.Target.Kind != SyntaxKind.String ? ReadBuiltIn(unit, use)
        : FileText.Read(files.Read(Literals.Unquote(use.Target.Text), unit.Tree.Text.Path), unit.LocationOf(use.Target), diagnostics.Add) is { } text ? SyntaxTree.Parse(text)
        : null;

    private SyntaxTree? ReadBuiltIn(SourceUnit unit, UseDeclarationSyntax use)
    {
        var name = use.Target.Text;
        if (BuiltInLibraries.Find(name) is { } tree)
        {
            return tree;
        }

        if (unit.Tree.Diagnostics.Any(d => d.Location.Span.Start > use.Span.End && d.Location.Start.Line == unit.LocationOf(use).Start.Line))
        {
            // The name goes on with what is not understood.
            return null;
        }

        var meant = SimilarNames.Closest(name, BuiltInLibraries.Names);
        diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownLibrary, unit.LocationOf(use.Target), name) with
        {
            Help = meant is not null
                ? $"did you mean `{meant}`?"
                : $"built in: {string.Join(", ", BuiltInLibraries.Names.Select(b => $"`{b}`"))}; your own: `use \"{name}.cluster\"`",
        });
        return null;
    }
}
