using System.Reflection;

namespace ClusterDsl.Snapshots;

/// <summary>The files of one verification.</summary>
internal sealed class SnapshotFiles
{
    private readonly string _prefix;

    private SnapshotFiles(string directory, string prefix, string extension)
    {
        Directory = directory;
        _prefix = prefix;
        Pair = new FilePair(extension, PathPrefix + ".received." + extension, PathPrefix + ".verified." + extension);
    }

    public string Directory { get; }

    public FilePair Pair { get; }

    public string PathPrefix => Path.Combine(Directory, _prefix);

    public static SnapshotFiles For(MethodInfo method, string extension, VerifySettings settings, string sourceDirectory)
    {
        var directory = settings.Directory is null
            ? sourceDirectory
            : Path.GetFullPath(Path.Combine(sourceDirectory, settings.Directory));
        System.IO.Directory.CreateDirectory(directory);
        return new SnapshotFiles(directory, Prefix(method, settings), extension);
    }

    /// <summary>Verified files of this test that it no longer produces, as those of another extension.</summary>
    public IReadOnlyList<string> Dangling() =>
        [.. Existing("verified").Where(file => !string.Equals(file, Pair.VerifiedPath, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Deletes what earlier runs of this test left.</summary>
    public void DeleteReceived()
    {
        foreach (var file in Existing("received"))
            File.Delete(file);
    }

    /// <summary>Writes the received file whole or not at all.</summary>
    public async Task WriteReceivedAsync(string text)
    {
        var beside = Pair.ReceivedPath + ".tmp";
        await File.WriteAllTextAsync(beside, text, VerifierSettings.Encoding);
        File.Move(beside, Pair.ReceivedPath, overwrite: true);
    }

    private static string Prefix(MethodInfo method, VerifySettings settings)
    {
        if (settings.FileName is not null)
            return settings.FileName;

        var type = method.ReflectedType!;
        var typeName = type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        return $"{settings.TypeName ?? typeName}.{settings.MethodName ?? method.Name}{ParameterText(method, settings)}";
    }

    private static string ParameterText(MethodInfo method, VerifySettings settings)
    {
        if (settings.ParametersText is not null)
            return "_" + settings.ParametersText;

        var names = method.GetParameters();
        if (names.Length == 0 || settings.Parameters is not { } values)
            return "";

        if (values.Count > names.Length)
        {
            throw new InvalidOperationException(
                $"{values.Count} arguments were given for the file name, but {method.Name} has {names.Length} parameters.");
        }

        return string.Concat(values.Select((value, index) => $"_{names[index].Name}={FileNames.ForParameter(value)}"));
    }

    // Compared by hand: a search pattern would read the brackets and asterisks of a name, and Windows reads patterns its own way.
    private IEnumerable<string> Existing(string kind) =>
        System.IO.Directory.EnumerateFiles(Directory).Where(file =>
        {
            var name = Path.GetFileName(file.AsSpan());
            if (!name.StartsWith(_prefix, StringComparison.Ordinal))
                return false;

            var rest = name[_prefix.Length..];
            return rest.StartsWith($".{kind}.", StringComparison.Ordinal)
                || (rest.StartsWith('#') && rest.Contains($".{kind}.", StringComparison.Ordinal));
        });
}
