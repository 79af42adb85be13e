using System.Reflection;
using Xunit.Sdk;

namespace ClusterDsl.Snapshots;

/// <summary>
/// Tells <see cref="Verifier"/> which test runs. <c>tests/Snapshots.props</c> puts it on every test assembly; tests do not write it.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Running = new();

    /// <summary>The method of the test that runs in this asynchronous flow.</summary>
    /// <exception cref="InvalidOperationException">No test runs, or its assembly lacks the attribute.</exception>
    internal static MethodInfo Method =>
        Running.Value ?? throw new InvalidOperationException(
            "No running test is known here. Call Verify from a test, in a project that imports tests/Snapshots.props.");

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest) => Running.Value = methodUnderTest;

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest) => Running.Value = null;
}
