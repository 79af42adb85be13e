using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterDsl.Snapshots;

/// <summary>
/// Settings of one verification. Its methods return nothing, which is what every version of Verify.Xunit allows a caller to rely on;
/// for chains there is <see cref="SettingsTask"/>.
/// </summary>
public sealed class VerifySettings
{
    private readonly ScrubberList _scrubbers = new();

    public VerifySettings()
    {
    }

    /// <summary>Copies settings, so that a change to the copy leaves the original alone.</summary>
    /// <param name="settings">The settings to copy; <see langword="null"/> for the defaults.</param>
    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
            return;

        _scrubbers = new ScrubberList(settings._scrubbers);
        Parameters = settings.Parameters;
        ParametersText = settings.ParametersText;
        Directory = settings.Directory;
        FileName = settings.FileName;
        MethodName = settings.MethodName;
        TypeName = settings.TypeName;
        RequiresUniquePrefix = settings.RequiresUniquePrefix;
        foreach (var (key, value) in settings.Context)
            Context[key] = value;
    }

    /// <summary>What extensions of the settings keep for converters and comparers, by a name of theirs.</summary>
    public Dictionary<string, object> Context { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<object?>? Parameters { get; private set; }

    internal string? ParametersText { get; private set; }

    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal string? MethodName { get; private set; }

    internal string? TypeName { get; private set; }

    internal bool RequiresUniquePrefix { get; private set; } = true;

    internal IEnumerable<Action<StringBuilder>> Scrubbers => _scrubbers;

    /// <summary>Puts the test's only or first argument into the file name, as <c>_name=value</c>.</summary>
    /// <typeparam name="T">Type of the argument.</typeparam>
    /// <param name="parameter">The argument.</param>
    public void UseParameters<T>(T parameter) => UseParameters([parameter]);

    /// <summary>Puts the test's arguments into the file name, as <c>_name=value_name=value</c>, from the first parameter on.</summary>
    /// <param name="parameters">The arguments, at most as many as the test method has parameters.</param>
    public void UseParameters(params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Length == 0)
            throw new ArgumentException("At least one argument is needed.", nameof(parameters));

        RefuseBesideFileName();
        RefuseBeside(ParametersText, nameof(UseTextForParameters));
        Parameters = [.. parameters];
    }

    /// <summary>Puts a text in the place of the test's arguments into the file name, as <c>_text</c>.</summary>
    /// <param name="parametersText">The text.</param>
    public void UseTextForParameters(string parametersText)
    {
        FileNames.Require(parametersText);
        RefuseBesideFileName();
        RefuseBeside(Parameters, nameof(UseParameters));
        ParametersText = parametersText;
    }

    /// <summary>Puts the files into another directory, which is made where it is missing.</summary>
    /// <param name="directory">An absolute path, or one relative to the test's source file.</param>
    public void UseDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        Directory = directory;
    }

    /// <summary>Replaces the whole of <c>Class.Method_parameters</c> in the file name.</summary>
    /// <param name="fileName">The name without <c>.verified.</c> and extension.</param>
    public void UseFileName(string fileName)
    {
        FileNames.Require(fileName);
        RefuseBeside(MethodName, nameof(UseMethodName));
        RefuseBeside(TypeName, nameof(UseTypeName));
        RefuseBeside(Parameters, nameof(UseParameters));
        RefuseBeside(ParametersText, nameof(UseTextForParameters));
        FileName = fileName;
    }

    /// <summary>Replaces the method's name in the file name, as for a second verification in one test.</summary>
    /// <param name="name">The name.</param>
    public void UseMethodName(string name)
    {
        FileNames.Require(name);
        RefuseBesideFileName();
        MethodName = name;
    }

    /// <summary>Replaces the class's name in the file name.</summary>
    /// <param name="name">The name.</param>
    public void UseTypeName(string name)
    {
        FileNames.Require(name);
        RefuseBesideFileName();
        TypeName = name;
    }

    /// <summary>Allows this verification a file name that another one has used.</summary>
    public void DisableRequireUniquePrefix() => RequiresUniquePrefix = false;

    /// <summary>Changes the text before it is compared.</summary>
    /// <param name="scrubber">Changes the text in place.</param>
    /// <param name="location">Its place among the scrubbers of these settings, which all run before the global ones.</param>
    public void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        _scrubbers.Add(scrubber, location);

    /// <summary>Removes lines.</summary>
    /// <param name="removeLine">Whether to remove a line.</param>
    /// <param name="location">Its place among the scrubbers of these settings.</param>
    public void ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(LineScrubbers.Remove(removeLine), location);

    /// <summary>Removes lines that contain one of the texts, in either case.</summary>
    /// <param name="stringToMatch">The texts.</param>
    public void ScrubLinesContaining(params string[] stringToMatch) =>
        ScrubLinesContaining(StringComparison.OrdinalIgnoreCase, stringToMatch);

    /// <summary>Removes lines that contain one of the texts.</summary>
    /// <param name="comparison">How to compare.</param>
    /// <param name="stringToMatch">The texts.</param>
    public void ScrubLinesContaining(StringComparison comparison, params string[] stringToMatch) =>
        AddScrubber(LineScrubbers.RemoveContaining(comparison, stringToMatch));

    /// <summary>Replaces lines.</summary>
    /// <param name="replaceLine">Gives the line to write instead; <see langword="null"/> removes it.</param>
    /// <param name="location">Its place among the scrubbers of these settings.</param>
    public void ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(LineScrubbers.Replace(replaceLine), location);

    /// <summary>Removes empty and blank lines, and the newline at the end.</summary>
    /// <param name="location">Its place among the scrubbers of these settings.</param>
    public void ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(LineScrubbers.RemoveEmpty, location);

    private static void RefuseBeside(object? other, string otherName, [CallerMemberName] string caller = "")
    {
        if (other is not null)
            throw new InvalidOperationException($"{caller} is not compatible with {otherName}.");
    }

    private void RefuseBesideFileName([CallerMemberName] string caller = "") => RefuseBeside(FileName, nameof(UseFileName), caller);
}
