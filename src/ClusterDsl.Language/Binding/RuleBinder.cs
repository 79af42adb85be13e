using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>The body of a rule, policy or shock: pattern, guards, trigger, choices and draws, effects.</summary>
internal sealed partial class RuleBinder
{
    private readonly SymbolTable _symbols;
    private readonly SourceUnit _unit;
    private readonly bool _isSequential;
    private readonly ExpressionBinder _expressions;
    private readonly FrameBuilder _frame = new();
    private readonly List<LocalSymbol> _patternLocals = [];
    private readonly ImmutableArray<PatternElement>.Builder _elements = ImmutableArray.CreateBuilder<PatternElement>();
    private readonly ImmutableArray<RuleClause>.Builder _guards = ImmutableArray.CreateBuilder<RuleClause>();
    private readonly ImmutableArray<RuleClause>.Builder _steps = ImmutableArray.CreateBuilder<RuleClause>();
    private readonly ImmutableArray<EffectModel>.Builder _effects = ImmutableArray.CreateBuilder<EffectModel>();
    private readonly List<LocalSymbol> _chosen = [];
    private readonly InstrumentReach? _reach;
    private readonly int _interval;
    private readonly List<PathPatternSyntax> _paths = [];
    private SyntaxElement? _counted;
    private bool _hasEffect;
    private TriggerModel? _trigger;
    private SyntaxElement? _triggerSyntax;
    private SyntaxElement? _forSyntax;

    /// <summary>Whether something before was not understood: it may have been another clause than it seems.</summary>
    private bool _isAfterBroken;

    /// <param name="symbols">All symbols.</param>
    /// <param name="unit">The file.</param>
    /// <param name="isSequential">Whether matches are taken one by one.</param>
    /// <param name="interval">Steps for which one run of the rule stands: those from one run to the next.</param>
    /// <param name="instrument">Whose permission the effects need, or null.</param>
    public RuleBinder(SymbolTable symbols, SourceUnit unit, bool isSequential, int interval, InstrumentSymbol? instrument = null)
    {
        _interval = interval;
        _reach = instrument is null ? null : new InstrumentReach(symbols, instrument);
        _symbols = symbols;
        _unit = unit;
        _isSequential = isSequential;
        _expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Rule), _frame, new Scope(null));
    }

    /// <summary>Binds expressions in the body's scope, as far as it has been bound.</summary>
    public ExpressionBinder Expressions => _expressions;

    /// <summary>Whether anything of a body has been bound.</summary>
    public bool HasBody => _effects.Count > 0 || _elements.Count > 0 || _steps.Count > 0 || _guards.Count > 0 || _trigger is not null;

    /// <summary>Whether any effect is written, sound or not.</summary>
    public bool HasEffects => _hasEffect;

    public RuleBody ToBody() => new(
        _frame.ToFrame(), _elements.ToImmutable(), _guards.ToImmutable(), _trigger, _steps.ToImmutable(), _effects.ToImmutable());

    /// <summary>Binds a clause or effect; false if it is none of a rule body.</summary>
    public bool TryBind(ItemSyntax item)
    {
        _expressions.VolatileRead = null;
        _isAfterBroken |= _symbols.IsBroken(item);
        switch (item)
        {
            case ForClauseSyntax clause:
                BindFor(clause);
                break;
            case WhereClauseSyntax clause:
                BindWhere(clause);
                break;
            case LetClauseSyntax clause:
                BindLet(clause);
                break;
            case ChooseClauseSyntax clause:
                BindChoose(clause);
                break;
            case TriggerClauseSyntax clause:
                BindTrigger(clause);
                break;
            default:
                return TryBindEffect(item);
        }

        return true;
    }

    private Origin OriginOf(SyntaxElement syntax) => new(_expressions.LocationOf(syntax));

    private void BindFor(ForClauseSyntax clause)
    {
        if (_forSyntax is not null && !(_forSyntax is ForClauseSyntax first && _symbols.IsBroken(first)))
        {
            _expressions.Report(clause.Keyword, "put both into one `for`, separated by a comma", DiagnosticDescriptors.ClauseTwice, "there are two `for`");
        }
        else if (!_isAfterBroken && (HasBody || _hasEffect || _triggerSyntax is not null))
        {
            _expressions.Report(clause.Keyword, "move it to the beginning", DiagnosticDescriptors.ClauseNotAllowed, "for", "after other clauses");
        }

        _forSyntax = clause;
        _expressions.Scope.IsIncomplete |= _symbols.IsBroken(clause);
        var patterns = new PatternBinder(_expressions, _symbols, _unit);
        foreach (var syntax in clause.Elements)
        {
            var element = patterns.Bind(syntax, LocalRole.Pattern);
            AddPath(syntax);
            _patternLocals.AddRange(patterns.Declared);
            if (element is not null)
            {
                _elements.Add(element);
            }
        }
    }

    private void AddPath(PatternElementSyntax syntax)
    {
        if (syntax is PathPatternSyntax { Steps.Count: > 0 } path)
        {
            _paths.Add(path);
        }
    }

    private void BindWhere(WhereClauseSyntax clause)
    {
        var condition = _expressions.BindCondition(clause.Condition);
        _expressions.Narrow(clause.Condition);
        if (!condition.IsError)
        {
            (_expressions.VolatileRead is null ? _guards : _steps).Add(new WhereClause(condition.Value, OriginOf(clause)));
        }
    }

    private void BindLet(LetClauseSyntax clause)
    {
        if (clause.Operator.Kind == SyntaxKind.Tilde)
        {
            var drawn = new DistributionBinder(_expressions).Bind(clause.Value);
            if (clause.Name.IsMissing)
            {
                return;
            }

            var local = _expressions.DeclareLocal(clause.Name, drawn?.Type ?? ErrorType.Instance, LocalRole.Let, isVolatile: true);
            if (drawn is { } distribution)
            {
                _steps.Add(new DrawClause(local.Slot, distribution.Model, OriginOf(clause)));
            }

            return;
        }

        var value = _expressions.Bind(clause.Value);
        var isVolatile = _expressions.VolatileRead is not null;
        if (value.Type is VectorType)
        {
            value = _expressions.FailType(clause.Value, "one value", value.Type);
        }

        var type = _symbols.IsBroken(clause) ? ErrorType.Instance : value.Type is ZeroType ? IntType.Instance : value.Type;
        var variable = _expressions.DeclareLocal(clause.Name, type, LocalRole.Let, isVolatile);
        if (!value.IsError)
        {
            (isVolatile ? _steps : _guards).Add(new LetClause(variable.Slot, value.Value, OriginOf(clause)));
        }
    }

    private void BindChoose(ChooseClauseSyntax clause)
    {
        if (_counted is not null)
        {
            _expressions.Report(clause.Keyword, "put the counted choice last", DiagnosticDescriptors.ClauseNotAllowed, "choose", "after a counted choice");
        }

        // How many candidates are looked at is settled before there is one.
        var sample = clause.Sample is null ? null : BindCount(clause.Sample.Value);
        var patterns = new PatternBinder(_expressions, _symbols, _unit);
        var source = patterns.Bind(clause.Pattern, LocalRole.Chosen);
        AddPath(clause.Pattern);
        var declared = patterns.Declared.ToList();
        var where = clause.Where is null ? null : _expressions.BindCondition(clause.Where.Condition);
        if (clause.Where is not null)
        {
            _expressions.Narrow(clause.Where.Condition);
        }

        var weight = clause.Weight is null ? null : BindWeight(clause.Weight.Value);
        var count = clause.Count is null ? null : BindCount(new NumberLiteralSyntax(clause.Count));
        _counted ??= clause.Count;
        // Listed before the candidates join the chosen: they do not exclude themselves.
        var excluded = FindExcluded(clause);
        _chosen.AddRange(declared);
        if (source is null || sample is { IsError: true } || where is { IsError: true } || weight is { IsError: true } || count is { IsError: true } || declared.Count == 0)
        {
            return;
        }

        var name = declared.Find(l => l.Type is ActorType or IntType)?.Name ?? declared[0].Name;
        _steps.Add(new ChooseClause(name, source, excluded, count?.Value, sample?.Value, where?.Value, weight?.Value, OriginOf(clause)));
    }

    /// <summary>Only proportions matter, so a weight may have a dimension.</summary>
    private BoundExpression BindWeight(ExpressionSyntax syntax)
    {
        var weight = _expressions.Bind(syntax);
        if (weight.IsError || weight.Type.IsNumeric)
        {
            BoundsCheck.Check(_expressions, weight, 0, null, DisplayUnit.One, "a weight");
            return weight;
        }

        return _expressions.FailType(syntax, "a number", weight.Type);
    }

    private BoundExpression BindCount(ExpressionSyntax syntax)
    {
        var count = _expressions.Require(_expressions.Bind(syntax), IntType.Instance);
        BoundsCheck.Check(_expressions, count, 1, int.MaxValue, DisplayUnit.One, "a number of candidates");
        return count;
    }

    /// <summary>Variables of <c>for</c> and of choices differ from one another, but for those that are included.</summary>
    private ImmutableArray<int> FindExcluded(ChooseClauseSyntax clause)
    {
        var others = _patternLocals.Concat(_chosen).ToList();
        var included = new HashSet<int>();
        foreach (var name in (clause.Including?.Names ?? SyntaxList<NameExpressionSyntax>.Empty).Where(n => !n.Name.IsMissing))
        {
            if (others.Find(l => l.Name == name.Name.Text) is { } local)
            {
                _symbols.Record.Add(local, _expressions.LocationOf(name.Name));
                included.Add(local.Slot);
            }
            else
            {
                _symbols.ReportUnknown(_expressions.LocationOf(name), "variable of `for` or `choose`", name.Name.Text, others.Select(l => l.Name));
            }
        }

        return [.. others.Where(l => l.Type is ActorType && !included.Contains(l.Slot)).Select(l => l.Slot)];
    }

    /// <summary>What is so much per step, over all steps for which one run of the rule stands.</summary>
    private ModelExpression OverInterval(ModelExpression perStep) =>
        _interval == 1 ? perStep : ExpressionBinder.Fold(BinaryOperator.Multiply, perStep, new NumberConstant(_interval, ModelType.Real), ModelType.Real);

    private void BindTrigger(TriggerClauseSyntax clause)
    {
        var isRate = clause.Keyword.ContextualKind == SyntaxKind.RateKeyword;
        if (_triggerSyntax is not null)
        {
            _expressions.Report(clause.Keyword, "keep one of the two", DiagnosticDescriptors.ClauseTwice, "there is already a `chance` or a `rate`");
        }

        _triggerSyntax = clause;
        var bound = _expressions.Bind(clause.Value);
        if (!isRate && bound.Type is RealType { Unit: var unit } && unit == Dimension.None.Over(Dimension.Time))
        {
            _expressions.Report(clause.Keyword, $"write `rate {clause.Value}`", DiagnosticDescriptors.WrongDimension, "a probability in every step", "so much per time");
            return;
        }

        var value = _expressions.RequireNumber(bound, isRate ? Dimension.None.Over(Dimension.Time) : Dimension.None);
        BoundsCheck.Check(_expressions, value, 0, isRate ? null : 1, isRate ? _symbols.DisplayUnitOf(Dimension.None.Over(Dimension.Time)) : DisplayUnit.One, isRate ? "a rate" : "a probability");
        if (value.IsError)
        {
            return;
        }

        if (_expressions.VolatileRead is not { } read)
        {
            _trigger = new TriggerModel(isRate, isRate ? OverInterval(value.Value) : value.Value, OriginOf(clause)) { IsOnce = clause.Once is not null };
        }
        else if (isRate)
        {
            _expressions.Report(
                clause.Value, "move what depends on it into a `where` or a `chance`, or into the weight of the choice", DiagnosticDescriptors.RateDependsOnChoice, read.Name);
        }
        else
        {
            _steps.Add(new ChanceClause(value.Value, OriginOf(clause)));
        }
    }
}
