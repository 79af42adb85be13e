using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Rules, stages, policies and shocks.</summary>
internal sealed class BehaviourBinder(SymbolTable symbols, DeclarationCollector collector, ModelBuilder model)
{
    private readonly OverlayBinder _overlays = new(symbols);

    /// <summary>Binds all of them, in declaration order.</summary>
    public void Bind()
    {
        foreach (var symbol in symbols.All.ToList())
        {
            if (!collector.Declarations.TryGetValue(symbol, out var declaration))
            {
                continue;
            }

            switch (declaration.Syntax)
            {
                case RuleDeclarationSyntax rule:
                    BindRule(declaration.Unit, rule);
                    break;
                case StageDeclarationSyntax stage:
                    model.Stages.Add(new StageBinder(symbols, declaration.Unit, _overlays).Bind(stage, (StageSymbol)symbol));
                    break;
                case PolicyDeclarationSyntax policy:
                    BindPolicy(declaration.Unit, policy, symbol);
                    break;
                case ShockDeclarationSyntax shock:
                    BindShock(declaration.Unit, shock, symbol);
                    break;
            }
        }

        _overlays.CheckAttributes();
    }

    private void BindRule(SourceUnit unit, RuleDeclarationSyntax syntax)
    {
        var phase = ScenarioModel.StartPhase;
        if (syntax.Phase.Text != "start")
        {
            phase = symbols.Resolve<PhaseSymbol>(unit, syntax.Phase, "phase")?.Index ?? ScenarioModel.StartPhase;
        }

        var constants = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));
        var every = syntax.Every is null ? 1 : constants.BindDuration(syntax.Every.Interval) ?? 1;
        var body = new RuleBinder(symbols, unit, syntax.Sequential is not null, every);
        var isUnderstood = true;
        foreach (var item in syntax.Body.Items)
        {
            if (!body.TryBind(item))
            {
                isUnderstood &= item is AllowDeclarationSyntax;
                ClauseCheck.Report(symbols, unit, item, "in a rule");
            }
        }

        WarnIfIdle(unit, syntax, syntax.Name, isUnderstood && !body.HasEffects);
        model.Rules.Add(new RuleModel(syntax.Name.Text, phase, syntax.Sequential is not null, every, body.ToBody(), new Origin(unit.LocationOf(syntax.Name))));
    }

    private void BindPolicy(SourceUnit unit, PolicyDeclarationSyntax syntax, Symbol symbol)
    {
        var instrument = symbols.Resolve<InstrumentSymbol>(unit, syntax.Instrument, "instrument");
        var issuer = ResolveIssuer(unit, syntax);
        CheckIssuer(unit, syntax, instrument, issuer);
        var parts = new InterventionBinder(symbols, unit, _overlays, isPolicy: true, instrument);
        parts.Bind(syntax.Body);
        parts.CheckMoney(syntax.Name);
        WarnIfIdle(unit, syntax, syntax.Name, parts.IsIdle);
        model.Policies.Add(new PolicyModel(
            symbol.Name, instrument?.Name ?? string.Empty, issuer?.Name ?? string.Empty, parts.Activity, parts.Budget, parts.Cost?.Value, parts.CostUnit,
            parts.OrderBy?.Value, parts.Overlays, parts.Body.HasBody ? parts.Body.ToBody() : null, symbol.Documentation, new Origin(unit.LocationOf(syntax.Name))));
    }

    private PopulationSymbol? ResolveIssuer(SourceUnit unit, PolicyDeclarationSyntax syntax)
    {
        var issuer = symbols.Resolve<PopulationSymbol>(unit, syntax.Issuer, "actor");
        if (issuer is { IsSingle: false })
        {
            // Without a number it was meant as one; that the number is missing is reported.
            if (issuer.Syntax.Count is not null || issuer.Syntax.Source is not null)
            {
                symbols.ReportSort(unit.LocationOf(syntax.Issuer), issuer, "actor", "a policy is issued by one actor, declared with `actor`");
            }

            return null;
        }

        return issuer;
    }

    /// <summary>CL3002: an instrument in the hands that it is made for (D4).</summary>
    private void CheckIssuer(SourceUnit unit, PolicyDeclarationSyntax syntax, InstrumentSymbol? instrument, PopulationSymbol? issuer)
    {
        if (instrument is null || issuer?.Kind is not { } kind || instrument.Issuers.IsEmpty || instrument.Issuers.Any(kind.Is))
        {
            return;
        }

        var allowed = symbols.OfSort<PopulationSymbol>().Where(p => p is { IsSingle: true, Kind: { } k } && instrument.Issuers.Any(k.Is)).Select(p => $"`{p.Name}`").ToList();
        symbols.Diagnostics.Add(Diagnostic.Create(
            DiagnosticDescriptors.InstrumentIssuer, unit.LocationOf(syntax.Issuer), instrument.Name,
            string.Join(" or ", instrument.Issuers.Select(k => $"`{k.Name}`")), issuer.Name, $"of the kind `{kind.Name}`") with
        {
            Related = instrument.Location is null ? [] : [new RelatedLocation(instrument.Location, "declared here")],
            Help = allowed.Count > 0 ? $"let {string.Join(" or ", allowed.Take(3))} issue it, or use another instrument"
                : $"declare who may: {string.Join(" or ", instrument.Issuers.Select(k => $"`actor NAME : {k.Name}`"))}, or use another instrument",
        });
    }

    private void BindShock(SourceUnit unit, ShockDeclarationSyntax syntax, Symbol symbol)
    {
        var parts = new InterventionBinder(symbols, unit, _overlays, isPolicy: false, null);
        parts.Bind(syntax.Body);
        WarnIfIdle(unit, syntax, syntax.Name, parts.IsIdle);
        model.Shocks.Add(new ShockModel(
            symbol.Name, parts.Activity, parts.Overlays, parts.Body.HasBody ? parts.Body.ToBody() : null, symbol.Documentation, new Origin(unit.LocationOf(syntax.Name))));
    }

    private void WarnIfIdle(SourceUnit unit, DeclarationSyntax syntax, SyntaxToken name, bool isIdle)
    {
        // Where something could not be read, that may have been the effect.
        var isRead = !syntax.DescendantTokens().Any(t => t.IsMissing) && !syntax.DescendantNodesAndSelf().Any(n => n is SkippedTokensSyntax);
        if (isIdle && isRead)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.NoEffect, unit.LocationOf(name), name.Text) with
            {
                Help = "add an effect, such as `f.capital += …` or `form a -[t]- b`, or take it out",
            });
        }
    }
}
