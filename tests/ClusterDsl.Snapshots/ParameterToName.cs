namespace ClusterDsl.Snapshots;

/// <summary>Gives the text that stands for a test's argument in a file name.</summary>
/// <typeparam name="T">Type of the argument.</typeparam>
/// <param name="parameter">The argument.</param>
/// <returns>Text that is valid in a file name.</returns>
public delegate string ParameterToName<in T>(T parameter);
