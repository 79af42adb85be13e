using System.Buffers;
using System.Collections;
using System.Globalization;

namespace ClusterDsl.Snapshots;

/// <summary>Texts as parts of a file name, the same on every system.</summary>
internal static class FileNames
{
    // What Windows refuses, on every system: a repository is checked out on all of them.
    private static readonly SearchValues<char> Invalid =
        SearchValues.Create([.. "\"<>|:*?\\/", .. Enumerable.Range(0, 32).Select(code => (char)code)]);

    /// <summary>Throws unless the text can stand in a file name.</summary>
    public static void Require(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var index = name.AsSpan().IndexOfAny(Invalid);
        if (index >= 0)
            throw new ArgumentException($"'{name}' cannot be part of a file name: it holds '{name[index]}'.", nameof(name));
    }

    /// <summary>The text that stands for an argument.</summary>
    public static string ForParameter(object? parameter) => ForParameter(parameter, nested: false);

    private static string ForParameter(object? parameter, bool nested)
    {
        switch (parameter)
        {
            case null:
                return "null";
            case string text:
                return Clean(text);
        }

        if (VerifierSettings.TryNameParameter(parameter, out var name))
            return name;

        switch (parameter)
        {
            case DateTime or DateTimeOffset or DateOnly or TimeOnly or IDictionary:
                // Verify has formats of its own for these; a name that differed from its would orphan the file.
                throw new NotSupportedException(
                    $"An argument of type {parameter.GetType().Name} needs {nameof(VerifierSettings)}.{nameof(VerifierSettings.NameForParameter)} or {nameof(VerifySettings.UseTextForParameters)}.");
            case IEnumerable items:
                var texts = items.Cast<object?>().Select(item => ForParameter(item, nested: true)).ToArray();
                var joined = string.Join(',', texts);
                return nested || texts.Length == 0 ? $"[{joined}]" : joined;
            case IFormattable formattable:
                return Clean(formattable.ToString(format: null, CultureInfo.InvariantCulture));
            default:
                return Clean(parameter.ToString() ?? throw new InvalidOperationException(
                    $"{parameter.GetType().FullName}.ToString gave null, so the argument has no name."));
        }
    }

    private static string Clean(string text) => string.Create(text.Length, text, (span, source) =>
    {
        source.CopyTo(span);
        foreach (ref var character in span)
        {
            if (Invalid.Contains(character))
                character = '-';
        }
    });
}
