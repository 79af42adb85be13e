using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>
/// A verification that takes settings until it is awaited, returned as a <see cref="Task"/> or started by <see cref="ToTask"/>.
/// </summary>
public sealed class SettingsTask
{
    private readonly Func<VerifySettings, Task<VerifyResult>> _verify;
    private Task<VerifyResult>? _task;

    internal SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> verify)
    {
        CurrentSettings = new VerifySettings(settings);
        _verify = verify;
    }

    /// <summary>The settings so far: this verification's own copy.</summary>
    public VerifySettings CurrentSettings { get; }

    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();

    public static implicit operator Task<VerifyResult>(SettingsTask settingsTask) => settingsTask.ToTask();

    /// <inheritdoc cref="VerifySettings.UseParameters{T}(T)"/>
    public SettingsTask UseParameters<T>(T parameter) => With(settings => settings.UseParameters(parameter));

    /// <inheritdoc cref="VerifySettings.UseParameters(object?[])"/>
    public SettingsTask UseParameters(params object?[] parameters) => With(settings => settings.UseParameters(parameters));

    /// <inheritdoc cref="VerifySettings.UseTextForParameters"/>
    public SettingsTask UseTextForParameters(string parametersText) => With(settings => settings.UseTextForParameters(parametersText));

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory) => With(settings => settings.UseDirectory(directory));

    /// <inheritdoc cref="VerifySettings.UseFileName"/>
    public SettingsTask UseFileName(string fileName) => With(settings => settings.UseFileName(fileName));

    /// <inheritdoc cref="VerifySettings.UseMethodName"/>
    public SettingsTask UseMethodName(string name) => With(settings => settings.UseMethodName(name));

    /// <inheritdoc cref="VerifySettings.UseTypeName"/>
    public SettingsTask UseTypeName(string name) => With(settings => settings.UseTypeName(name));

    /// <inheritdoc cref="VerifySettings.DisableRequireUniquePrefix"/>
    public SettingsTask DisableRequireUniquePrefix() => With(settings => settings.DisableRequireUniquePrefix());

    /// <inheritdoc cref="VerifySettings.AddScrubber"/>
    public SettingsTask AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        With(settings => settings.AddScrubber(scrubber, location));

    /// <inheritdoc cref="VerifySettings.ScrubLines"/>
    public SettingsTask ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        With(settings => settings.ScrubLines(removeLine, location));

    /// <inheritdoc cref="VerifySettings.ScrubLinesContaining(string[])"/>
    public SettingsTask ScrubLinesContaining(params string[] stringToMatch) =>
        With(settings => settings.ScrubLinesContaining(stringToMatch));

    /// <inheritdoc cref="VerifySettings.ScrubLinesContaining(StringComparison, string[])"/>
    public SettingsTask ScrubLinesContaining(StringComparison comparison, params string[] stringToMatch) =>
        With(settings => settings.ScrubLinesContaining(comparison, stringToMatch));

    /// <inheritdoc cref="VerifySettings.ScrubLinesWithReplace"/>
    public SettingsTask ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        With(settings => settings.ScrubLinesWithReplace(replaceLine, location));

    /// <inheritdoc cref="VerifySettings.ScrubEmptyLines"/>
    public SettingsTask ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) =>
        With(settings => settings.ScrubEmptyLines(location));

    /// <summary>Starts the verification, once.</summary>
    /// <returns>The running verification.</returns>
    public Task<VerifyResult> ToTask() => _task ??= _verify(CurrentSettings);

    /// <summary>Starts the verification for <c>await</c>.</summary>
    /// <returns>Its awaiter.</returns>
    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Starts the verification for <c>await</c>.</summary>
    /// <param name="continueOnCapturedContext">Whether to continue on the context that was current.</param>
    /// <returns>Its awaitable.</returns>
    public ConfiguredTaskAwaitable<VerifyResult> ConfigureAwait(bool continueOnCapturedContext) =>
        ToTask().ConfigureAwait(continueOnCapturedContext);

    private SettingsTask With(Action<VerifySettings> change)
    {
        if (_task is not null)
            throw new InvalidOperationException("The verification has already started: give its settings before it is awaited.");

        change(CurrentSettings);
        return this;
    }
}
