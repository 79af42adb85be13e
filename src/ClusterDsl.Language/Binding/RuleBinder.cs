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
    private TriggerModel? _trigger;
    private SyntaxElement? _triggerSyntax;
    private SyntaxElement? _forSyntax;

    public RuleBinder(SymbolTable symbols, SourceUnit unit, bool isSequential)
    {
        _symbols = symbols;
        _unit = unit;
        _isSequential = isSequential;
        _expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Rule), _frame, new Scope(null));
    }

    /// <summary>Binds expressions in the body's scope, as far as it has been bound.</summary>
    public ExpressionBinder Expressions => _expressions;

    /// <summary>Whether anything of a body has been bound.</summary>
    public bool HasBody => _effects.Count > 0 || _elements.Count > 0 || _steps.Count > 0 || _guards.Count > 0 || _trigger is not null;

    /// <summary>Whether there is any effect.</summary>
    public bool HasEffects => _effects.Count > 0;

    public RuleBody ToBody() => new(
        _frame.ToFrame(), _elements.ToImmutable(), _guards.ToImmutable(), _trigger, _steps.ToImmutable(), _effects.ToImmutable());

    /// <summary>Binds a clause or effect; false if it is none of a rule body.</summary>
    public bool TryBind(ItemSyntax item)
    {
        _expressions.VolatileRead = null;
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
        if (_forSyntax is not null)
        {
            _expressions.Report(clause.Keyword, "put both into one `for`, separated by a comma", DiagnosticDescriptors.ClauseTwice, "there are two `for`");
        }
        else if (HasBody)
        {
            _expressions.Report(clause.Keyword, "move it to the beginning", DiagnosticDescriptors.ClauseNotAllowed, "for", "after other clauses");
        }

        _forSyntax = clause;
        var patterns = new PatternBinder(_expressions, _symbols, _unit);
        foreach (var syntax in clause.Elements)
        {
            var element = patterns.Bind(syntax, LocalRole.Pattern);
            _patternLocals.AddRange(patterns.Declared);
            if (element is not null)
            {
                _elements.Add(element);
            }
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
            var local = _expressions.DeclareLocal(clause.Name, drawn?.Type ?? ErrorType.Instance, LocalRole.Let, isVolatile: true);
            if (drawn is { } distribution)
            {
                _steps.Add(new DrawClause(local.Slot, distribution.Model, OriginOf(clause)));
            }

            return;
        }

        var value = _expressions.Bind(clause.Value);
        var isVolatile = _expressions.VolatileRead is not null;
        var type = value.Type is ZeroType ? IntType.Instance : value.Type;
        var variable = _expressions.DeclareLocal(clause.Name, type, LocalRole.Let, isVolatile);
        if (!value.IsError)
        {
            (isVolatile ? _steps : _guards).Add(new LetClause(variable.Slot, value.Value, OriginOf(clause)));
        }
    }

    private void BindChoose(ChooseClauseSyntax clause)
    {
        var patterns = new PatternBinder(_expressions, _symbols, _unit);
        var source = patterns.Bind(clause.Pattern, LocalRole.Chosen);
        var declared = patterns.Declared.ToList();
        var sample = clause.Sample is null ? null : _expressions.Require(_expressions.Bind(clause.Sample.Value), IntType.Instance);
        var where = clause.Where is null ? null : _expressions.BindCondition(clause.Where.Condition);
        var weight = clause.Weight is null ? null : _expressions.BindNumber(clause.Weight.Value, Dimension.None);
        if (clause.Where is not null)
        {
            _expressions.Narrow(clause.Where.Condition);
        }

        var including = clause.Including?.Names.Select(n => n.Name.Text).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var name in clause.Including?.Names ?? SyntaxList<NameExpressionSyntax>.Empty)
        {
            if (_patternLocals.Concat(_chosen).All(l => l.Name != name.Name.Text) && !name.Name.IsMissing)
            {
                _symbols.ReportUnknown(_expressions.LocationOf(name), "variable of `for` or `choose`", name.Name.Text, _patternLocals.Concat(_chosen).Select(l => l.Name));
            }
        }

        // Listed now: the candidates join the chosen below, and do not exclude themselves.
        var excluded = _patternLocals.Concat(_chosen).Where(l => l.Type is ActorType && !including.Contains(l.Name)).Select(l => l.Slot).ToList();
        _chosen.AddRange(declared);
        if (source is null || sample is { IsError: true } || where is { IsError: true } || weight is { IsError: true } || declared.Count == 0)
        {
            return;
        }

        ModelExpression? count = clause.Count is null ? null : _expressions.Bind(new NumberLiteralSyntax(clause.Count)).Value;
        var name0 = declared.Find(l => l.Type is ActorType or IntType)?.Name ?? declared[0].Name;
        _steps.Add(new ChooseClause(name0, source, [.. excluded], count, sample?.Value, where?.Value, weight?.Value, OriginOf(clause)));
    }

    private void BindTrigger(TriggerClauseSyntax clause)
    {
        var isRate = clause.Keyword.ContextualKind == SyntaxKind.RateKeyword;
        if (_triggerSyntax is not null)
        {
            _expressions.Report(clause.Keyword, "keep one of the two", DiagnosticDescriptors.ClauseTwice, "there is already a `chance` or a `rate`");
        }

        _triggerSyntax = clause;
        var value = _expressions.BindNumber(clause.Value, isRate ? Dimension.None.Over(Dimension.Time) : Dimension.None);
        if (value.IsError)
        {
            return;
        }

        if (_expressions.VolatileRead is not { } read)
        {
            _trigger = new TriggerModel(isRate, value.Value, OriginOf(clause));
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
