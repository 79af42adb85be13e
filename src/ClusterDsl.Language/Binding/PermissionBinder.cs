using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>What an instrument allows: <c>may change K.attr; form T; dissolve T; enter K; exit K; set</c>. Attributes are looked up later, when all are known.</summary>
internal sealed class PermissionBinder(SymbolTable symbols, SourceUnit unit)
{
    /// <summary>Binds everything but attributes.</summary>
    public void Bind(InstrumentSymbol instrument, InstrumentDeclarationSyntax declaration)
    {
        var permissions = instrument.Permissions;
        foreach (var clause in Clauses(declaration))
        {
            switch (clause.Keyword.ContextualKind)
            {
                case SyntaxKind.FormKeyword:
                    AddAll(clause, permissions, permissions.Forms, "tie kind");
                    break;
                case SyntaxKind.DissolveKeyword:
                    AddAll(clause, permissions, permissions.Dissolves, "tie kind");
                    break;
                case SyntaxKind.EnterKeyword:
                    AddAll(clause, permissions, permissions.Enters, "kind of actor");
                    break;
                case SyntaxKind.ExitKeyword:
                    AddAll(clause, permissions, permissions.Exits, "kind of actor");
                    break;
                case SyntaxKind.SetKeyword:
                    permissions.MaySet = true;
                    break;
            }
        }
    }

    /// <summary>Binds the attributes that may be changed.</summary>
    public void BindChanges(InstrumentSymbol instrument, InstrumentDeclarationSyntax declaration)
    {
        foreach (var target in Clauses(declaration).Where(c => c.MayKeyword is not null).SelectMany(c => c.Targets))
        {
            BindChange(instrument.Permissions, target);
        }
    }

    private static IEnumerable<PermissionClauseSyntax> Clauses(InstrumentDeclarationSyntax declaration) =>
        declaration.Body?.Items.OfType<PermissionClauseSyntax>() ?? [];

    private void AddAll<TSymbol>(PermissionClauseSyntax clause, InstrumentPermissions permissions, List<TSymbol> list, string sort)
        where TSymbol : Symbol
    {
        foreach (var target in clause.Targets)
        {
            if (target is not NameExpressionSyntax name)
            {
                Report(target, $"for example `{clause.Keyword.Text} NAME`", DiagnosticDescriptors.WrongType, $"the name of {SymbolTable.WithArticle(sort)}", "an expression");
                permissions.IsSound = false;
            }
            else if (symbols.Resolve<TSymbol>(unit, name.Name, sort) is { } symbol)
            {
                list.Add(symbol);
            }
            else
            {
                permissions.IsSound = false;
            }
        }
    }

    private void BindChange(InstrumentPermissions permissions, ExpressionSyntax target)
    {
        permissions.IsSound &= target is MemberExpressionSyntax { Owner: NameExpressionSyntax, Name.IsMissing: false };
        if (target is not MemberExpressionSyntax { Owner: NameExpressionSyntax { Name: { IsMissing: false } owner }, Name: { IsMissing: false } name })
        {
            if (!target.DescendantTokens().Any(t => t.IsMissing))
            {
                Report(target, "for example `may change Enterprise.capital`", DiagnosticDescriptors.WrongType, "an attribute of a kind or of a tie", "something else");
            }

            return;
        }

        var found = symbols.Find(owner.Text) switch
        {
            KindSymbol kind => Find(kind, kind.FindAttribute(name.Text), kind.Attributes, name),
            TieKindSymbol tie => Find(tie, tie.FindAttribute(name.Text), tie.Attributes, name),
            null => Unknown(owner),
            var other => WrongSort(owner, other),
        };
        if (found is null)
        {
            permissions.IsSound = false;
            return;
        }

        symbols.Record.Add(symbols.Find(owner.Text)!, unit.LocationOf(owner));
        symbols.Record.Add(found, unit.LocationOf(name));
        permissions.Changes.Add((symbols.Find(owner.Text) as KindSymbol, found));
    }

    private AttributeSymbol? Find(Symbol owner, AttributeSymbol? found, IEnumerable<AttributeSymbol> attributes, SyntaxToken name)
    {
        if (found is null)
        {
            AttributeNames.ReportUnknown(symbols, unit.LocationOf(name), $"`{owner.Name}`", name.Text, attributes.Select(a => a.Name));
        }

        return found;
    }

    private AttributeSymbol? Unknown(SyntaxToken owner)
    {
        symbols.ReportUnknown(unit.LocationOf(owner), "kind of actor or tie", owner.Text, symbols.All.Where(s => s is KindSymbol or TieKindSymbol).Select(s => s.Name));
        return null;
    }

    private AttributeSymbol? WrongSort(SyntaxToken owner, Symbol other)
    {
        symbols.ReportSort(unit.LocationOf(owner), other, "kind of actor or tie");
        return null;
    }

    private void Report(SyntaxElement at, string help, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(at), arguments) with { Help = help });
}
