using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <content>Newcomers and attributes.</content>
internal sealed partial class EffectApplication
{
    private void Enter(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        var first = state.Actors.Count;
        foreach (var block in blocks)
        {
            if (block.Newcomers > 0)
                CreateNewcomers(program, block, fundedOnly);
        }

        if (state.Actors.Count == first)
            return;
        state.EnsureActors();
        for (var actor = first; actor < state.Actors.Count; actor++)
            compiled.Populations[state.Actors.Populations[actor]].InitialiseNewcomer(state, Scratch!, actor, -1);
        foreach (var block in blocks)
            SetNewcomers(program, block);
        for (var actor = first; actor < state.Actors.Count; actor++)
        {
            InitialState.CheckActor(compiled, state, actor, program.Site);
            state.Actors.Admit(actor);
            observer.ActorEntered(new ActorChange(state.Step, actor, program.Name));
        }
    }

    private void CreateNewcomers(RuleProgram program, Block block, bool fundedOnly)
    {
        // Buffers are by effect; newcomers are numbered as the matches brought them.
        if (block.NewcomerNumbers.Length < block.Newcomers)
            block.NewcomerNumbers = new int[Math.Max(block.Newcomers, 2 * block.NewcomerNumbers.Length)];
        var sources = new (EffectBuffer Buffer, int Record)[block.Newcomers];
        foreach (var buffer in EnterBuffers(program, block))
        {
            for (var record = 0; record < buffer.Count; record++)
                sources[-2 - buffer.First[record]] = (buffer, record);
        }

        for (var newcomer = 0; newcomer < block.Newcomers; newcomer++)
        {
            var (buffer, record) = sources[newcomer];
            block.NewcomerNumbers[newcomer] = Counts(block, buffer, record, fundedOnly) ? Create(program, buffer, record) : -1;
        }
    }

    private int Create(RuleProgram program, EffectBuffer buffer, int record)
    {
        var population = buffer.Second[record];
        var actor = state.Actors.Create(population, buffer.Keys[record], state.Step, state.NextIndices[population]++);
        state.Actors.Labels.AddEntry(actor, program.Name, state.Step);
        return actor;
    }

    private static IEnumerable<EffectBuffer> EnterBuffers(RuleProgram program, Block block) =>
        block.Effects[program.Number].Where((_, effect) => program.Effects[effect].Model is EnterActor);

    private void SetNewcomers(RuleProgram program, Block block)
    {
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            if (program.Effects[effect].Model is not EnterActor)
                continue;
            var buffer = block.Effects[program.Number][effect];
            for (var record = 0; record < buffer.Count; record++)
            {
                var actor = block.Resolve(buffer.First[record]);
                if (actor < 0)
                    continue;
                ResolveReferences(block, program.Effects[effect].Layout, buffer, record);
                foreach (var (attribute, declared, offset) in program.Effects[effect].Layout.Entries)
                    Array.Copy(buffer.Values, (record * buffer.Width) + offset, state.Actors.Columns[attribute], actor * declared.Length, declared.Length);
            }
        }
    }

    private void ChangeAttributes(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            foreach (var block in blocks)
            {
                var buffer = block.Effects[program.Number][effect];
                if (program.Effects[effect].Model is ChangeActor change)
                    Change(block, buffer, change, fundedOnly);
                else if (program.Effects[effect].Model is ChangeTie changeTie)
                    Change(block, buffer, changeTie, fundedOnly);
            }
        }

        // Bounds are looked at when all contributions of the rule are in.
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            foreach (var (attribute, first) in program.OwnColumns)
            {
                if (first == effect)
                    OwnColumns.Put(attribute, program.Effects[effect].Site);
            }

            foreach (var block in blocks)
            {
                var buffer = block.Effects[program.Number][effect];
                if (program.Effects[effect].Model is ChangeActor change)
                    Check(block, buffer, change, program.Effects[effect].Site, fundedOnly);
                else if (program.Effects[effect].Model is ChangeTie changeTie)
                    Check(block, buffer, changeTie, program.Effects[effect].Site, fundedOnly);
            }
        }
    }

    /// <summary>Whether a buffer's records are changes of actors who are known and stay, one number each: nearly always.</summary>
    private bool IsPlain(Block block, EffectBuffer buffer, AttributeModel declared) =>
        buffer.IsShort && block.Newcomers == 0 && _exits.Count == 0 && declared.Type != ModelType.Actor;

    private static void ChangePlainly(EffectBuffer buffer, double[] column, bool isAddition)
    {
        var actors = buffer.First.AsSpan(0, buffer.Count);
        var values = buffer.Values.AsSpan(0, actors.Length);
        if (isAddition)
        {
            for (var record = 0; record < actors.Length; record++)
                column[actors[record]] += values[record];
        }
        else
        {
            for (var record = 0; record < actors.Length; record++)
                column[actors[record]] = values[record];
        }
    }

    private static bool AreWithin(EffectBuffer buffer, double[] column, double minimum, double maximum)
    {
        var areWithin = true;
        foreach (var actor in buffer.First.AsSpan(0, buffer.Count))
            areWithin &= column[actor] >= minimum & column[actor] <= maximum;
        return areWithin;
    }

    private void Change(Block block, EffectBuffer buffer, ChangeActor change, bool fundedOnly)
    {
        var column = state.Actors.Columns[change.Attribute];
        var declared = _model.ActorAttributes[change.Attribute];
        if (IsPlain(block, buffer, declared))
        {
            ChangePlainly(buffer, column, change.IsAddition);
            return;
        }

        for (var record = 0; record < buffer.Count; record++)
        {
            var actor = block.Resolve(buffer.First[record]);
            if (!Counts(block, buffer, record, fundedOnly) || IsExiting(actor))
                continue;
            var value = declared.Type == ModelType.Actor ? block.Resolve((int)buffer.Values[record]) : buffer.Values[record];
            ref var target = ref column[(actor * declared.Length) + PlaceOf(buffer, record)];
            target = change.IsAddition ? target + value : value;
        }
    }

    private void Change(Block block, EffectBuffer buffer, ChangeTie change, bool fundedOnly)
    {
        var declared = _model.TieAttributes[change.Attribute];
        for (var record = 0; record < buffer.Count; record++)
        {
            if (!Counts(block, buffer, record, fundedOnly))
                continue;
            var value = declared.Type == ModelType.Actor ? block.Resolve((int)buffer.Values[record]) : buffer.Values[record];
            ref var target = ref state.Ties[buffer.Keys[record]].Columns[change.Attribute][(buffer.First[record] * declared.Length) + buffer.Second[record]];
            target = change.IsAddition ? target + value : value;
        }
    }

    private void Check(Block block, EffectBuffer buffer, ChangeActor change, FaultSite site, bool fundedOnly)
    {
        var column = state.Actors.Columns[change.Attribute];
        var declared = _model.ActorAttributes[change.Attribute];
        var (minimum, maximum) = (declared.Minimum ?? double.MinValue, declared.Maximum ?? double.MaxValue);
        if (IsPlain(block, buffer, declared) && AreWithin(buffer, column, minimum, maximum))
            return;
        for (var record = 0; record < buffer.Count; record++)
        {
            var actor = block.Resolve(buffer.First[record]);
            if (!Counts(block, buffer, record, fundedOnly) || IsExiting(actor))
                continue;
            ref var value = ref column[(actor * declared.Length) + PlaceOf(buffer, record)];
            if (value >= minimum && value <= maximum)
                continue;
            if (!declared.IsClamped || double.IsNaN(value))
                throw Fault.OutOfBounds(state, site, state.LabelOf(actor), declared, value);
            value = Math.Clamp(value, minimum, maximum);
            state.ActorClamps[change.Attribute]++;
        }
    }

    private void Check(Block block, EffectBuffer buffer, ChangeTie change, FaultSite site, bool fundedOnly)
    {
        var declared = _model.TieAttributes[change.Attribute];
        for (var record = 0; record < buffer.Count; record++)
        {
            if (!Counts(block, buffer, record, fundedOnly))
                continue;
            var ties = state.Ties[buffer.Keys[record]];
            ref var value = ref ties.Columns[change.Attribute][(buffer.First[record] * declared.Length) + buffer.Second[record]];
            if (AttributeBounds.Allow(declared, value))
                continue;
            if (!declared.IsClamped || double.IsNaN(value))
                throw Fault.OutOfBounds(state, site, NameOfTie(ties, buffer.First[record]), declared, value);
            value = AttributeBounds.Hold(declared, value);
            state.TieClamps[change.Attribute]++;
        }
    }

    private static int PlaceOf(EffectBuffer buffer, int record) => buffer.IsShort ? 0 : buffer.Second[record];

    private string NameOfTie(TieStore ties, int slot) =>
        $"{state.LabelOf(ties.Records[slot].Source)} -[{ties.Kind.Name}]- {state.LabelOf(ties.Records[slot].Target)}";
}
