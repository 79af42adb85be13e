using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language;

/// <summary>What the names and expressions of one tree of a <see cref="Compilation"/> mean. Immutable; safe to use from several threads.</summary>
public sealed class SemanticModel
{
    internal SemanticModel(Compilation compilation, SyntaxTree tree)
    {
        Compilation = compilation;
        Tree = tree;
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Diagnostics in this tree, in order of place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Compilation.GetDiagnostics(Tree);

    /// <summary>What a name, or a node that ends in a name (<c>f.capital</c>), means; null for keywords, built-in words, and what is wrong.</summary>
    public Symbol? GetSymbolInfo(SyntaxElement element)
    {
        var name = element switch
        {
            SyntaxToken token => token,
            NameExpressionSyntax expression => expression.Name,
            MemberExpressionSyntax member => member.Name,
            _ => null,
        };
        return name is null ? null : Compilation.Record.SymbolAt(Tree.Text, name.Span.Start);
    }

    /// <summary>The type of an expression; null if it stands where no value does (the name of a set, say), <see cref="ErrorType"/> if something about it is reported.</summary>
    public LanguageType? GetTypeInfo(ExpressionSyntax expression) => Compilation.Record.TypeOf(expression);

    /// <summary>Names that can be used at an offset: the variables around it, innermost last declared first, then everything that is declared at large.</summary>
    public ImmutableArray<Symbol> LookupSymbols(int position)
    {
        var locals = Compilation.Record.Locals.Where(l => l.Location is { } at && ReferenceEquals(at.Source, Tree.Text) && IsVisible(l, position));
        return [.. locals.OrderByDescending(l => l.Location!.Span.Start), .. Compilation.Symbols.Where(s => s.Name.Length > 0)];
    }

    /// <summary>Every place, in all trees, where a name means what the name at an offset means; empty if it means nothing.</summary>
    public ImmutableArray<Text.Location> FindReferences(int position) =>
        GetSymbolInfo(Tree.FindToken(position)) is { } symbol ? Compilation.FindReferences(symbol) : [];

    /// <summary>A variable of a comprehension is known within it, any other from its declaration to the end of the rule, policy or shock.</summary>
    private bool IsVisible(LocalSymbol local, int position)
    {
        var token = Tree.FindToken(local.Location!.Span.Start);
        if (token.Parent?.FirstAncestorOrSelf<ArgumentSyntax>() is { Comprehension: { } comprehension } argument && comprehension.Span.Contains(token.Span))
        {
            return argument.Span.Start <= position && position <= argument.Span.End;
        }

        return token.Parent?.FirstAncestorOrSelf<DeclarationSyntax>() is { } declaration && token.Span.End <= position && position <= declaration.Span.End;
    }
}
