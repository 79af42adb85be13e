using ClusterDsl.Language.Diagnostics.Pages;

namespace ClusterDsl.Language.Diagnostics;

/// <summary>One diagnostic code: its meaning never changes.</summary>
/// <param name="Code"><c>CL</c> and four digits; the first digit is the group (language reference, section 9).</param>
/// <param name="Severity">The severity unless configured otherwise.</param>
/// <param name="Title">A short name of the mistake, a sentence fragment without a full stop.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c>, <c>{1}</c> … for the names involved.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title, string MessageFormat)
{
    /// <summary>The page that <c>explain</c> shows; null for a code that is not in <see cref="DiagnosticDescriptors"/>.</summary>
    public DiagnosticPage? Page => DiagnosticPages.Find(Code);
}
