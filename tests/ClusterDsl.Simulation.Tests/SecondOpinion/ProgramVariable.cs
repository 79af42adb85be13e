namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>A variable of a generated rule: its name, and its sort (Firm, School, Agent, a tie kind, or number).</summary>
/// <param name="IsPattern">Whether the <c>for</c> binds it.</param>
internal sealed record ProgramVariable(string Name, string Sort, bool IsPattern);
