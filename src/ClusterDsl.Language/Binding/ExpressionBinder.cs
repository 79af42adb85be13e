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
    /// <summary>Operators and brackets within one another; more than anyone writes, and less than any stack holds.</summary>
    private const int MaximumDepth = 1000;

    private readonly SymbolTable _symbols;
    private readonly SourceUnit _unit;
    private readonly UnitBinder _units;
    private readonly ExpressionContext _context;
    private int _depth;
    private bool _isTooLong;
    private ExpressionSyntax? _target;

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

    /// <summary>The symbols, and where diagnostics go.</summary>
    public SymbolTable Symbols => _symbols;

    /// <summary>A local that varies from firing to firing and was read since this was last set to null.</summary>
    public LocalSymbol? VolatileRead { get; set; }

    /// <summary>The same place, where a vector is set: a name may run over its places, and <c>index</c> means nothing besides.</summary>
    public ExpressionBinder ForVector(SyntaxToken? place) =>
        new(_symbols, _unit, _context with { HasIndex = false, PlaceName = place?.Text }, Frame, Scope);

    /// <summary>Binds an expression.</summary>
    /// <param name="syntax">As written.</param>
    /// <param name="expected">What the place expects: lets a bare name be a value of a category.</param>
    public BoundExpression Bind(ExpressionSyntax syntax, LanguageType? expected = null)
    {
        // A limit of its own: whether a program is accepted must not depend on the stack of the machine.
        if (_depth >= MaximumDepth)
        {
            _isTooLong = true;
            return BoundExpression.Error(syntax);
        }

        _depth++;
        var bound = BindAny(syntax, expected);
        _depth--;
        if (_depth == 0 && _isTooLong)
        {
            _isTooLong = false;
            bound = Fail(syntax, "give its parts names with `let` or `measure`", DiagnosticDescriptors.TooDeep, $"more than {MaximumDepth} operators follow one another");
        }

        _symbols.Record.Add(syntax, bound.Type);
        return bound;
    }

    private BoundExpression BindAny(ExpressionSyntax syntax, LanguageType? expected) =>
        syntax switch
        {
            NameExpressionSyntax name => BindName(name, expected),
            NumberLiteralSyntax number => BindNumberLiteral(number),
            PercentLiteralSyntax percent => Finite(new BoundExpression(percent, RealType.Pure, new NumberConstant(Literals.Number(percent.Number) / 100))),
            QuantityLiteralSyntax quantity => BindQuantity(quantity),
            StringLiteralSyntax text when expected is CategoryType category => FailType(text, category.ToString(), TextType.Instance, $"a value of a category has no quotes: `{Literals.Unquote(text.Text.Text)}`"),
            StringLiteralSyntax text when _context.Table is null => FailType(text, "a value", TextType.Instance, "texts stand in titles, in messages and in conditions on data"),
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
            AtExpressionSyntax at when _context.Place == ExpressionPlace.Report => BindAt(at),
            FirstTimeExpressionSyntax first when _context.Place == ExpressionPlace.Report => BindFirstTime(first),
            WindowExpressionSyntax window when _context.Place == ExpressionPlace.Report => Fail(
                window, $"say what of it is meant, for example `mean({TextOf(window)})`", DiagnosticDescriptors.WrongType, "a value", "a window of time"),
            RangeExpressionSyntax range => Fail(range, "say what it is for, for example `x in lo .. hi`", DiagnosticDescriptors.WrongType, "a value", "a range"),
            _ => Fail(syntax, "times of measures stand in `report` and `expect`", DiagnosticDescriptors.NotSupported, "this expression"),
        };

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

    /// <summary>Binds an actor of which something is read.</summary>
    private BoundExpression BindPresentActor(ExpressionSyntax syntax) => IsPresent(BindActor(syntax)) is { } actor ? actor : BoundExpression.Error(syntax);

    /// <summary>Binds what an effect changes. Unlike anywhere else, that may be an attribute of an actor that enters in the same firing.</summary>
    public BoundExpression BindTarget(ExpressionSyntax syntax)
    {
        _target = syntax is ElementExpressionSyntax element ? element.Vector : syntax;
        var bound = Bind(syntax);
        _target = null;
        return bound;
    }

    /// <summary>The actor; null, and reported, if it enters in the same firing: right sides are evaluated before it is there.</summary>
    private BoundExpression? IsPresent(BoundExpression actor)
    {
        if (actor.Syntax is not NameExpressionSyntax { Name: var name } || Scope.Find(name.Text) is not { Role: LocalRole.Entered })
        {
            return actor;
        }

        ReportNotPresent(name);
        return null;
    }

    /// <summary>Says that an actor enters in the same firing, so that nothing can be read of it.</summary>
    public void ReportNotPresent(SyntaxToken name) => Report(
        name, "use what `enter` gives it, or let a later rule read it", DiagnosticDescriptors.ClauseNotAllowed,
        name.Text, "where something is read of it: it enters in this very firing, and what is read was there before");

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
            IntType when bound.Type.IsNumeric => FailType(bound.Syntax, "a whole number", bound.Type, HelpForInt(bound)),
            ActorType actor when bound.Type is ActorType found && found.Kinds.All(f => actor.Kinds.Any(f.Is)) => bound,
            VectorType vector => Require(bound, vector.Element),
            _ when bound.Type == type => bound,
            _ => FailType(bound.Syntax, type.ToString()!, bound.Type),
        };
    }

    /// <summary>Checks the first value of what is declared with a type; a quantity where the type has no dimension may be meant as the type.</summary>
    public BoundExpression RequireDeclared(BoundExpression bound, LanguageType type, TypeAnnotationSyntax? annotation)
    {
        if (!bound.IsError && type is RealType { Unit.IsNone: true } && bound.Type is RealType { Unit: { IsNone: false } found }
            && annotation?.Type is NamedTypeSyntax { Name.Text: "real" })
        {
            return Fail(bound.Syntax, $"write the type `{DimensionNotation.TypeOf(found)}`", DiagnosticDescriptors.WrongDimension, Describe(Dimension.None), Describe(found));
        }

        return Require(bound, type);
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

    /// <summary>Where the model keeps no variables, a comprehension has no room for its own.</summary>
    public bool RequireNoVariables(BoundExpression bound, string what)
    {
        if (Frame.Count == 0)
        {
            return true;
        }

        Report(bound.Syntax, "give it a name with `measure`, and read that", DiagnosticDescriptors.NotSupported, $"a set or a comprehension in {what}");
        return false;
    }

    public BoundExpression Fail(SyntaxElement syntax, string help, DiagnosticDescriptor descriptor, params object?[] arguments)
    {
        Report(syntax, help, descriptor, arguments);
        return BoundExpression.Error(syntax);
    }

    public BoundExpression FailType(SyntaxElement syntax, string expected, LanguageType found, string? help = null) =>
        Fail(syntax, help ?? HelpFor(expected, found), DiagnosticDescriptors.WrongType, expected, Describe(found));

    /// <summary>The unit in which values of a dimension are shown.</summary>
    public DisplayUnit DisplayUnitOf(Dimension dimension) => _symbols.DisplayUnitOf(dimension);

    public void Report(SyntaxElement syntax, string? help, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        _symbols.Diagnostics.Add(Diagnostic.Create(descriptor, LocationOf(syntax), arguments) with { Help = help });

    public Location LocationOf(SyntaxElement syntax) => _unit.LocationOf(syntax);

    /// <summary>What is written there; also of a node that was made of tokens of the tree and stands in none.</summary>
    public string TextOf(SyntaxElement syntax) => _unit.Tree.Text.ToString(syntax.Span);

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
            ReportIfTaken(name, type);
        }

        var slot = Frame.Add(name.Text, ModelTypeOf(type));
        var local = new LocalSymbol(name.Text, LocationOf(name), type, slot, role) { IsVolatile = isVolatile };
        if (!name.IsMissing)
        {
            Scope.Add(local);
            _symbols.Record.AddDeclaration(local);
        }

        return local;
    }

    /// <summary>Locals may not shadow: neither another local, nor what is declared at large, nor a word or value of the language.</summary>
    private void ReportIfTaken(SyntaxToken name, LanguageType type)
    {
        var taken = Scope.Find(name.Text) ?? _symbols.Find(name.Text);

        // A value of a category has its bare name only where the category is expected: a variable of another type cannot be taken for it.
        var category = taken is null && type is CategoryType { Category: var own } && own.Values.Contains(name.Text) ? own : null;
        var sort = taken?.Sort ?? (category is not null ? $"a value of `{category.Name}`"
            : ReservedNames.Values.Contains(name.Text, StringComparer.Ordinal) ? "a value of the language"
            : null);
        if (sort is null)
        {
            return;
        }

        var isSet = taken is PopulationSymbol { IsSingle: false } or KindSymbol;
        _symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Shadows, LocationOf(name), name.Text, sort) with
        {
            Related = (taken ?? category)?.Location is { } declared ? [new RelatedLocation(declared, "declared here")] : [],
            Help = isSet ? $"choose another name; one of them is `a : {name.Text}`" : "choose another name",
        });
    }

    private string HelpForInt(BoundExpression bound) => bound switch
    {
        { Value: ParameterValue, Syntax: NameExpressionSyntax name } => $"declare it as whole: `parameter {name.Name.Text} : int = …`",
        { Type: RealType { Unit.IsNone: false } } => "a whole number has no unit",
        _ => "write a whole number, or `round(…)`",
    };

    private string HelpFor(string expected, LanguageType found) => found switch
    {
        VectorType => "take one of its elements, for example `a.v[0]`",
        _ when expected == BoolType.Instance.ToString() => "compare it with something, for example `… > 0`",
        _ => $"give {expected} here",
    };

    /// <summary>Says which unit was expected and which was found.</summary>
    public BoundExpression FailDimension(SyntaxElement syntax, Dimension expected, Dimension found)
    {
        if (found.IsNone && syntax is NumberLiteralSyntax number && HelpForFigure(number, expected) is { } unit)
        {
            return Fail(syntax, unit, DiagnosticDescriptors.WrongDimension, Describe(expected), Describe(found));
        }

        string? help = null;
        if (expected == found.Over(Dimension.Time))
        {
            help = "say how fast: divide by a time, for example `… per year`";
        }
        else if (expected == found.Times(Dimension.Time))
        {
            help = "say for how long: multiply by a time, for example `… * 1 year`";
        }
        else if (expected.IsNone)
        {
            help = $"divide by {(_symbols.Units.ExampleOf(found) is { } other ? $"a quantity in {other}" : "a quantity of the same dimension")}";
        }
        else if (_symbols.Units.ExampleOf(expected) is { } example)
        {
            help = found.IsNone ? $"write the unit, for example `{example}`" : $"give a quantity in {example} or the like";
        }

        return Fail(syntax, help ?? $"give {expected}", DiagnosticDescriptors.WrongDimension, Describe(expected), Describe(found));
    }

    /// <summary>About a figure of which the unit is missing; null where no unit is known.</summary>
    private string? HelpForFigure(NumberLiteralSyntax syntax, Dimension expected)
    {
        var value = Literals.Number(syntax.Number);
        if (expected == Dimension.Time)
        {
            return value >= 1000
                ? "time is counted from the start of the scenario: write for example `2 years`"
                : $"write the unit, for example `{syntax} {(value == 1 ? "year" : "years")}`";
        }

        return expected == Dimension.None.Over(Dimension.Time) ? $"say how fast: `{syntax} per year`"
            : _symbols.Units.ExampleOf(expected) is { } example ? $"write the unit, for example `{syntax} {example}`"
            : null;
    }

    /// <summary>A dimension in words, with a unit of this scenario: <c>money per time (for example MCNY/quarter)</c>.</summary>
    public string Describe(Dimension dimension)
    {
        var example = dimension.IsNone ? null : _symbols.Units.ExampleOf(dimension);
        return example is null ? dimension.ToString() : $"{dimension} (for example {example})";
    }

    private string Describe(LanguageType type) => type is RealType { Unit: var unit } ? Describe(unit) : type.ToString()!;

    private BoundExpression BindNumberLiteral(NumberLiteralSyntax syntax)
    {
        var value = Literals.Number(syntax.Number);
        var isWhole = syntax.Number.TextSpan.IndexOfAny('.', 'e', 'E') < 0;
        LanguageType type = value == 0 ? ZeroType.Instance : isWhole ? IntType.Instance : RealType.Pure;
        return Finite(new BoundExpression(syntax, type, new NumberConstant(value, isWhole ? ModelType.Int : ModelType.Real)));
    }

    private BoundExpression BindQuantity(QuantityLiteralSyntax quantity)
    {
        WarnOfThousands(quantity.Number);
        return _units.BindUnit(quantity.Unit) is { } unit
            ? Finite(new BoundExpression(quantity, new RealType(unit.Dimension), new NumberConstant(unit.Apply(Literals.Number(quantity.Number)))))
            : BoundExpression.Error(quantity);
    }

    /// <summary>Whoever writes <c>30.000 EUR</c> hardly means thirty euros to the tenth of a cent.</summary>
    private void WarnOfThousands(SyntaxToken number)
    {
        if (ThousandsPoint.WholeOf(number.Text) is { } whole)
        {
            Report(number, $"write `{whole}_000` for thousands, or `{whole}`", DiagnosticDescriptors.PointForThousands, number.Text, whole);
        }
    }

    /// <summary>A number too large for a real is an error: infinity would spread through everything that reads it.</summary>
    private BoundExpression Finite(BoundExpression bound) =>
        bound.Value is NumberConstant { Value: var value } && !double.IsFinite(value)
            ? Fail(bound.Syntax, "the largest number is about 1.8e308", DiagnosticDescriptors.OutOfBounds, $"`{TextOf(bound.Syntax)}`", "what can be computed with")
            : bound;

    private static BoundExpression BindKeyword(KeywordLiteralSyntax keyword) => keyword.Keyword.Kind switch
    {
        SyntaxKind.NoneKeyword => new BoundExpression(keyword, ActorType.None, new NoneConstant()),
        var kind => new BoundExpression(keyword, BoolType.Instance, new BoolConstant(kind == SyntaxKind.TrueKeyword)),
    };
}
