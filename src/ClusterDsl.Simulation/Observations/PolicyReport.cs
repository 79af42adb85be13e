namespace ClusterDsl.Simulation.Observations;

/// <summary>What a policy did.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ActiveSteps">In how many steps it was active.</param>
/// <param name="Spent">What it spent, in base units.</param>
/// <param name="Firings">How many firings it funded (or made, without cost).</param>
/// <param name="Beneficiaries">How many different actors stood in the first variable of its <c>for</c> in those firings.</param>
public sealed record PolicyReport(string Name, int ActiveSteps, double Spent, long Firings, int Beneficiaries);
