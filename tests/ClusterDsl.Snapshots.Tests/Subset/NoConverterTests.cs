namespace ClusterDsl.Snapshots.Tests.Subset;

public sealed class NoConverterTests
{
    [Fact]
    public Task What_nobody_converts_is_refused() =>
        Assert.ThrowsAsync<NotSupportedException>(async () => await Verify(new Version(1, 0)));

    [Fact]
    public Task What_the_converter_does_not_take_is_refused() =>
        Assert.ThrowsAsync<NotSupportedException>(async () => await Verify(new Account()));

    [Fact]
    public void A_converter_comes_before_the_first_verification() =>
        Assert.Throws<InvalidOperationException>(() =>
        {
            VerifierSettings.MarkVerified();
            VerifierSettings.RegisterFileConverter<Account>((_, _) => new ConversionResult(null, "txt", "text"));
        });

    [Fact]
    public void One_file_is_written_only() => Assert.Throws<NotSupportedException>(() => new ConversionResult("info", "txt", "text"));
}
