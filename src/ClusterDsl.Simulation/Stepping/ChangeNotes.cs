using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Notes whose weights may change by what a rule does: rather too many than too few.</summary>
internal sealed class ChangeNotes
{
    private readonly RunState _state;
    private readonly bool[] _isAttributeRead;
    private readonly bool[] _isTieKindRead;
    private readonly bool _isAnythingRead;

    public ChangeNotes(CompiledModel compiled, RunState state)
    {
        _state = state;
        _isAttributeRead = new bool[compiled.Model.ActorAttributes.Length];
        _isTieKindRead = new bool[compiled.Model.TieKinds.Length];
        foreach (var reads in compiled.Facts.Weights.Select(w => w.Reads).OfType<WeightReads>())
        {
            _isAnythingRead = true;
            foreach (var attribute in reads.Attributes)
                _isAttributeRead[attribute] = true;
            foreach (var kind in reads.TieKinds)
                _isTieKindRead[kind] = true;
        }
    }

    /// <summary>To be told what a rule is about to do, when its newcomers have their numbers and no tie is dissolved yet.</summary>
    public void Note(RuleProgram program, ReadOnlySpan<Block> blocks)
    {
        NoteMoves(program);
        if (!_isAnythingRead)
            return;
        foreach (var (attribute, _) in program.OwnColumns)
        {
            if (_isAttributeRead[attribute])
                _state.Changes.BeginEra();
        }

        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            foreach (var block in blocks)
                Note(program.Effects[effect].Model, block, block.Effects[program.Number][effect]);
        }
    }

    /// <summary>To be told when an actor's attribute changed by something else.</summary>
    public void Note(int attribute, int actor)
    {
        _state.NoteChange(attribute);
        if (_isAttributeRead[attribute])
            Add(actor);
    }

    private void NoteMoves(RuleProgram program)
    {
        foreach (var effect in program.Effects)
        {
            if (effect.Model is ChangeActor change)
                _state.NoteChange(change.Attribute);
        }
    }

    private void Note(EffectModel effect, Block block, EffectBuffer buffer)
    {
        switch (effect)
        {
            case ChangeActor change when _isAttributeRead[change.Attribute]:
                foreach (var reference in buffer.First.AsSpan(0, buffer.Count))
                    Add(block.Resolve(reference));
                break;
            case FormTie form when _isTieKindRead[form.TieKind]:
                for (var record = 0; record < buffer.Count; record++)
                {
                    Add(block.Resolve(buffer.First[record]));
                    Add(block.Resolve(buffer.Second[record]));
                }

                break;
            case DissolveTie or DissolvePair:
                NoteDissolved(buffer);
                break;
            case ExitActor when buffer.Count > 0:
                // The places of others move, ties go with whoever leaves, attributes that name him become none.
                _state.Changes.BeginEra();
                break;
        }
    }

    private void NoteDissolved(EffectBuffer buffer)
    {
        for (var record = 0; record < buffer.Count; record++)
        {
            if (!_isTieKindRead[buffer.Second[record]])
                continue;
            ref readonly var tie = ref _state.Ties[buffer.Second[record]].Records[buffer.First[record]];
            Add(tie.Source);
            Add(tie.Target);
        }
    }

    private void Add(int actor)
    {
        if (actor >= 0)
            _state.Changes.Add(actor, _state.Actors.Count);
    }
}
