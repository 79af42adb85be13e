namespace ClusterDsl.Language.Model;

/// <summary>What a policy may spend.</summary>
/// <param name="Amount">Per period, or null where it comes from an actor's attribute.</param>
/// <param name="PeriodSteps">Steps in a period, counted from the scenario's start.</param>
/// <param name="FromActor">The actor that pays, or null.</param>
/// <param name="FromAttribute">The attribute from which it pays, or -1.</param>
/// <param name="Unit">The unit in which spending is shown.</param>
public sealed record BudgetModel(ModelExpression? Amount, int PeriodSteps, ModelExpression? FromActor, int FromAttribute, DisplayUnit Unit);
