using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>
/// Runs the programs of rules: evaluates all matches, in blocks on several threads where it pays, then applies what they do in canonical order.
/// </summary>
internal sealed class RuleRunner
{
    /// <summary>Matches of the outermost element evaluated between two looks at the cancellation.</summary>
    private const int Stretch = 16_384;

    /// <summary>From so many matches on, a rule whose matches may take long is worth several threads.</summary>
    private const int ParallelFromOfHeavy = 256;

    /// <summary>So many matches that a chance passes over take as long as one that it does not.</summary>
    private const int SelectedPerLight = 4;

    /// <summary>Firings of a sequential rule between two looks at the memory that the state takes: each brings in little.</summary>
    private const int Batch = 1_024;

    private readonly CompiledModel _compiled;
    private readonly RunState _state;
    private readonly EffectApplication _application;
    private readonly Block[] _blocks;
    private readonly int _parallelFrom;
    private int[] _outer = [];

    public RuleRunner(CompiledModel compiled, RunState state, IRunObserver observer, RunOptions options)
    {
        _compiled = compiled;
        _state = state;
        _application = new EffectApplication(compiled, state, observer);
        _parallelFrom = options.ParallelFrom;
        _blocks = new Block[state.Crew.Parts];
        _application.Scratch = _blocks[0] = compiled.MakeBlock(state.Memory);
    }

    /// <summary>The block for work between rules.</summary>
    public Block FirstBlock => _blocks[0];

    /// <summary>Runs a program to its end; gives how often it fired.</summary>
    public long Run(RuleProgram program)
    {
        _state.Site = program.Site;
        if (program.Fire is not null)
            return RunSequentially(program);
        var blocks = Evaluate(program);
        Apply(program, blocks, fundedOnly: false);
        var firings = 0L;
        foreach (var block in blocks)
            firings += block.FiringCount;
        return firings;
    }

    /// <summary>Evaluates all matches on the state as it is; gives the blocks, in canonical order, to be applied before the next evaluation.</summary>
    public ReadOnlySpan<Block> Evaluate(RuleProgram program)
    {
        _state.Site = program.Site;
        _state.Interruption.Look();
        var (outer, count) = ListOuter(program.Outer);
        _application.OwnColumns.Begin(program, outer, count);
        if (_blocks.Length > 1 && count >= ParallelFrom(program.Cost))
            return EvaluateInParallel(program, outer, count);
        EvaluateBlock(program, _blocks[0], outer, 0, count);
        return _blocks.AsSpan(0, 1);
    }

    /// <summary>Lets other runs have the large arrays; this one is over.</summary>
    public void Release()
    {
        _application.Release();
        foreach (var block in _blocks)
            block?.Release();
    }

    /// <summary>Is told what changes actors without being a rule.</summary>
    public ChangeNotes ChangeNotes => _application.ChangeNotes;

    private int ParallelFrom(MatchCost cost) => cost switch
    {
        MatchCost.Selected => _parallelFrom * SelectedPerLight,
        MatchCost.Light => _parallelFrom,
        _ => Math.Min(_parallelFrom, ParallelFromOfHeavy),
    };

    /// <summary>Applies what evaluated blocks do.</summary>
    public void Apply(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        Foresee(program, blocks);
        _application.Apply(program, blocks, fundedOnly);
    }

    /// <summary>Makes sure that there is memory for all that enter and for all ties to be.</summary>
    private void Foresee(RuleProgram program, ReadOnlySpan<Block> blocks)
    {
        var bytes = 0.0;
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            if (program.Effects[effect].Model is not (EnterActor or FormTie))
                continue;
            var count = 0L;
            foreach (var block in blocks)
                count += block.Effects[program.Number][effect].Count;
            if (count > 0)
                bytes += count * (program.Effects[effect].Model is FormTie form ? StateSize.OfTie(_state.Ties[form.TieKind]) : StateSize.OfActor(_state));
        }

        if (bytes == 0 || _state.Memory.TryTake(bytes))
            return;

        // Of what was foreseen before, some has ended since.
        _state.Memory.Keep(StateSize.Of(_state));
        _state.Memory.Foresee(bytes);
    }

    private ReadOnlySpan<Block> EvaluateInParallel(RuleProgram program, int[] outer, int count)
    {
        for (var i = 0; i < _blocks.Length; i++)
            _blocks[i] ??= _compiled.MakeBlock(_state.Memory);
        var size = (count + _blocks.Length - 1) / _blocks.Length;
        _state.Crew.Share(_blocks.Length, i => EvaluateBlock(program, _blocks[i], outer, Math.Min(count, i * size), Math.Min(count, (i + 1) * size)));
        return _blocks;
    }

    private void EvaluateBlock(RuleProgram program, Block block, int[] outer, int low, int high)
    {
        block.Clear(program.Number);
        block.Matches.Reset(program.MatchWidth);
        try
        {
            for (var start = low; start < high; start += Stretch)
            {
                _state.Interruption.Look();
                _application.OwnColumns.Prepare(program, start, Math.Min(high, start + Stretch));
                program.Evaluate(_state, block, outer, start, Math.Min(high, start + Stretch));
            }
        }
        catch (DistributionParameterException refusal)
        {
            throw Fault.InvalidDistribution(_state, block.DrawSite ?? program.Site, block.DrawActors, refusal.Message);
        }
    }

    private long RunSequentially(RuleProgram program)
    {
        var block = _blocks[0];
        _state.Interruption.Look();
        var (outer, count) = ListOuter(program.Outer);
        EvaluateBlock(program, block, outer, 0, count);
        var (firings, taken) = (0L, 0);
        foreach (var match in block.Matches.InOrder())
        {
            _state.Interruption.Look();
            if (++taken % Batch == 0)
                _state.Memory.Keep(StateSize.Of(_state));
            block.Clear(program.Number);
            FireOne(program, block, match);
            firings += block.FiringCount;
            Apply(program, _blocks.AsSpan(0, 1), fundedOnly: false);
        }

        return firings;
    }

    private void FireOne(RuleProgram program, Block block, int match)
    {
        try
        {
            program.Fire!(_state, block, match);
        }
        catch (DistributionParameterException refusal)
        {
            throw Fault.InvalidDistribution(_state, block.DrawSite ?? program.Site, block.DrawActors, refusal.Message);
        }
    }

    private (int[] Outer, int Count) ListOuter(OuterDomain domain)
    {
        if (domain.TieKind >= 0)
            return (_state.Ties[domain.TieKind].CanonicalSlots(), _state.Ties[domain.TieKind].Count);
        if (domain.Populations is not { } populations)
            return (_outer, 1);
        if (populations.Length == 1)
            return (_state.Actors.Members[populations[0]].Items, _state.Actors.Members[populations[0]].Count);
        var count = populations.Sum(p => _state.Actors.Members[p].Count);
        if (_outer.Length < count)
            _outer = new int[count + (count / 4)];
        var listed = 0;
        foreach (var members in populations.Select(p => _state.Actors.Members[p]))
        {
            Array.Copy(members.Items, 0, _outer, listed, members.Count);
            listed += members.Count;
        }

        return (_outer, count);
    }
}
