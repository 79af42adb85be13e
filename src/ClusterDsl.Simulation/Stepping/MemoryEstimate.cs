using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>What a run will take before its first step, part by part, so that one that does not fit is refused before it begins to fill the memory.</summary>
internal sealed class MemoryEstimate(CompiledModel compiled, RunState state)
{
    /// <summary>More parts than this say nothing.</summary>
    private const int Named = 4;

    private const double LeastShare = 0.01;

    private readonly List<(string What, double Bytes, Location Location, string Advice)> _parts = [];

    /// <summary>Counts actors, and next values where rules write them beside the present ones.</summary>
    public void AddActors(PopulationProgram population, double count)
    {
        var besides = compiled.Rules.SelectMany(r => r.OwnColumns.Select(o => o.Attribute)).Distinct().Count();
        var each = StateSize.OfActor(state) + (sizeof(double) * besides);
        Add($"`{population.Model.Name}`, {count:N0} actors", count * each, population.Site, "take fewer actors, or give them a kind of your own with only the attributes that the study needs");
    }

    /// <summary>Counts ties that a generator will make, with the room that it needs meanwhile.</summary>
    public void AddTies(InitialTiesProgram ties, double count)
    {
        const int MostPerPair = 48;
        var store = state.Ties[ties.Model.TieKind];
        Add($"ties `{store.Kind.Name}`, about {count:N0}", count * (StateSize.OfTie(store) + MostPerPair), ties.Site, "take fewer ties, for example with a lower `mean_degree`, or fewer actors");
    }

    /// <summary>Counts the records of all steps: those that the run looks back at, and those that are shown in the end.</summary>
    public void AddRecords()
    {
        var model = compiled.Model;
        if (model.Measures.IsEmpty)
            return;
        var values = (model.Measures.Length + model.RecordedMeasures.Length) * (model.Steps + 1.0);
        var site = new FaultSite("records", model.Measures[0].Origin.Location);
        Add($"records at {model.Steps:N0} steps, measures {model.Measures.Length:N0}", values * sizeof(double), site, "take longer steps, a nearer horizon or fewer measures");
    }

    /// <summary>Refuses the run if all that is counted so far does not fit.</summary>
    /// <exception cref="SimulationFaultException">It does not (CL5022).</exception>
    /// <param name="isWhole">Whether ties are counted, too.</param>
    public void Check(bool isWhole)
    {
        var total = _parts.Sum(p => p.Bytes);
        if (total <= state.Memory.Limit)
            return;
        var parts = _parts.OrderByDescending(p => p.Bytes).Where((p, i) => i == 0 || p.Bytes > total * LeastShare).Take(Named).ToList();
        var list = string.Join("; ", parts.Select(p => $"{p.What}: {MemorySize.ToText(p.Bytes)}")) + (isWhole || compiled.InitialTies.Length == 0 ? string.Empty : "; ties would come on top");
        throw new SimulationFaultException([Diagnostic.Create(
            DiagnosticDescriptors.RunTooLarge, parts[0].Location, MemorySize.ToText(total), MemorySize.ToText(state.Memory.Limit), list) with
        {
            Help = $"{parts[0].Advice}; `--memory` says how much may be taken",
        }]);
    }

    private void Add(string what, double bytes, FaultSite site, string advice) => _parts.Add((what, bytes, site.Location, advice));
}
