using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary><c>record actors every 1 year</c>, <c>record ties every 1 year</c>.</summary>
internal sealed class PanelBinder(SymbolTable symbols, SourceUnit unit, SettingBinder settings, ModelBuilder model)
{
    /// <summary>Binds it; what cannot be recorded is reported and left out.</summary>
    public void Bind(RecordDeclarationSyntax syntax)
    {
        var every = settings.Constants().BindDuration(syntax.Every.Interval);
        if (syntax.What.IsMissing)
        {
            return;
        }

        PanelSubject? subject = syntax.What.Text switch { "actors" => PanelSubject.Actors, "ties" => PanelSubject.Ties, _ => null };
        if (subject is not { } known)
        {
            Add(
                DiagnosticDescriptors.WrongSetting, syntax.What, "write `record actors every …` or `record ties every …`; a `measure` is recorded in every step anyway",
                $"`{syntax.What.Text}` is nothing that can be recorded");
        }
        else if (model.Panels.Exists(p => p.Subject == known))
        {
            Add(DiagnosticDescriptors.ClauseTwice, syntax.What, "keep one of the two", $"`record {syntax.What.Text}` stands twice");
        }
        else if (every is { } steps)
        {
            model.Panels.Add(new PanelModel(known, steps));
        }
    }

    private void Add(DiagnosticDescriptor descriptor, SyntaxElement at, string help, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(at), arguments) with { Help = help });
}
