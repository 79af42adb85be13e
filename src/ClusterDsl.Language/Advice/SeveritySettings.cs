using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice;

/// <summary>
/// Severities that <c>.editorconfig</c> files give, from the scenario's folder upwards to the first that says <c>root = true</c>:
/// <c>clusterdsl_diagnostic.CL4007.severity = none | note | warning | error</c> in a section that is about the file. The nearer file
/// counts, and in a file the later line. What is an error by itself stays one.
/// </summary>
internal sealed partial class SeveritySettings
{
    private const string FileName = ".editorconfig";

    // No folder lies deeper; a reader that knows no root ends here.
    private const int MostFolders = 64;

    private readonly Dictionary<string, DiagnosticSeverity?> _severities = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Diagnostic> _diagnostics = [];

    private SeveritySettings()
    {
    }

    /// <summary>What is wrong with the settings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>Reads the settings for a file.</summary>
    public static SeveritySettings Read(string path, IFileReader files)
    {
        var settings = new SeveritySettings();
        var found = new Stack<(SourceText Text, string Subject)>();
        var last = string.Empty;
        for (var level = 0; level < MostFolders; level++)
        {
            var content = files.Read(string.Concat(Enumerable.Repeat("../", level)) + FileName, path);
            if (content.Path == last)
            {
                break;
            }

            last = content.Path;
            if (content.Bytes is not null && FileText.Decode(content, Location.OfFile(content.Path), settings.AddProblem) is { } decoded)
            {
                var text = new SourceText(decoded, content.Path);
                found.Push((text, SubjectOf(path, level)));
                if (IsRoot(text))
                {
                    break;
                }
            }
        }

        foreach (var (text, subject) in found)
        {
            settings.Apply(text, subject);
        }

        return settings;
    }

    /// <summary>A diagnostic with the severity in force; null if there is to be none.</summary>
    public Diagnostic? Judge(Diagnostic diagnostic)
    {
        if (diagnostic.Descriptor.Severity == DiagnosticSeverity.Error || !_severities.TryGetValue(diagnostic.Code, out var severity))
        {
            return diagnostic;
        }

        return severity is { } given ? diagnostic with { Severity = given } : null;
    }

    /// <summary>The last parts of a path, as many as lie below the folder so many levels above the file's own.</summary>
    private static string SubjectOf(string path, int level)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', parts.TakeLast(level + 1));
    }

    private static bool IsRoot(SourceText text) =>
        Lines(text).TakeWhile(l => !l.Text.StartsWith('[')).Any(l => Root().IsMatch(l.Text));

    private static IEnumerable<(string Text, TextSpan Span)> Lines(SourceText text)
    {
        var start = 0;
        foreach (var line in text.Content.Split('\n'))
        {
            var trimmed = line.Trim();
            yield return (trimmed, new TextSpan(start + line.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length));
            start += line.Length + 1;
        }
    }

    private void Apply(SourceText text, string subject)
    {
        var isOurs = false;
        foreach (var (line, span) in Lines(text))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                isOurs = SectionPattern.Matches(line[1..^1], subject);
            }
            else if (isOurs && Setting().Match(line) is { Success: true } setting)
            {
                Apply(setting, new Location(text, span));
            }
        }
    }

    private void Apply(Match setting, Location location)
    {
        var (code, value) = (setting.Groups["code"].Value, setting.Groups["value"].Value);
        var known = DiagnosticDescriptors.All.FirstOrDefault(d => string.Equals(d.Code, code, StringComparison.OrdinalIgnoreCase));
        if (known is not { Severity: not DiagnosticSeverity.Error })
        {
            Report(location, known is null ? $"there is no advice `{code}`" : $"`{code}` is an error, whatever is set", "name advice or a warning, as `clusterdsl check` shows them, or take the line out");
            return;
        }

        switch (value.ToLowerInvariant())
        {
            case "none":
                _severities[code] = null;
                break;
            case "note":
                _severities[code] = DiagnosticSeverity.Hint;
                break;
            case "warning":
                _severities[code] = DiagnosticSeverity.Warning;
                break;
            case "error":
                _severities[code] = DiagnosticSeverity.Error;
                break;
            default:
                Report(location, $"`{value}` is no severity", "write `none`, `note`, `warning` or `error`");
                break;
        }
    }

    private void Report(Location location, string message, string help) =>
        _diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSeverity, location, message) with { Help = help });

    // A file that cannot be read must not keep a scenario from being run.
    private void AddProblem(Diagnostic problem) => _diagnostics.Add(problem with { Severity = DiagnosticSeverity.Warning });

    [GeneratedRegex(@"^clusterdsl_diagnostic\.(?<code>[^.\s]+)\.severity\s*[=:]\s*(?<value>[^\s#;]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^root\s*[=:]\s*true\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Root();
}
