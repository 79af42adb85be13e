namespace ClusterDsl.Snapshots.Tests;

/// <summary>What plugins of Verify rely on: converters, comparers and what is kept for them in the settings.</summary>
public sealed class ConverterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_target_is_compared_as_what_its_converter_makes_of_it()
    {
        _folder.Write("Account.verified.account", "rent\nfood");
        var cleaned = AccountConverter.Cleaned;

        await Verify(new Account("rent", "food"), sourceFile: _folder.SourceFile).UseFileName("Account");

        Assert.Equal(cleaned + 1, AccountConverter.Cleaned);
    }

    [Fact]
    public async Task A_setting_reaches_the_converter()
    {
        _folder.Write("Separated.verified.account", "rent, food");

        await Verify(new Account("rent", "food"), sourceFile: _folder.SourceFile).UseFileName("Separated").Separator(", ");
    }

    [Fact]
    public async Task A_comparer_decides_what_is_equal()
    {
        _folder.Write("Case.verified.account", "RENT");

        await Verify(new Account("rent"), sourceFile: _folder.SourceFile).UseFileName("Case");

        Assert.Equal(["Case.verified.account"], _folder.Files);
    }

    [Fact]
    public async Task A_comparer_says_how_they_differ()
    {
        _folder.Write("Differs.verified.account", "rent");

        var failure = await Assert.ThrowsAnyAsync<Exception>(
            async () => await Verify(new Account("food"), sourceFile: _folder.SourceFile).UseFileName("Differs"));

        Assert.Contains("Received: Differs.received.account\nVerified: Differs.verified.account\nCompare Result:\nrent became food\n", failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Differs.received.account", _folder.Files);
    }

    [Fact]
    public async Task A_text_stays_a_text_whatever_its_type_is_called()
    {
        _folder.Write("Text.verified.txt", "text");

        await Verify((object)"text", sourceFile: _folder.SourceFile).UseFileName("Text");
    }
}
