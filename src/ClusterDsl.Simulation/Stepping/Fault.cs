using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Stops a run with a CL5xxx diagnostic that names the declaration, the actors, the step and the value. Called from compiled rules.</summary>
internal static class Fault
{
    public static double DivisionByZero(RunState run, FaultSite site, int[] actors) =>
        throw Make(run, DiagnosticDescriptors.DivisionByZero, site, actors, 0, null, "test the divisor in a `where`, or keep it away from 0 with `max`");

    public static double OutsideDomain(RunState run, FaultSite site, int[] actors, double value, string function) =>
        throw Make(run, DiagnosticDescriptors.OutsideDomain, site, actors, value, function, "test the argument in a `where`, or keep it in the function's domain with `max`");

    public static double EmptyAggregate(RunState run, FaultSite site, int[] actors, string aggregate) =>
        throw Make(run, DiagnosticDescriptors.EmptyAggregate, site, actors, 0, $"the {aggregate} of nothing", "test with `count(…) > 0` in a `where` first");

    /// <summary>An aggregate of values that has none, or an aggregate of what is no number.</summary>
    public static double UndefinedAggregate(RunState run, FaultSite site, int[] actors, string aggregate, ValueBuffer values)
    {
        foreach (var value in values.Items.AsSpan(0, values.Count))
        {
            if (!double.IsFinite(value))
                return NotFinite(run, site, actors, value);
        }

        return values.Count switch
        {
            0 => EmptyAggregate(run, site, actors, aggregate),
            1 when aggregate is "sd" or "variance" =>
                throw Make(run, DiagnosticDescriptors.EmptyAggregate, site, actors, 0, $"the {aggregate} of a single value", "test with `count(…) > 1` in a `where` first"),
            _ when aggregate is "quantile" =>
                throw Make(run, DiagnosticDescriptors.EmptyAggregate, site, actors, 0, "the quantile for a share outside 0 .. 1", "bound the share with `clamp(…, 0, 1)`"),
            _ => throw Make(run, DiagnosticDescriptors.EmptyAggregate, site, actors, 0, $"the {aggregate} of values that have no positive sum", "test with `sum(…) > 0` in a `where` first"),
        };
    }

    public static double MissingMeasure(RunState run, FaultSite site, int[] actors) =>
        throw Make(run, DiagnosticDescriptors.MissingMeasure, site, actors, 0, null, "let the rule act only once there is a value, for example in a later stage");

    public static int ReadThroughNone(RunState run, FaultSite site, int[] actors) =>
        throw Make(run, DiagnosticDescriptors.ReadThroughNone, site, actors, 0, null, "test with `!= none` in a `where` first");

    public static int IndexOutOfRange(RunState run, FaultSite site, int[] actors, double value) =>
        throw Make(run, DiagnosticDescriptors.IndexOutOfRange, site, actors, value, null, "the first place is 0, and the last one less than the length");

    public static double NotFinite(RunState run, FaultSite site, int[] actors, double value) =>
        throw Make(run, DiagnosticDescriptors.ValueNotFinite, site, actors, value, null, "look for a value that grows without bound, or bound it with `clamp`");

    public static double InvalidWeight(RunState run, FaultSite site, int[] actors, double value) =>
        throw Make(run, DiagnosticDescriptors.InvalidWeight, site, actors, value, null, "`max(0, …)` leaves out those whose weight would be negative");

    public static double InvalidProbability(RunState run, FaultSite site, int[] actors, double value) =>
        throw Make(run, DiagnosticDescriptors.InvalidProbability, site, actors, value, null, "bound it with `clamp(…, 0, 1)`, or use `rate` if it is one");

    public static double InvalidRate(RunState run, FaultSite site, int[] actors, double value) =>
        throw Make(run, DiagnosticDescriptors.InvalidRate, site, actors, value, null, value > 0 ? "look at the unit of the rate, and at what it grows with" : "bound it with `max(0, …)`");

    public static double InvalidCost(RunState run, FaultSite site, int[] actors, double value) =>
        throw Make(run, DiagnosticDescriptors.InvalidCost, site, actors, value, null, "bound it with `max(0, …)`");

    public static int InvalidCount(RunState run, FaultSite site, int[] actors, double value) =>
        throw Make(run, DiagnosticDescriptors.InvalidCount, site, actors, value, null, value > 2e9 ? "more than that no run can hold: ask for fewer" : "`round` and `max(0, …)` make a number of things");

    public static int SelfTie(RunState run, FaultSite site, int actor) =>
        throw Single(run, DiagnosticDescriptors.SelfTie, site, actor, "name the two ends so that they differ, or test with `where`");

    public static SimulationFaultException SingleActorExit(RunState run, FaultSite site, int actor) =>
        Single(run, DiagnosticDescriptors.SingleActorExit, site, actor, "let only members of `actors` exit");

    /// <summary>An attribute left its bounds.</summary>
    public static SimulationFaultException OutOfBounds(RunState run, FaultSite site, string owner, AttributeModel attribute, double value)
    {
        var diagnostic = Diagnostic.Create(
            DiagnosticDescriptors.AttributeOutOfBounds, site.Location, site.Declaration, attribute.Name, owner, Shown(value, attribute.Unit), run.Step, Bounds(attribute.Minimum, attribute.Maximum, attribute.Unit));
        return new SimulationFaultException([diagnostic with { Help = "bound the change in the rule, or declare the attribute `clamped` if saturating is what you mean" }]);
    }

    /// <summary>Whether an exception tells of missing memory, also on another thread.</summary>
    public static bool IsAboutMemory(Exception exception) =>
        exception is OutOfMemoryException or MemoryExhaustedException || (exception is AggregateException several && several.Flatten().InnerExceptions.Any(IsAboutMemory));

    /// <summary>The memory that the run may take is used up.</summary>
    public static SimulationFaultException OutOfMemory(RunState run, FaultSite site) => new([Diagnostic.Create(
        DiagnosticDescriptors.OutOfMemory, site.Location, site.Declaration, run.Step, run.Actors.Count.ToString("N0"), run.Ties.Sum(t => (long)t.Count).ToString("N0"), MemorySize.ToText(run.Memory.Limit)) with
    {
        Help = "make fewer at a time: a smaller population, a lower rate, or a shorter step; `--memory` says how much may be taken",
    }]);

    /// <summary>A parameter left its bounds.</summary>
    public static SimulationFaultException ParameterOutOfBounds(RunState run, FaultSite site, ParameterModel parameter, double value)
    {
        var diagnostic = Diagnostic.Create(
            DiagnosticDescriptors.ParameterOutOfBounds, site.Location, site.Declaration, parameter.Name, Shown(value, parameter.Unit), run.Step, Bounds(parameter.Minimum, parameter.Maximum, parameter.Unit));
        return new SimulationFaultException([diagnostic with { Help = "choose a value within the bounds, or widen them where the parameter is declared" }]);
    }

    /// <summary>A distribution refused its parameters.</summary>
    public static SimulationFaultException InvalidDistribution(RunState run, FaultSite site, int[] actors, string message)
    {
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.InvalidDistribution, site.Location, site.Declaration, NamesOf(run, actors), run.Step, message);
        return new SimulationFaultException([diagnostic with { Help = "keep the parameter in its range, for example with `max`" }]);
    }

    private static SimulationFaultException Make(RunState run, DiagnosticDescriptor descriptor, FaultSite site, int[] actors, double value, string? extra, string help)
    {
        var diagnostic = Diagnostic.Create(descriptor, site.Location, site.Declaration, NamesOf(run, actors), run.Step, NumberText.Of(value), extra);
        return new SimulationFaultException([diagnostic with { Help = help }]);
    }

    private static SimulationFaultException Single(RunState run, DiagnosticDescriptor descriptor, FaultSite site, int actor, string help) =>
        new([Diagnostic.Create(descriptor, site.Location, site.Declaration, run.LabelOf(actor), run.Step) with { Help = help }]);

    private static string NamesOf(RunState run, int[] actors)
    {
        var names = string.Join(", ", actors.Where(a => a >= 0 && a < run.Actors.Count).Select(run.LabelOf));
        return names.Length == 0 ? "the whole cluster" : names;
    }

    private static string Shown(double value, DisplayUnit unit) => !double.IsFinite(value) ? NumberText.Of(value) : $"{unit.ToShown(value):R}{(unit.Name.Length == 0 ? string.Empty : " " + unit.Name)}";

    private static string Bounds(double? minimum, double? maximum, DisplayUnit unit) => (minimum, maximum) switch
    {
        ({ } low, { } high) => $"{Shown(low, unit)} .. {Shown(high, unit)}",
        ({ } low, null) => $">= {Shown(low, unit)}",
        (null, { } high) => $"<= {Shown(high, unit)}",
        _ => "finite numbers",
    };
}
