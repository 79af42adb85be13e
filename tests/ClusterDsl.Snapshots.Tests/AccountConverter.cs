namespace ClusterDsl.Snapshots.Tests;

/// <summary>A plugin as its users have it: registered once, with a setting of its own.</summary>
internal static class AccountConverter
{
    private const string Key = "Account.Separator";

    private static int _cleaned;

    /// <summary>How many accounts have been cleaned up.</summary>
    public static int Cleaned => _cleaned;

    /// <summary>Registers it. Files called <c>.account</c> are equal whatever the letters' case.</summary>
    public static void Register()
    {
        VerifierSettings.RegisterFileConverter<Account>(
            (account, context) => new ConversionResult(
                null,
                "account",
                string.Join(context.TryGetValue(Key, out var separator) ? (string)separator : "\n", account.Entries),
                () =>
                {
                    Interlocked.Increment(ref _cleaned);
                    return Task.CompletedTask;
                }),
            (account, _) => account.Entries.Length > 0);
        VerifierSettings.RegisterStringComparer("account", (received, verified, _) => Task.FromResult(
            string.Equals(received, verified, StringComparison.OrdinalIgnoreCase) ? CompareResult.Equal : CompareResult.NotEqual($"{verified} became {received}")));
    }

    /// <summary>What stands between the entries.</summary>
    public static SettingsTask Separator(this SettingsTask task, string separator)
    {
        task.CurrentSettings.Context[Key] = separator;
        return task;
    }
}
