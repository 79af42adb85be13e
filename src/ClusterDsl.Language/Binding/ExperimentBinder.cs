using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary><c>experiment NAME { vary …; replicates …; report … }</c>.</summary>
internal sealed class ExperimentBinder(SymbolTable symbols, SourceUnit unit, SettingBinder settings, ModelBuilder model)
{
    /// <summary>No experiment has more runs of one design: a million combinations are a mistake.</summary>
    private const int MaximumPoints = 1_000_000;

    private static readonly string[] Settings = ["vary", "design", "replicates", "report"];

    private readonly ImmutableArray<FactorModel>.Builder _factors = ImmutableArray.CreateBuilder<FactorModel>();
    private readonly ImmutableArray<ReportModel>.Builder _reports = ImmutableArray.CreateBuilder<ReportModel>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _replicates;

    /// <summary>Binds an experiment.</summary>
    public ExperimentModel Bind(ExperimentDeclarationSyntax syntax)
    {
        foreach (var item in syntax.Body.Items)
        {
            Bind(item);
        }

        var isRead = !syntax.Name.IsMissing && !syntax.DescendantNodesAndSelf().Any(n => n is SkippedTokensSyntax) && !syntax.Body.CloseBrace.IsMissing;
        if (isRead && !_seen.Contains("replicates"))
        {
            Report(syntax.Name, "add `replicates 100`", $"the experiment `{syntax.Name.Text}` does not say how many `replicates` it has");
        }

        if (isRead && !_seen.Contains("report"))
        {
            Report(syntax.Name, "add `report m at end`, with a measure `m`", $"the experiment `{syntax.Name.Text}` has no `report`: nothing would be known of its runs");
        }

        var points = _factors.Aggregate(1.0, (n, f) => n * Math.Max(1, f.Levels.Length));
        if (points > MaximumPoints)
        {
            Add(DiagnosticDescriptors.OutOfBounds, syntax.Name, "vary fewer things, or give them fewer values", $"a design of {points:N0} combinations", $"{MaximumPoints:N0}");
        }

        return new ExperimentModel(
            syntax.Name.Text, _factors.ToImmutable(), _replicates, _reports.ToImmutable(), DocComments.Of(syntax), new Origin(unit.LocationOf(syntax.Name)));
    }

    private void Bind(ItemSyntax item)
    {
        switch (item)
        {
            case VaryClauseSyntax vary:
                BindFactor(vary);
                break;
            case ReportClauseSyntax report:
                _seen.Add("report");
                _reports.AddRange(report.Values.Select(BindReport).OfType<ReportModel>());
                break;
            case SettingSyntax setting:
                BindSetting(setting);
                break;
        }
    }

    private void BindSetting(SettingSyntax syntax)
    {
        var name = syntax.Keyword.IsMisspelt ? SyntaxFacts.GetText(syntax.Keyword.ContextualKind) : syntax.Keyword.Text;
        if (name is not ("design" or "replicates"))
        {
            var meant = SimilarNames.Closest(name, Settings);
            _seen.Add(meant ?? name);
            Report(
                syntax.Keyword, meant is not null ? $"did you mean `{meant}`?" : "an experiment has `vary`, `design`, `replicates` and `report`",
                $"an experiment has no setting `{name}`");
        }
        else if (!_seen.Add(name))
        {
            Add(DiagnosticDescriptors.ClauseTwice, syntax.Keyword, "keep one of the two", $"`{name}` stands twice");
        }
        else if (name == "design")
        {
            CheckDesign(syntax.Value);
        }
        else
        {
            BindReplicates(syntax.Value);
        }
    }

    private void CheckDesign(ExpressionSyntax syntax)
    {
        var name = syntax is CallExpressionSyntax { Function: NameExpressionSyntax function } ? function : syntax as NameExpressionSyntax;
        switch (name?.Name.Text)
        {
            case "factorial" when ReferenceEquals(name, syntax):
                break;
            case "latin_hypercube" or "sobol":
                Add(DiagnosticDescriptors.NotSupported, syntax, "write `design factorial`, or leave it out: all combinations of the values are run", $"the design `{name}`");
                break;
            case null or { Length: > 0 }:
                Report(syntax, "write `design factorial`, or leave it out: all combinations of the values are run", $"there is no design `{unit.Tree.Text.ToString(syntax.Span)}`");
                break;
        }
    }

    private void BindReplicates(ExpressionSyntax syntax)
    {
        var expressions = settings.Constants();
        var value = expressions.Require(expressions.Bind(syntax), IntType.Instance);
        if (value.IsError)
        {
            return;
        }

        if (value.Value is not NumberConstant { Value: var count })
        {
            expressions.Report(syntax, "write a whole number, for example `replicates 100`", DiagnosticDescriptors.NotConstant, "the number of replicates");
        }
        else if (count is < 1 or > MaximumPoints)
        {
            expressions.Report(syntax, "for example `replicates 100`", DiagnosticDescriptors.OutOfBounds, $"`{syntax}`", string.Create(CultureInfo.InvariantCulture, $"1 .. {MaximumPoints:N0}"));
        }
        else
        {
            _replicates = (int)count;
        }
    }

    private void BindFactor(VaryClauseSyntax syntax)
    {
        if (symbols.IsBroken(syntax) || settings.Find(syntax.Name) is not { } target)
        {
            return;
        }

        if (_factors.Any(f => f.Name == target.Name))
        {
            Add(DiagnosticDescriptors.ClauseTwice, syntax.Name, "put all its values into one `vary`", $"`{target.Name}` is varied twice");
            return;
        }

        var levels = syntax.Values switch
        {
            VaryListSyntax list => BindList(target, list),
            VaryRangeSyntax range when target is ParameterSymbol parameter => BindRange(parameter, range),
            VaryRangeSyntax range => FailRange(target, range),
            _ => [],
        };
        if (!levels.IsEmpty)
        {
            _factors.Add(new FactorModel(target.Name, (target as ParameterSymbol)?.Index ?? -1, levels));
        }
    }

    private ImmutableArray<double> BindList(Symbol target, VaryListSyntax syntax)
    {
        var levels = ImmutableArray.CreateBuilder<double>();
        foreach (var value in syntax.Values)
        {
            if (settings.BindValue(target, value) is not { } level)
            {
                if (target is not ParameterSymbol)
                {
                    // Who writes `true` writes `false`, too: what is said of the one tells of both.
                    break;
                }

                continue;
            }

            if (levels.Contains(level))
            {
                Add(DiagnosticDescriptors.ClauseTwice, value, "list each value once", $"the value `{unit.Tree.Text.ToString(value.Span)}` stands twice");
                continue;
            }

            levels.Add(level);
        }

        return levels.ToImmutable();
    }

    private ImmutableArray<double> FailRange(Symbol target, VaryRangeSyntax syntax)
    {
        Add(DiagnosticDescriptors.WrongType, syntax.Range, $"write `vary {target.Name} in {{ on, off }}`", "`on` and `off`", "a range");
        return [];
    }

    private ImmutableArray<double> BindRange(ParameterSymbol parameter, VaryRangeSyntax syntax)
    {
        if (syntax.Range is not RangeExpressionSyntax range)
        {
            Add(DiagnosticDescriptors.WrongType, syntax.Range, $"for example `vary {parameter.Name} in 0 .. 1 by 0.1`", "a range (lo .. hi)", "something else");
            return [];
        }

        if (!parameter.Type.IsNumeric)
        {
            Add(DiagnosticDescriptors.WrongType, syntax.Range, $"list the values: `vary {parameter.Name} in {{ … }}`", parameter.Type, "a range");
            return [];
        }

        var expressions = settings.Constants();
        var distance = expressions.Require(expressions.Bind(syntax.Step), parameter.Type);
        if (settings.BindValue(parameter, range.Low) is not { } low || settings.BindValue(parameter, range.High) is not { } high || distance.IsError)
        {
            return [];
        }

        if (distance.Value is not NumberConstant { Value: > 0 and var step })
        {
            Add(DiagnosticDescriptors.OutOfBounds, syntax.Step, "give the distance of two values, greater than 0", $"`{unit.Tree.Text.ToString(syntax.Step.Span)}`", "what leads on");
            return [];
        }

        if (high < low || (high - low) / step > MaximumPoints)
        {
            Add(
                DiagnosticDescriptors.OutOfBounds, range, high < low ? "begin with the lesser value" : "take longer steps", $"`{unit.Tree.Text.ToString(range.Span)}`",
                high < low ? "a range that runs upwards" : $"{MaximumPoints:N0} values");
            return [];
        }

        return Levels(low, high, step, model.Parameters[parameter.Index].Unit, range.Operator.Kind == SyntaxKind.DotDotLess);
    }

    /// <summary>The values of a range as people would write them: computed in the parameter's own unit and rounded to 15 digits, so that 0 .. 1 by 0.1 holds 0.3.</summary>
    private static ImmutableArray<double> Levels(double low, double high, double step, DisplayUnit shown, bool excludesUpper)
    {
        const double Tolerance = 1e-9;
        var steps = (high - low) / step;
        var count = (int)Math.Floor(steps + Tolerance) + 1;
        if (excludesUpper && Math.Abs(steps - (count - 1)) <= Tolerance)
        {
            count--;
        }

        var (first, distance) = (shown.ToShown(low), shown.ToShown(step));
        return [.. Enumerable.Range(0, count).Select(i => shown.ToBase(
            double.Parse((first + (i * distance)).ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)))];
    }

    private ReportModel? BindReport(ExpressionSyntax syntax)
    {
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Report), new FrameBuilder(), new Scope(null));
        var value = expressions.Bind(syntax);
        if (value.IsError)
        {
            return null;
        }

        if (!value.Type.IsNumeric && value.Type is not BoolType)
        {
            expressions.FailType(syntax, "a number or a condition", value.Type);
            return null;
        }

        return new ReportModel(TextOf(syntax), value.Value, symbols.DisplayUnitOf(value.Type.Dimension));
    }

    /// <summary>What is written there, on one line.</summary>
    private string TextOf(ExpressionSyntax syntax) =>
        string.Join(' ', unit.Tree.Text.ToString(syntax.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Report(SyntaxElement at, string help, string message) => Add(DiagnosticDescriptors.WrongSetting, at, help, message);

    private void Add(DiagnosticDescriptor descriptor, SyntaxElement at, string help, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(at), arguments) with { Help = help });
}
