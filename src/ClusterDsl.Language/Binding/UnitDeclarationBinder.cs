using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>What a unit measures and how much it is, worked out when it is first met: the order of declarations does not matter.</summary>
internal sealed class UnitDeclarationBinder(SymbolTable symbols)
{
    private readonly Dictionary<UnitSymbol, (SourceUnit Unit, UnitDeclarationSyntax Syntax)> _declarations = [];

    /// <summary>Notes a declaration; a second one gives a rate between roots (<c>unit EUR = 7.8 CNY</c>) and takes the place of the first.</summary>
    public void Add(UnitSymbol symbol, SourceUnit unit, UnitDeclarationSyntax syntax) => _declarations[symbol] = (unit, syntax);

    /// <summary>Whether a unit has no rate yet, is declared in another file, and so may be given one here.</summary>
    public bool MayTakeRate(UnitSymbol symbol, SourceUnit unit) =>
        _declarations.TryGetValue(symbol, out var first) && !ReferenceEquals(first.Unit, unit) && first.Syntax.Operator.Kind == SyntaxKind.Colon;

    /// <summary>Binds a declaration once.</summary>
    public void EnsureBound(UnitSymbol symbol)
    {
        if (!_declarations.TryGetValue(symbol, out var declaration) || symbol.State == BindingState.Bound)
        {
            return;
        }

        var (unit, syntax) = declaration;
        if (symbol.State == BindingState.Binding)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, unit.LocationOf(syntax.Name), symbol.Name) with
            {
                Help = $"let one of them stand on its own: `unit {symbol.Name} : DIMENSION`",
            });
            symbol.IsSound = false;
            return;
        }

        symbol.State = BindingState.Binding;
        symbol.IsSound &= syntax.Operator.Kind == SyntaxKind.Colon ? BindRoot(symbol, unit, syntax) : BindMultiple(symbol, unit, syntax);
        symbol.State = BindingState.Bound;
    }

    private bool BindRoot(UnitSymbol symbol, SourceUnit unit, UnitDeclarationSyntax syntax)
    {
        if (syntax.Value is not NameExpressionSyntax { Name: var name })
        {
            Report(unit, syntax.Value, "for example `unit CNY : money`", DiagnosticDescriptors.WrongType, "the name of a dimension", "an expression");
            return false;
        }

        if (symbols.Resolve<DimensionSymbol>(unit, name, "dimension") is not { } dimension)
        {
            return false;
        }

        symbol.Dimension = Dimension.Of(dimension.Name);
        return true;
    }

    private bool BindMultiple(UnitSymbol symbol, SourceUnit unit, UnitDeclarationSyntax syntax)
    {
        if (syntax.Value is not QuantityLiteralSyntax { Unit.Factors: { Count: 1 } factors } quantity)
        {
            if (!syntax.Value.DescendantTokens().Any(t => t.IsMissing))
            {
                Report(unit, syntax.Value, "for example `unit MCNY = 1e6 CNY`", DiagnosticDescriptors.WrongType, "a multiple of one unit", "an expression");
            }

            return false;
        }

        if (new UnitBinder(symbols, unit).BindUnit(quantity.Unit) is not { } bound || symbols.FindUnit(factors[0].Name.Text) is not { } root)
        {
            return false;
        }

        var factor = bound.Apply(Literals.Number(quantity.Number));
        if (!double.IsFinite(factor) || factor <= 0)
        {
            Report(unit, syntax.Value, "for example `unit MCNY = 1e6 CNY`", DiagnosticDescriptors.OutOfBounds, $"`{syntax.Value}`", "what a unit can be: it must be more than 0");
            return false;
        }

        (symbol.Dimension, symbol.Factor, symbol.Root) = (bound.Dimension, factor, root.Root);
        return true;
    }

    private void Report(SourceUnit unit, SyntaxElement at, string help, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(at), arguments) with { Help = help });
}
