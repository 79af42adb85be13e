using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Types and bounds as written.</summary>
internal sealed class TypeBinder(SymbolTable symbols, SourceUnit unit)
{
    /// <summary>Binds a type; an unknown one is reported.</summary>
    public LanguageType Bind(TypeSyntax syntax) => syntax switch
    {
        NamedTypeSyntax named => BindNamed(named),
        VectorTypeSyntax vector => BindVector(vector),
        _ => ErrorType.Instance,
    };

    /// <summary>Bounds in base units; those of <c>share</c> are 0 and 1, and may only be narrowed.</summary>
    public (double? Minimum, double? Maximum) BindBounds(TypeAnnotationSyntax annotation, LanguageType type)
    {
        var element = type is VectorType vector ? vector.Element : type;
        var isShare = annotation.Type.DescendantTokens().FirstOrDefault()?.Text == "share";
        double? low = isShare ? 0 : null;
        double? high = isShare ? 1 : null;
        if (annotation.Bounds is { } clause && element is not (ErrorType or RealType or IntType))
        {
            Report(clause, "take the bounds out", DiagnosticDescriptors.WrongType, "a number", element);
            return (null, null);
        }

        switch (annotation.Bounds)
        {
            case InBoundsSyntax { Range: RangeExpressionSyntax range }:
                if (range.Operator.Kind == SyntaxKind.DotDotLess)
                {
                    Report(range.Operator, "write `lo .. hi`; both belong to it", DiagnosticDescriptors.ClauseNotAllowed, "..<", "in bounds");
                }

                var lowest = BindBound(range.Low, element, low, high);
                high = BindBound(range.High, element, lowest ?? low, high) ?? high;
                low = lowest ?? low;
                break;
            case InBoundsSyntax bounds:
                Report(bounds.Range, "for example `in 0 .. 1`", DiagnosticDescriptors.WrongType, "a range (lo .. hi)", "one value");
                break;
            case LimitBoundsSyntax { Operator.Kind: SyntaxKind.GreaterEquals } limit:
                low = BindBound(limit.Limit, element, low, high) ?? low;
                break;
            case LimitBoundsSyntax limit:
                high = BindBound(limit.Limit, element, low, high) ?? high;
                break;
        }

        return (low, high);
    }

    private double? BindBound(ExpressionSyntax syntax, LanguageType type, double? least, double? most)
    {
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));
        var bound = expressions.RequireNumber(expressions.Bind(syntax), type.Dimension);
        if (bound.IsError || type is ErrorType)
        {
            return null;
        }

        if (bound.Value is not NumberConstant constant)
        {
            Report(syntax, "write a figure", DiagnosticDescriptors.NotConstant, "a bound");
            return null;
        }

        return BoundsCheck.Check(expressions, bound, least, most, expressions.DisplayUnitOf(type.Dimension), "this bound") ? constant.Value : null;
    }

    private LanguageType BindNamed(NamedTypeSyntax syntax)
    {
        var name = syntax.Name.Text;
        if (syntax.Name.IsMissing)
        {
            return ErrorType.Instance;
        }

        if (syntax.Dimension is not null && name != "real")
        {
            Report(syntax.Dimension, $"write `real {syntax.Dimension}`", DiagnosticDescriptors.WrongType, $"`real {syntax.Dimension}`", $"`{name}` with a dimension");
        }

        switch (name)
        {
            case "real":
                return syntax.Dimension is null ? RealType.Pure
                    : new UnitBinder(symbols, unit).BindDimension(syntax.Dimension) is { } dimension ? new RealType(dimension) : ErrorType.Instance;
            case "share":
                return RealType.Pure;
            case "int":
                return IntType.Instance;
            case "bool":
                return BoolType.Instance;
        }

        switch (symbols.Find(name))
        {
            case CategorySymbol category:
                symbols.Record.Add(category, unit.LocationOf(syntax.Name));
                return new CategoryType(category);
            case KindSymbol kind:
                symbols.Record.Add(kind, unit.LocationOf(syntax.Name));
                return kind.HasUnknownBase ? ErrorType.Instance : new ActorType([kind]);
            case { } other:
                symbols.ReportSort(unit.LocationOf(syntax.Name), other, "type", "types are `real`, `share`, `int`, `bool`, categories and kinds of actors");
                return ErrorType.Instance;
            default:
                ReportUnknown(syntax.Name);
                return ErrorType.Instance;
        }
    }

    private void ReportUnknown(SyntaxToken name)
    {
        var quantity = symbols.Find<DimensionSymbol>(name.Text) is not null ? $"`real {name.Text}`"
            : symbols.FindUnit(name.Text) is { IsSound: true } symbol ? $"`{DimensionNotation.TypeOf(symbol.Dimension)}`"
            : null;
        if ((quantity is null ? OtherTypes.HelpForType(name.Text) : $"write {quantity}") is { } help && !symbols.MayBeDeclared(name.Text))
        {
            Report(name, help, DiagnosticDescriptors.UnknownName, "type", name.Text);
            return;
        }

        var known = symbols.All.Where(s => s is CategorySymbol or KindSymbol).Select(s => s.Name).Concat(["real", "share", "int", "bool"]);
        symbols.ReportUnknown(unit.LocationOf(name), "type", name.Text, known);
    }

    private LanguageType BindVector(VectorTypeSyntax syntax)
    {
        var element = BindNamed(syntax.Element);
        if (syntax.Size.IsMissing || element is ErrorType)
        {
            return ErrorType.Instance;
        }

        if (int.TryParse(syntax.Size.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and <= 4096)
        {
            return new VectorType(element, length);
        }

        Report(syntax.Size, "a vector has from 1 to 4096 elements", DiagnosticDescriptors.OutOfBounds, $"the length {syntax.Size.Text}", "1 .. 4096");
        return ErrorType.Instance;
    }

    private void Report(SyntaxElement syntax, string help, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(syntax), arguments) with { Help = help });
}
