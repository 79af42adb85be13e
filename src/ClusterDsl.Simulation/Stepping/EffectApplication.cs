using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>
/// Applies what the matches of a rule do, in this order: newcomers are made (while everything else stands as when the rule began), attributes
/// change, ties dissolve, ties form, actors exit, events are told. Within each, effects come as written, and records in canonical order.
/// </summary>
internal sealed partial class EffectApplication(CompiledModel compiled, RunState state, IRunObserver observer)
{
    private readonly bool _hasActorReferences =
        compiled.Model.ActorAttributes.Concat(compiled.Model.TieAttributes).Any(a => a.Type == ModelType.Actor && a.Derived is null);

    private readonly ScenarioModel _model = compiled.Model;
    private readonly List<int> _exits = [];
    private bool[] _isExiting = [];

    /// <summary>What actors change for themselves alone.</summary>
    public OwnColumns OwnColumns { get; } = new(state);

    /// <summary>Whose weights may change.</summary>
    public ChangeNotes ChangeNotes { get; } = new(compiled, state);

    /// <summary>Room for initialisers to work in.</summary>
    public Block? Scratch { get; set; }

    /// <summary>Lets other runs have the large arrays.</summary>
    public void Release() => _ends.Release();

    /// <summary>Applies the effects in the blocks' buffers; of a policy only those of funded firings.</summary>
    public void Apply(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        if (fundedOnly)
            TellFunded(program, blocks);
        if (!HasRecords(program, blocks))
            return;
        Enter(program, blocks, fundedOnly);
        CollectExits(program, blocks, fundedOnly);
        ChangeNotes.Note(program, blocks);
        ChangeAttributes(program, blocks, fundedOnly);
        // An observer may ask what a tie or an actor was like when it ended.
        state.Version++;
        Dissolve(program, blocks, fundedOnly);
        Form(program, blocks, fundedOnly);
        Exit(program);
        Emit(program, blocks, fundedOnly);
        state.Version++;
    }

    private void TellFunded(RuleProgram program, ReadOnlySpan<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var firings = block.Firings;
            for (var number = 0; number < firings.Count; number++)
            {
                if (firings.IsFunded[number])
                    observer.PolicyFunded(new FundedFiring(state.Step, program.Name, firings.Actors[number], firings.Costs[number]));
            }
        }
    }

    private static bool HasRecords(RuleProgram program, ReadOnlySpan<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (program.OwnColumns.Length > 0 && block.FiringCount > 0)
                return true;
            foreach (var buffer in block.Effects[program.Number])
            {
                if (buffer.Count > 0)
                    return true;
            }
        }

        return false;
    }

    private static bool Counts(Block block, EffectBuffer buffer, int record, bool fundedOnly) =>
        !fundedOnly || block.Firings.IsFunded[buffer.Firings[record]];

    private bool IsExiting(int actor) => _exits.Count > 0 && actor < _isExiting.Length && _isExiting[actor];

    private void CollectExits(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            if (program.Effects[effect].Model is not ExitActor)
                continue;
            foreach (var block in blocks)
            {
                var buffer = block.Effects[program.Number][effect];
                for (var record = 0; record < buffer.Count; record++)
                {
                    if (Counts(block, buffer, record, fundedOnly))
                        NoteExit(program.Effects[effect].Site, block.Resolve(buffer.First[record]));
                }
            }
        }
    }

    private void NoteExit(FaultSite site, int actor)
    {
        if (_model.Populations[state.Actors.Populations[actor]].IsSingle)
            throw Fault.SingleActorExit(state, site, actor);
        if (_isExiting.Length <= actor)
            Array.Resize(ref _isExiting, Math.Max(actor + 1, state.Actors.Count));
        if (_isExiting[actor])
            return;
        _isExiting[actor] = true;
        _exits.Add(actor);
    }

    private void Exit(RuleProgram program)
    {
        if (_exits.Count == 0)
            return;
        _exits.Sort((x, y) => x == y ? 0 : state.Actors.Precedes(x, y) ? -1 : 1);
        state.Version++;
        foreach (var actor in _exits)
            observer.ActorExited(new ActorChange(state.Step, actor, program.Name));
        var populations = new SortedSet<int>();
        foreach (var actor in _exits)
        {
            for (var kind = 0; kind < state.Ties.Length; kind++)
                CutTies(kind, actor);
            state.Actors.Remove(actor);
            populations.Add(state.Actors.Populations[actor]);
        }

        foreach (var population in populations)
            state.Actors.Members[population].RemoveAbsent(state.Actors.IsPresent);
        if (_hasActorReferences)
            ForgetExited();
        foreach (var actor in _exits)
            _isExiting[actor] = false;

        _exits.Clear();
    }

    private void CutTies(int kind, int actor)
    {
        var ties = state.Ties[kind];
        while (ties.Out.Degree[actor] > 0)
            Cut(kind, ties.Out.Slots[ties.Out.Start[actor]], "exit");
        while (ties.In.Degree[actor] > 0)
            Cut(kind, ties.In.Slots[ties.In.Start[actor]], "exit");
    }

    private void Cut(int kind, int slot, string cause)
    {
        var ties = state.Ties[kind];
        observer.TieDissolved(new TieChange(state.Step, kind, ties.Records[slot].Number, ties.Records[slot].Source, ties.Records[slot].Target, cause));
        ties.Remove(slot);
    }

    /// <summary>Attributes that refer to actors who left become none.</summary>
    private void ForgetExited()
    {
        for (var attribute = 0; attribute < _model.ActorAttributes.Length; attribute++)
        {
            if (_model.ActorAttributes[attribute].Type == ModelType.Actor)
                Forget(state.Actors.Columns[attribute]);
        }

        foreach (var ties in state.Ties)
        {
            foreach (var attribute in ties.Kind.Attributes.Where(a => _model.TieAttributes[a].Type == ModelType.Actor))
                Forget(ties.Columns[attribute]);
        }
    }

    private void Forget(double[] column)
    {
        for (var i = 0; i < column.Length; i++)
        {
            if (column[i] >= 0 && IsExiting((int)column[i]))
                column[i] = -1;
        }
    }

    private void Dissolve(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            if (program.Effects[effect].Model is not (DissolveTie or DissolvePair))
                continue;
            foreach (var block in blocks)
            {
                var buffer = block.Effects[program.Number][effect];
                for (var record = 0; record < buffer.Count; record++)
                {
                    if (record % TieStore.Ahead == 0)
                        Fetch(buffer, record, Math.Min(buffer.Count, record + TieStore.Ahead));

                    // Several matches may dissolve one tie: a freed slot has no source, and none is used again before all are dissolved.
                    if (Counts(block, buffer, record, fundedOnly) && state.Ties[buffer.Second[record]].Records[buffer.First[record]].Source >= 0)
                        Cut(buffer.Second[record], buffer.First[record], program.Name);
                }
            }
        }
    }

    private void Fetch(EffectBuffer buffer, int from, int to)
    {
        Span<int> sources = stackalloc int[TieStore.Ahead];
        for (var record = from; record < to; record++)
            sources[record - from] = state.Ties[buffer.Second[record]].Records[buffer.First[record]].Source;
        state.Ties[buffer.Second[from]].Out.Fetch(sources[..(to - from)]);
    }

    private void Emit(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            if (program.Effects[effect].Model is not EmitEvent emit)
                continue;
            foreach (var block in blocks)
            {
                var buffer = block.Effects[program.Number][effect];
                for (var record = 0; record < buffer.Count; record++)
                {
                    if (!Counts(block, buffer, record, fundedOnly))
                        continue;
                    ResolveReferences(block, program.Effects[effect].Layout, buffer, record);
                    state.EventCounts[emit.Event]++;
                    observer.EventEmitted(new EventRecord(state.Step, emit.Event, buffer.Values.AsMemory(record * buffer.Width, buffer.Width), program.Name));
                }
            }
        }
    }

    /// <summary>Turns references to newcomers in a record's values into their numbers.</summary>
    private static void ResolveReferences(Block block, ValueLayout layout, EffectBuffer buffer, int record)
    {
        foreach (var (_, declared, offset) in layout.Entries)
        {
            if (declared.Type != ModelType.Actor)
                continue;
            foreach (ref var value in buffer.Values.AsSpan((record * buffer.Width) + offset, declared.Length))
                value = block.Resolve((int)value);
        }
    }
}
