using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>
/// Settings of every verification of a test assembly, given in a module initializer: after the first verification they throw,
/// because tests that had already run would have run under other rules.
/// </summary>
public static class VerifierSettings
{
    private static readonly ScrubberList GlobalScrubbers = new();
    private static readonly ConcurrentDictionary<Type, Func<object, string>> ParameterNames = new();
    private static readonly ConcurrentQueue<(Type Type, Func<object, IReadOnlyDictionary<string, object>, bool> CanConvert, Conversion<object> Convert)> Converters = new();
    private static readonly ConcurrentDictionary<string, StringCompare> StringComparers = new(StringComparer.Ordinal);
    private static volatile bool _verifyHasRun;

    // Strict: a lone surrogate in a text fails the test instead of becoming a question mark in the file.
    internal static Encoding Encoding { get; private set; } =
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    internal static IEnumerable<Action<StringBuilder>> Scrubbers => GlobalScrubbers;

    /// <summary>Changes every text before it is compared, after the scrubbers of the verification itself.</summary>
    /// <param name="scrubber">Changes the text in place.</param>
    /// <param name="location">Its place among the global scrubbers.</param>
    public static void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First)
    {
        RefuseOnceVerified();
        GlobalScrubbers.Add(scrubber, location);
    }

    /// <inheritdoc cref="VerifySettings.ScrubLines"/>
    public static void ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First)
    {
        RefuseOnceVerified();
        GlobalScrubbers.Add(LineScrubbers.Remove(removeLine), location);
    }

    /// <inheritdoc cref="VerifySettings.ScrubLinesContaining(string[])"/>
    public static void ScrubLinesContaining(params string[] stringToMatch)
    {
        RefuseOnceVerified();
        GlobalScrubbers.Add(LineScrubbers.RemoveContaining(StringComparison.OrdinalIgnoreCase, stringToMatch), ScrubberLocation.First);
    }

    /// <inheritdoc cref="VerifySettings.ScrubLinesContaining(StringComparison, string[])"/>
    public static void ScrubLinesContaining(StringComparison comparison, params string[] stringToMatch)
    {
        RefuseOnceVerified();
        GlobalScrubbers.Add(LineScrubbers.RemoveContaining(comparison, stringToMatch), ScrubberLocation.First);
    }

    /// <inheritdoc cref="VerifySettings.ScrubLinesWithReplace"/>
    public static void ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First)
    {
        RefuseOnceVerified();
        GlobalScrubbers.Add(LineScrubbers.Replace(replaceLine), location);
    }

    /// <inheritdoc cref="VerifySettings.ScrubEmptyLines"/>
    public static void ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First)
    {
        RefuseOnceVerified();
        GlobalScrubbers.Add(LineScrubbers.RemoveEmpty, location);
    }

    /// <summary>Gives arguments of a type, and of types derived from it, a text of their own in file names.</summary>
    /// <typeparam name="T">Type of the argument.</typeparam>
    /// <param name="func">Gives the text; it must be valid in a file name.</param>
    public static void NameForParameter<T>(ParameterToName<T> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        RefuseOnceVerified();
        ParameterNames[typeof(T)] = parameter => func((T)parameter);
    }

    /// <summary>Compares targets of a type, and of types derived from it, as the text that a conversion makes of them.</summary>
    /// <typeparam name="T">Type of the targets.</typeparam>
    /// <param name="conversion">Makes the text.</param>
    /// <param name="canConvert">Says of which of them; of all if null.</param>
    public static void RegisterFileConverter<T>(Conversion<T> conversion, CanConvert<T>? canConvert = null)
    {
        ArgumentNullException.ThrowIfNull(conversion);
        RefuseOnceVerified();
        Converters.Enqueue((
            typeof(T),
            (target, context) => canConvert is null || canConvert((T)target, context),
            (target, context) => conversion((T)target, context)));
    }

    /// <summary>Compares files of an extension in a way of its own.</summary>
    /// <param name="extension">The extension, without a dot.</param>
    /// <param name="compare">Compares.</param>
    public static void RegisterStringComparer(string extension, StringCompare compare)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(extension);
        ArgumentNullException.ThrowIfNull(compare);
        RefuseOnceVerified();
        StringComparers[extension] = compare;
    }

    /// <summary>Writes files without the byte order mark that stands at their beginning by default; both are read.</summary>
    public static void UseUtf8NoBom()
    {
        RefuseOnceVerified();
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    }

    internal static void MarkVerified() => _verifyHasRun = true;

    internal static ConversionResult? Convert(object target, IReadOnlyDictionary<string, object> context)
    {
        var converter = Converters.FirstOrDefault(entry => entry.Type.IsInstanceOfType(target) && entry.CanConvert(target, context));
        return converter.Convert?.Invoke(target, context);
    }

    internal static async Task<CompareResult> CompareAsync(string received, string verified, string extension, IReadOnlyDictionary<string, object> context) =>
        StringComparers.TryGetValue(extension, out var compare) ? await compare(received, verified, context)
        : string.Equals(received, verified, StringComparison.Ordinal) ? CompareResult.Equal
        : CompareResult.NotEqual();

    internal static bool TryNameParameter(object parameter, [NotNullWhen(true)] out string? name)
    {
        var type = parameter.GetType();
        if (!ParameterNames.TryGetValue(type, out var func))
            func = ParameterNames.FirstOrDefault(entry => entry.Key.IsAssignableFrom(type)).Value;

        name = func?.Invoke(parameter);
        return name is not null;
    }

    private static void RefuseOnceVerified([CallerMemberName] string caller = "")
    {
        if (_verifyHasRun)
        {
            throw new InvalidOperationException(
                $"{nameof(VerifierSettings)}.{caller} must be called before any verification has run: call it in a [ModuleInitializer].");
        }
    }
}
