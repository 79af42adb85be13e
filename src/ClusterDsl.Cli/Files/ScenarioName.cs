using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Cli.Files;

/// <summary>What a scenario may be called.</summary>
internal static class ScenarioName
{
    /// <summary>Whether the language takes a text for a name, and for nothing more.</summary>
    public static bool IsValid(string text)
    {
        var tree = SyntaxTree.Parse($"scenario {text} {{ }}");
        return tree.Diagnostics.IsEmpty && tree.Root.Declarations is [ScenarioDeclarationSyntax scenario] && scenario.Name.Text == text;
    }

    /// <summary>A name made of a text that is none, or null.</summary>
    public static string? Similar(string text)
    {
        var name = string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : '_')).Trim('_');
        return name.Length == 0 ? null : new[] { name, $"study_{name}" }.FirstOrDefault(IsValid);
    }
}
