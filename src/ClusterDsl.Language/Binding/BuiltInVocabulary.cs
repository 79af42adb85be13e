using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Which built-in library declares a name: for people who forgot to <c>use</c> it.</summary>
internal sealed class BuiltInVocabulary
{
    private static readonly Lazy<BuiltInVocabulary> Loaded = new(() => new BuiltInVocabulary());

    private readonly Dictionary<string, string> _libraries = new(StringComparer.Ordinal);

    private BuiltInVocabulary()
    {
        foreach (var name in BuiltInLibraries.Names)
        {
            var declarations = BuiltInLibraries.Find(name)!.Root.Declarations;
            if (declarations.All(d => d is LibraryDeclarationSyntax or UseDeclarationSyntax))
            {
                Everything = name;
            }

            foreach (var declared in declarations.SelectMany(NamesOf))
            {
                _libraries.TryAdd(declared, name);
            }
        }
    }

    /// <summary>The vocabulary of the compiler's own libraries.</summary>
    public static BuiltInVocabulary Instance => Loaded.Value;

    /// <summary>The library that only brings in the others.</summary>
    public string? Everything { get; }

    /// <summary>The library that declares a name, or null.</summary>
    public string? LibraryOf(string name) => _libraries.GetValueOrDefault(name);

    private static IEnumerable<string> NamesOf(DeclarationSyntax declaration) => declaration switch
    {
        LibraryDeclarationSyntax or UseDeclarationSyntax or ExtendDeclarationSyntax => [],
        LifecycleDeclarationSyntax lifecycle => lifecycle.Stages.Select(s => s.Name.Text),
        _ => declaration.NamedChildren.Where(c => c.Property == nameof(KindDeclarationSyntax.Name)).Select(c => ((SyntaxToken)c.Child).Text),
    };
}
