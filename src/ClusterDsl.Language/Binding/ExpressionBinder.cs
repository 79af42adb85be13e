using System.Globalization;
using System.Runtime.CompilerServices;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Gives expressions their types and their form in the model. What is wrong is reported once; the rest goes on with <see cref="ErrorType"/>.</summary>
internal sealed partial class ExpressionBinder
{
    private readonly SymbolTable _symbols;
    private readonly SourceUnit _unit;
    private readonly UnitBinder _units;
    private readonly ExpressionContext _context;

    public ExpressionBinder(SymbolTable symbols, SourceUnit unit, ExpressionContext context, FrameBuilder frame, Scope scope)
    {
        _symbols = symbols;
        _unit = unit;
        _units = new UnitBinder(symbols, unit);
        _context = context;
        Frame = frame;
        Scope = scope;
    }

    public FrameBuilder Frame { get; }

    public Scope Scope { get; private set; }

    /// <summary>A local that varies from firing to firing and was read since this was last set to null.</summary>
    public LocalSymbol? VolatileRead { get; set; }

    /// <summary>Binds an expression.</summary>
    /// <param name="syntax">As written.</param>
    /// <param name="expected">What the place expects: lets a bare name be a value of a category.</param>
    public BoundExpression Bind(ExpressionSyntax syntax, LanguageType? expected = null)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fail(syntax, DiagnosticDescriptors.ExpressionTooLong);
        }

        return syntax switch
        {
            NameExpressionSyntax name => BindName(name, expected),
            NumberLiteralSyntax number => BindNumberLiteral(number, number.Number),
            PercentLiteralSyntax percent => new BoundExpression(percent, RealType.Pure, new NumberConstant(Parse(percent.Number) / 100)),
            QuantityLiteralSyntax quantity => BindQuantity(quantity),
            StringLiteralSyntax text => new BoundExpression(text, TextType.Instance, new TextConstant(Literals.Unquote(text.Text.Text))),
            KeywordLiteralSyntax keyword => BindKeyword(keyword),
            ParenthesizedExpressionSyntax group => Bind(group.Inner, expected) with { Syntax = group },
            PrefixExpressionSyntax prefix => BindPrefix(prefix),
            InfixExpressionSyntax infix => BindInfix(infix),
            PerExpressionSyntax per => BindPer(per),
            InExpressionSyntax within => BindIn(within),
            IsExpressionSyntax isKind => BindIs(isKind),
            TieExpressionSyntax tied => BindTied(tied),
            IfExpressionSyntax conditional => BindConditional(conditional, expected),
            MemberExpressionSyntax member => BindMember(member),
            ElementExpressionSyntax element => BindElement(element),
            CallExpressionSyntax call => BindCall(call),
            RangeExpressionSyntax range => Fail(range, DiagnosticDescriptors.WrongType, "a value", "a range"),
            _ => Fail(syntax, DiagnosticDescriptors.NotSupported, "this expression"),
        };
    }

    /// <summary>Binds a condition.</summary>
    public BoundExpression BindCondition(ExpressionSyntax syntax) => Require(Bind(syntax, BoolType.Instance), BoolType.Instance);

    /// <summary>Binds a number of a dimension.</summary>
    public BoundExpression BindNumber(ExpressionSyntax syntax, Dimension dimension) => RequireNumber(Bind(syntax), dimension);

    /// <summary>Binds an actor.</summary>
    public BoundExpression BindActor(ExpressionSyntax syntax)
    {
        var bound = Bind(syntax);
        return bound.IsError || bound.Type is ActorType ? bound : FailType(syntax, "an actor", bound.Type);
    }

    /// <summary>Checks that a value fits a type, and says what is wrong otherwise.</summary>
    public BoundExpression Require(BoundExpression bound, LanguageType type)
    {
        if (bound.IsError || type is ErrorType)
        {
            return BoundExpression.Error(bound.Syntax);
        }

        return type switch
        {
            RealType real => RequireNumber(bound, real.Unit),
            IntType when bound.Type is IntType or ZeroType => bound,
            ActorType actor when bound.Type is ActorType found && found.Kinds.All(f => actor.Kinds.Any(f.Is)) => bound,
            VectorType vector => Require(bound, vector.Element),
            _ when bound.Type == type => bound,
            _ => FailType(bound.Syntax, type.ToString()!, bound.Type),
        };
    }

    public BoundExpression RequireNumber(BoundExpression bound, Dimension dimension)
    {
        if (bound.IsError || bound.Type is ZeroType)
        {
            return bound;
        }

        if (!bound.Type.IsNumeric)
        {
            return FailType(bound.Syntax, dimension.IsNone ? "a number" : Describe(dimension), bound.Type);
        }

        return bound.Type.Dimension == dimension ? bound : FailDimension(bound.Syntax, dimension, bound.Type.Dimension);
    }

    public BoundExpression Fail(SyntaxElement syntax, DiagnosticDescriptor descriptor, params object?[] arguments)
    {
        Report(syntax, null, descriptor, arguments);
        return BoundExpression.Error(syntax);
    }

    public void Report(SyntaxElement syntax, string? help, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        _symbols.Diagnostics.Add(Diagnostic.Create(descriptor, LocationOf(syntax), arguments) with { Help = help });

    public Location LocationOf(SyntaxElement syntax) => _unit.LocationOf(syntax);

    /// <summary>The model's type of a value.</summary>
    public static ModelType ModelTypeOf(LanguageType type) => type switch
    {
        IntType or ZeroType => ModelType.Int,
        BoolType => ModelType.Bool,
        CategoryType or StageType => ModelType.Category,
        ActorType => ModelType.Actor,
        TieType => ModelType.Tie,
        TextType => ModelType.Text,
        VectorType vector => ModelTypeOf(vector.Element),
        _ => ModelType.Real,
    };

    /// <summary>Runs <paramref name="bind"/> with an inner scope.</summary>
    public T InScope<T>(Func<T> bind)
    {
        var outer = Scope;
        Scope = new Scope(outer);
        try
        {
            return bind();
        }
        finally
        {
            Scope = outer;
        }
    }

    /// <summary>Declares a local; a name that is taken is an error.</summary>
    public LocalSymbol DeclareLocal(SyntaxToken name, LanguageType type, LocalRole role, bool isVolatile)
    {
        if (!name.IsMissing)
        {
            Symbol? taken = Scope.Find(name.Text);
            taken ??= _symbols.Find(name.Text);
            if (taken is not null)
            {
                _symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Shadows, LocationOf(name), name.Text, taken.Sort) with
                {
                    Related = taken.Location is null ? [] : [new RelatedLocation(taken.Location, "declared here")],
                    Help = "choose another name",
                });
            }
        }

        var slot = Frame.Add(name.Text, ModelTypeOf(type));
        var local = new LocalSymbol(name.Text, LocationOf(name), type, slot, role) { IsVolatile = isVolatile };
        if (!name.IsMissing)
        {
            Scope.Add(local);
        }

        return local;
    }

    private BoundExpression FailType(SyntaxElement syntax, string expected, LanguageType found) =>
        Fail(syntax, DiagnosticDescriptors.WrongType, expected, found);

    private BoundExpression FailDimension(SyntaxElement syntax, Dimension expected, Dimension found)
    {
        string? help = null;
        if (expected == found.Over(Dimension.Time))
        {
            help = "say how fast: divide by a time, for example `… per year`";
        }
        else if (expected == found.Times(Dimension.Time))
        {
            help = "say for how long: multiply by a time, for example `… * 1 year`";
        }

        Report(syntax, help, DiagnosticDescriptors.WrongDimension, Describe(expected), found);
        return BoundExpression.Error(syntax);
    }

    private string Describe(Dimension dimension)
    {
        var example = dimension.IsNone ? null : _symbols.ExampleOf(dimension);
        return example is null ? dimension.ToString() : $"{dimension} (for example {example})";
    }

    private static double Parse(SyntaxToken number) =>
        double.Parse(number.Text.Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static BoundExpression BindNumberLiteral(ExpressionSyntax syntax, SyntaxToken number)
    {
        var value = Parse(number);
        var isWhole = number.TextSpan.IndexOfAny('.', 'e', 'E') < 0;
        LanguageType type = value == 0 ? ZeroType.Instance : isWhole ? IntType.Instance : RealType.Pure;
        return new BoundExpression(syntax, type, new NumberConstant(value, isWhole ? ModelType.Int : ModelType.Real));
    }

    private BoundExpression BindQuantity(QuantityLiteralSyntax quantity) =>
        _units.BindUnit(quantity.Unit) is { } unit
            ? new BoundExpression(quantity, new RealType(unit.Dimension), new NumberConstant(unit.Apply(Parse(quantity.Number))))
            : BoundExpression.Error(quantity);

    private static BoundExpression BindKeyword(KeywordLiteralSyntax keyword) => keyword.Keyword.Kind switch
    {
        SyntaxKind.NoneKeyword => new BoundExpression(keyword, ActorType.None, new NoneConstant()),
        var kind => new BoundExpression(keyword, BoolType.Instance, new BoolConstant(kind == SyntaxKind.TrueKeyword)),
    };
}
