using ClusterDsl.Language.Data;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>The real compiler and engine on a machine so small that no more than 10,000 actors can enter.</summary>
internal sealed class SmallToolchain : IToolchain
{
    private const int Room = 10_000;

    private readonly Toolchain _toolchain = new();

    public CompiledScenario Compile(SourceText text, IFileReader files) => _toolchain.Compile(text, files);

    public void Run(ScenarioModel model, RunOptions options, IRunObserver observer, CancellationToken cancellation) =>
        _toolchain.Run(model, options, new ObserverGroup(observer, new Memory()), cancellation);

    private sealed class Memory : IRunObserver
    {
        private int _entered;

        public void ActorEntered(in ActorChange change)
        {
            // An array longer than any can be is refused at once, in the way of a machine that has no memory left.
            if (++_entered > Room)
                GC.KeepAlive(new byte[int.MaxValue]);
        }
    }
}
