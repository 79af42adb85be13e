using System.Runtime.CompilerServices;

namespace ClusterDsl.Snapshots;

/// <summary>
/// Compares a text with the <c>.verified.</c> file beside the test: the part of Verify.Xunit's API that this repository's tests use.
/// A difference leaves a <c>.received.</c> file and fails the test; nothing is ever accepted automatically and no diff tool is
/// started, so that <c>DiffEngine_Disabled</c> changes nothing.
/// </summary>
public static class Verifier
{
    /// <summary>Compares <paramref name="target"/> with <c>Class.Method.verified.txt</c>.</summary>
    /// <param name="target">The text; <see langword="null"/> stands as <c>null</c>, the empty text as <c>emptyString</c>.</param>
    /// <param name="settings">Settings to start from; they are copied.</param>
    /// <param name="sourceFile">The test's source file, filled in by the compiler.</param>
    /// <returns>A task that takes further settings before it is awaited or returned; it fails with a <see cref="VerifyException"/>.</returns>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        var text = target is null ? "null" : WithoutByteOrderMark(target);
        return Start(text.Length == 0 ? "emptyString" : text, "txt", settings, sourceFile);
    }

    /// <summary>Compares <paramref name="target"/> with <c>Class.Method.verified.extension</c>.</summary>
    /// <param name="target">The text; <see langword="null"/> stands as <c>null</c>.</param>
    /// <param name="extension">Extension of the file without a dot, as in <c>svg</c>.</param>
    /// <param name="settings">Settings to start from; they are copied.</param>
    /// <param name="sourceFile">The test's source file, filled in by the compiler.</param>
    /// <returns>A task that takes further settings before it is awaited or returned; it fails with a <see cref="VerifyException"/>.</returns>
    public static SettingsTask Verify(
        string? target,
        string extension,
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(extension);
        if (extension.StartsWith('.') || extension.AsSpan().ContainsAny('/', '\\'))
        {
            throw new ArgumentException($"An extension has no leading dot and no separator: '{extension}'.", nameof(extension));
        }

        return Start(target is null ? "null" : WithoutByteOrderMark(target), extension, settings, sourceFile);
    }

    /// <summary>Compares what a converter makes of <paramref name="target"/> with <c>Class.Method.verified.extension</c>.</summary>
    /// <param name="target">Something that <see cref="VerifierSettings.RegisterFileConverter{T}"/> names a converter for.</param>
    /// <param name="settings">Settings to start from; they are copied.</param>
    /// <param name="sourceFile">The test's source file, filled in by the compiler.</param>
    /// <returns>A task that takes further settings before it is awaited or returned; it fails with a <see cref="VerifyException"/>.</returns>
    public static SettingsTask Verify(object? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sourceFile);
        return target is null or string
            ? Verify((string?)target, settings, sourceFile)
            : new SettingsTask(settings, complete => VerifyConvertedAsync(target, complete, sourceFile));
    }

    private static async Task<VerifyResult> VerifyConvertedAsync(object target, VerifySettings settings, string sourceFile)
    {
        // Verify writes what nobody converts as JSON of its own; a text that differed from it would be another file.
        var conversion = VerifierSettings.Convert(target, settings.Context)
            ?? throw new NotSupportedException($"No converter is registered for {target.GetType().FullName}: register one in a [ModuleInitializer], or verify a text.");
        try
        {
            return await Snapshot.VerifyAsync(WithoutByteOrderMark(conversion.Data), conversion.Extension, settings, sourceFile);
        }
        finally
        {
            if (conversion.Cleanup is { } cleanup)
                await cleanup();
        }
    }

    private static SettingsTask Start(string text, string extension, VerifySettings? settings, string sourceFile)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sourceFile);
        return new SettingsTask(settings, complete => Snapshot.VerifyAsync(text, extension, complete, sourceFile));
    }

    private static string WithoutByteOrderMark(string text) => text.TrimStart('\uFEFF');
}
