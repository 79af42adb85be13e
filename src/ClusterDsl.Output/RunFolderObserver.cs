using ClusterDsl.Output.Networks;
using ClusterDsl.Output.Tables;

namespace ClusterDsl.Output;

/// <summary>Writes the files of a run folder while the run goes on. To be disposed of before the folder is completed.</summary>
/// <param name="folder">Where.</param>
/// <param name="description">What to tell of the run besides what it tells itself.</param>
public sealed class RunFolderObserver(RunFolder folder, RunDescription description) : ObserverGroup(
    new MeasuresFile(folder.PartialPath),
    new TiesFile(folder.PartialPath),
    new EventsFile(folder.PartialPath),
    new StagesFile(folder.PartialPath),
    new PoliciesFile(folder.PartialPath, description),
    new BeneficiariesFile(folder.PartialPath),
    new ActorsFile(folder.PartialPath),
    new ActorsPanelFile(folder.PartialPath),
    new TiesPanelFile(folder.PartialPath),
    new DegreesFile(folder.PartialPath),
    new MixingFile(folder.PartialPath),
    new GraphMlFile(folder.PartialPath),
    new RunManifest(folder.PartialPath, description)), IDisposable
{
    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var file in Observers.OfType<IDisposable>())
        {
            file.Dispose();
        }
    }
}
