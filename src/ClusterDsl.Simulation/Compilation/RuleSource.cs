using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>A body to compile, with what it belongs to.</summary>
/// <param name="Number">The program's number.</param>
/// <param name="Name">Name of the rule, policy or shock.</param>
/// <param name="Sort"><c>rule</c>, <c>policy</c> or <c>shock</c>.</param>
/// <param name="IsSequential">Whether matches see one another's effects.</param>
/// <param name="Body">The body.</param>
/// <param name="Policy">The policy, or null.</param>
/// <param name="Site">Where it is written.</param>
internal sealed record RuleSource(int Number, string Name, string Sort, bool IsSequential, RuleBody Body, PolicyModel? Policy, FaultSite Site)
{
    /// <summary>Before the name of a draw in its address.</summary>
    public string SitePrefix => $"{Sort}/{Name}";
}
