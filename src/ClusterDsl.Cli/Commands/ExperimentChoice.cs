using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Cli.Commands;

/// <summary>Finds the experiment that is asked for.</summary>
internal sealed class ExperimentChoice(ICommandConsole console)
{
    /// <summary>The experiment of a name, or the only one; null, after saying why, if there is none.</summary>
    public ExperimentModel? Find(ScenarioModel model, string path, string? name)
    {
        var names = model.Experiments.Select(e => e.Name).ToList();
        var found = name is null ? model.Experiments.FirstOrDefault() : model.Experiments.FirstOrDefault(e => e.Name == name);
        if (names.Count == 0)
        {
            console.WriteUsageError($"`{path}` has no experiment; write `experiment NAME {{ vary …; replicates 100; report … }}`");
            return null;
        }

        if (found is null)
        {
            console.WriteUsageError(UsageMessages.UnknownOf("experiment", name!, names));
            return null;
        }

        if (name is null && names.Count > 1)
        {
            console.WriteUsageError($"`{path}` has {names.Count} experiments: name one of {string.Join(", ", names.Select(n => $"`{n}`"))}");
            return null;
        }

        return found;
    }
}
