namespace ClusterDsl.Simulation.Networks;

/// <summary>Three nodes tied with one another, and the numbers of their ties (<see cref="TriangleList.Later"/>).</summary>
internal readonly record struct Triangle(int First, int Second, int Third, int FirstSecond, int FirstThird, int SecondThird);
