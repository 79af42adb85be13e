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

    /// <summary>Bounds in base units; those of <c>share</c> are 0 and 1.</summary>
    public (double? Minimum, double? Maximum) BindBounds(TypeAnnotationSyntax annotation, LanguageType type)
    {
        var element = type is VectorType vector ? vector.Element : type;
        var isShare = annotation.Type.DescendantTokens().FirstOrDefault()?.Text == "share";
        double? low = isShare ? 0 : null;
        double? high = isShare ? 1 : null;
        switch (annotation.Bounds)
        {
            case InBoundsSyntax { Range: RangeExpressionSyntax range }:
                low = BindBound(range.Low, element);
                high = BindBound(range.High, element);
                break;
            case InBoundsSyntax bounds:
                Report(bounds.Range, DiagnosticDescriptors.WrongType, "a range (lo .. hi)", "one value");
                break;
            case LimitBoundsSyntax { Operator.Kind: SyntaxKind.GreaterEquals } limit:
                low = BindBound(limit.Limit, element);
                break;
            case LimitBoundsSyntax limit:
                high = BindBound(limit.Limit, element);
                break;
        }

        return (low, high);
    }

    private double? BindBound(ExpressionSyntax syntax, LanguageType type)
    {
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));
        var bound = expressions.RequireNumber(expressions.Bind(syntax), type.Dimension);
        if (bound.IsError)
        {
            return null;
        }

        if (bound.Value is NumberConstant constant)
        {
            return constant.Value;
        }

        Report(syntax, DiagnosticDescriptors.NotConstant, "a bound");
        return null;
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
            Report(syntax.Dimension, DiagnosticDescriptors.WrongType, $"`real {syntax.Dimension}`", $"`{name}` with a dimension");
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
                return new CategoryType(category);
            case KindSymbol kind:
                return new ActorType([kind]);
            case { } other:
                symbols.ReportSort(unit.LocationOf(syntax.Name), other, "type");
                return ErrorType.Instance;
            default:
                var known = symbols.All.Where(s => s is CategorySymbol or KindSymbol).Select(s => s.Name).Concat(["real", "share", "int", "bool"]);
                symbols.ReportUnknown(unit.LocationOf(syntax.Name), "type", name, known);
                return ErrorType.Instance;
        }
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

        Report(syntax.Size, DiagnosticDescriptors.OutOfBounds, $"the length {syntax.Size.Text}", "1 .. 4096");
        return ErrorType.Instance;
    }

    private void Report(SyntaxElement syntax, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(syntax), arguments));
}
