using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary><c>experiment NAME { vary …; replicates …; report … }</c>.</summary>
internal sealed class ExperimentBinder(SymbolTable symbols, SourceUnit unit, SettingBinder settings, ModelBuilder model)
{
    /// <summary>No experiment has more runs of one design: a million combinations are a mistake.</summary>
    internal const int MaximumPoints = 1_000_000;

    private static readonly string[] Settings = ["vary", "design", "replicates", "report"];

    private readonly ImmutableArray<FactorModel>.Builder _factors = ImmutableArray.CreateBuilder<FactorModel>();
    private readonly ImmutableArray<ReportModel>.Builder _reports = ImmutableArray.CreateBuilder<ReportModel>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<VaryClauseSyntax> _places = [];

    // Null if what is written is none, which is reported.
    private DesignModel? _design = DesignModel.Factorial;
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

        CheckDesign(syntax);
        return new ExperimentModel(
            syntax.Name.Text, _factors.ToImmutable(), _replicates, _reports.ToImmutable(), DocComments.Of(syntax), new Origin(unit.LocationOf(syntax.Name)))
        {
            Design = _design ?? DesignModel.Factorial,
        };
    }

    private void Bind(ItemSyntax item)
    {
        switch (item)
        {
            case VaryClauseSyntax vary:
                _seen.Add("vary");
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
            _design = new DesignBinder(symbols, unit, settings).Bind(syntax.Value);
        }
        else
        {
            BindReplicates(syntax.Value);
        }
    }

    private void CheckDesign(ExperimentDeclarationSyntax syntax)
    {
        if (_design is null)
        {
            return;
        }

        if (_design.Kind == DesignKind.Factorial)
        {
            foreach (var (_, place) in _factors.Zip(_places).Where(f => f.First.Range is not null))
            {
                Report(
                    place.Values, $"say how far apart: `vary {place.Name.Text} in {unit.Tree.Text.ToString(place.Values.Span)} by …`, or fill the range: `design latin_hypercube(50)`",
                    $"all combinations of a range without `by` would be without end: `{place.Name.Text}`");
            }

            var points = _factors.Aggregate(1.0, (n, f) => n * Math.Max(1, f.Levels.Length));
            if (points > MaximumPoints)
            {
                Add(DiagnosticDescriptors.OutOfBounds, syntax.Name, "vary fewer things, or give them fewer values", $"a design of {points:N0} combinations", $"{MaximumPoints:N0}");
            }
        }
        else if (_factors.Count == 0 && !_seen.Contains("vary"))
        {
            Report(syntax.Name, "add `vary PARAMETER in lo .. hi`", $"nothing varies in `{syntax.Name.Text}`: the design has nothing to choose");
        }
        else if (_design.Kind == DesignKind.Sobol && _factors.Count > DesignModel.MaximumSobolFactors)
        {
            Add(
                DiagnosticDescriptors.OutOfBounds, _places[DesignModel.MaximumSobolFactors].Name, "take `latin_hypercube`, which has no such bound",
                $"a Sobol design of {_factors.Count} factors", $"{DesignModel.MaximumSobolFactors} factors");
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
        }
        else if (new FactorBinder(symbols, unit, settings, model).Bind(target, syntax.Values) is { } factor)
        {
            _factors.Add(factor);
            _places.Add(syntax);
        }
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
