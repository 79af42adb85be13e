using System.Reflection;

namespace ClusterDsl.Snapshots.Tests.Subset;

public sealed class BuildPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_directory_that_exists_is_taken_as_it_is() =>
        Assert.Equal(_folder.FullName, Elsewhere("/build/").DirectoryOf(_folder.SourceFile, "/"));

    [Theory]
    [InlineData("/build/", "/build/tests/A.Tests/Sub/Tests.cs")]
    [InlineData(@"C:\build\", @"C:\build\tests\A.Tests\Sub\Tests.cs")]
    public void A_directory_built_elsewhere_is_found_above_the_running_tests(string solution, string sourceFile)
    {
        var expected = Directory.CreateDirectory(_folder["tests/A.Tests/Sub"]).FullName;
        var run = Directory.CreateDirectory(_folder["tests/A.Tests/bin/Debug"]).FullName;

        Assert.Equal(Path.GetFullPath(expected), Path.GetFullPath(Elsewhere(solution).DirectoryOf(sourceFile, run)));
    }

    [Fact]
    public void A_directory_found_nowhere_is_not_made()
    {
        Assert.Throws<DirectoryNotFoundException>(() => Elsewhere("/build/").DirectoryOf("/build/tests/Gone/Tests.cs", _folder.FullName));
        Assert.Throws<DirectoryNotFoundException>(() => Elsewhere("/build/").DirectoryOf("/other/tests/Tests.cs", _folder.FullName));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void A_path_that_the_compiler_rewrote_is_refused_with_the_way_out()
    {
        var failure = Assert.Throws<InvalidOperationException>(
            () => Elsewhere("/build/").DirectoryOf("/_/tests/A.Tests/Tests.cs", _folder.FullName));

        Assert.Contains("Snapshots.props", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_directories_of_this_assembly_are_known()
    {
        var paths = BuildPaths.Of(typeof(BuildPathsTests).Assembly);

        // Of the build, which may have been elsewhere: so the one is checked against the other.
        Assert.Equal(
            Path.GetFullPath(Path.Combine(paths.SolutionDirectory, "tests", "ClusterDsl.Snapshots.Tests")),
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(paths.ProjectDirectory)));
    }

    [Fact]
    public void An_assembly_that_lacks_them_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => BuildPaths.Of(typeof(Assembly).Assembly));

    private static BuildPaths Elsewhere(string solution) => BuildPaths.ForTest(solution + "tests/A.Tests/", solution);
}
