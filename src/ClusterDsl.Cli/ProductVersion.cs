using System.Reflection;

namespace ClusterDsl.Cli;

/// <summary>The version of this product.</summary>
public static class ProductVersion
{
    /// <summary>For example <c>0.1.0</c>; without the commit that builds append after a plus sign.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
