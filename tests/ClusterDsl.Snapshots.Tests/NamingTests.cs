namespace ClusterDsl.Snapshots.Tests;

/// <summary>Names of verified files: each test passes only if its file, which is in the repository, is the one that is read.</summary>
public sealed class NamingTests
{
    [Fact]
    public Task ClassAndMethod() => Verify("ClassAndMethod");

    [Fact]
    public async Task Awaited() => await Verify("Awaited");

    [Fact]
    public Task Extension() => Verify("""{ "extension": true }""", extension: "json");

    [Fact]
    public Task Svg() => Verify("""<svg xmlns="http://www.w3.org/2000/svg"/>""", "svg");

    [Theory]
    [InlineData("one", 1)]
    [InlineData("two", 2)]
    public Task Parameters(string name, int count) => Verify($"{name} {count}").UseParameters(name, count);

    [Theory]
    [InlineData("one", 1)]
    [InlineData("two", 2)]
    public Task FirstParameters(string name, int count) => Verify($"{name} {count}").UseParameters(name);

    [Theory]
    [InlineData(0.5, true, null, "a/b:c", DayOfWeek.Monday)]
    public Task ParameterTypes(double real, bool truth, string? nothing, string path, DayOfWeek day) =>
        Verify("ParameterTypes").UseParameters(real, truth, nothing, path, day);

    [Theory]
    [InlineData(new[] { 1, 2, 3 })]
    public Task ParameterList(int[] numbers) => Verify(string.Join(' ', numbers)).UseParameters(numbers);

    [Fact]
    public Task ParametersOfAFactAreLeftOut() => Verify("ParametersOfAFactAreLeftOut").UseParameters("value");

    [Theory]
    [MemberData(nameof(Studies))]
    public Task NamedParameter(Study study) => Verify(study.Name).UseParameters(study);

    [Theory]
    [InlineData("one")]
    public Task TextForParameters(string name) => Verify(name).UseTextForParameters("custom");

    [Fact]
    public Task Folder() => Verify("Folder").UseDirectory("Folder");

    [Fact]
    public Task FileName() => Verify("FileName").UseFileName("NamingTests_CustomFile");

    [Fact]
    public Task TypeName() => Verify("TypeName").UseTypeName("CustomType");

    [Fact]
    public Task Twice() => Task.WhenAll(
        Verify("first").UseMethodName("Twice_1"),
        Verify("second").UseMethodName("Twice_2"));

    [Fact]
    public Task InstanceSettings()
    {
        var settings = new VerifySettings();
        settings.UseMethodName("SettingsMethod");
        settings.UseDirectory("Folder");
        return Verify("InstanceSettings", settings);
    }

    public static TheoryData<Study> Studies => [new Study("austria")];

    public sealed record Study(string Name);

    public sealed class Nested
    {
        [Fact]
        public Task Method() => Verify("Nested.Method");
    }
}
