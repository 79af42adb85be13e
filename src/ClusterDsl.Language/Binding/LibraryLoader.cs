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

    /// <summary>Names of the built-in libraries.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        [.. typeof(LibraryLoader).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("seeds/", StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n)).Order(StringComparer.Ordinal)];

    /// <summary>A built-in library, or null if there is none of that name.</summary>
    public static FileContent? ContentOf(string name)
    {
        var path = $"seeds/{name}.cluster";
        using var stream = typeof(LibraryLoader).Assembly.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new FileContent(path, bytes.ToArray(), null);
    }

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
        if (Read(unit, use) is not { } text)
        {
            IsIncomplete = true;
            return;
        }

        if (_open.Contains(text.Path, StringComparer.Ordinal))
        {
            var way = string.Join(", ", _open.Skip(_open.IndexOf(text.Path)).Select(p => $"`{p}`"));
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.CircularUse, unit.LocationOf(use.Target), text.Path, way) with
            {
                Help = "take one `use` out; what both need belongs in a library that both use",
            });
        }
        else if (!_loaded.Exists(l => l.Tree.Text.Path == text.Path))
        {
            var tree = SyntaxTree.Parse(text);
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

    private SourceText? Read(SourceUnit unit, UseDeclarationSyntax use)
    {
        var content = use.Target.Kind == SyntaxKind.String
            ? files.Read(Literals.Unquote(use.Target.Text), unit.Tree.Text.Path)
            : ReadBuiltIn(unit, use);
        return content is null ? null : FileText.Read(content, unit.LocationOf(use.Target), diagnostics.Add);
    }

    private FileContent? ReadBuiltIn(SourceUnit unit, UseDeclarationSyntax use)
    {
        var name = use.Target.Text;
        if (ContentOf(name) is not { } content)
        {
            var meant = SimilarNames.Closest(name, BuiltIn);
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownLibrary, unit.LocationOf(use.Target), name) with
            {
                Help = meant is not null ? $"did you mean `{meant}`?" : $"built in: {string.Join(", ", BuiltIn.Select(b => $"`{b}`"))}; your own: `use \"{name}.cluster\"`",
            });
            return null;
        }

        return content;
    }
}
