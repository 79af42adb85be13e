using ClusterDsl.Output.Snapshots;

namespace ClusterDsl.Testing;

/// <summary>The plugin for Verify: what a scenario did, as a readable text that is kept beside the test and compared.</summary>
public static class VerifyClusterDsl
{
    private const string DigitsKey = "ClusterDsl.SignificantDigits";

    /// <summary>Whether <see cref="Initialize"/> has been called.</summary>
    public static bool Initialized { get; private set; }

    /// <summary>
    /// Registers the plugin, in a module initializer of the test project. Differences in <c>.verified.txt</c> files are then shown line by line,
    /// in those of other tests of the project, too.
    /// </summary>
    /// <param name="significantDigits">Significant digits of numbers, from 1 to 15; counts are exact. A verification may have its own.</param>
    /// <exception cref="InvalidOperationException">It was called before, or a verification has already run.</exception>
    public static void Initialize(int significantDigits = SignificantNumber.DefaultDigits)
    {
        CheckDigits(significantDigits);
        if (Initialized)
        {
            throw new InvalidOperationException("VerifyClusterDsl.Initialize is called once, in a [ModuleInitializer].");
        }

        Initialized = true;
        VerifierSettings.RegisterFileConverter<ScenarioRun>((run, context) =>
            new ConversionResult(null, "txt", run.ToText(context.TryGetValue(DigitsKey, out var digits) ? (int)digits : significantDigits)));
        VerifierSettings.RegisterStringComparer("txt", Compare);
    }

    /// <summary>Rounds the numbers of one verification to so many significant digits.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="digits">From 1 to 15.</param>
    public static void SignificantDigits(this VerifySettings settings, int digits)
    {
        CheckDigits(digits);
        settings.Context[DigitsKey] = digits;
    }

    /// <summary>Rounds the numbers of one verification to so many significant digits: <c>await Verify(run).SignificantDigits(6)</c>.</summary>
    /// <param name="settings">The verification.</param>
    /// <param name="digits">From 1 to 15.</param>
    /// <returns>The verification.</returns>
    public static SettingsTask SignificantDigits(this SettingsTask settings, int digits)
    {
        settings.CurrentSettings.SignificantDigits(digits);
        return settings;
    }

    private static Task<CompareResult> Compare(string received, string verified, IReadOnlyDictionary<string, object> context) => Task.FromResult(
        string.Equals(received, verified, StringComparison.Ordinal)
            ? CompareResult.Equal
            : CompareResult.NotEqual($"- verified, + received\n{TextDifference.Describe(verified, received)}"));

    private static void CheckDigits(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, SignificantNumber.MostDigits);
    }
}
