using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <content>Forming ties.</content>
internal sealed partial class EffectApplication
{
    private readonly List<(int Kind, int Slot)> _formed = [];
    private readonly Dictionary<(int Kind, int Slot), (ulong Key, EffectPlan Plan)> _formers = [];

    /// <summary>
    /// Forms ties. Only pairs untied when the rule began got into the buffers; of several matches that form one tie, the least order key gives
    /// its attributes, which are then held to their bounds, and which end is the source.
    /// </summary>
    private void Form(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        _formed.Clear();
        _formers.Clear();
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            if (program.Effects[effect].Model is not FormTie form)
                continue;
            foreach (var block in blocks)
            {
                var buffer = block.Effects[program.Number][effect];
                for (var record = 0; record < buffer.Count; record++)
                {
                    if (Counts(block, buffer, record, fundedOnly))
                        FormOne(form, program.Effects[effect], block, buffer, record);
                }
            }
        }

        foreach (var (kind, slot) in _formed)
        {
            var (ties, plan) = (state.Ties[kind], _formers[(kind, slot)].Plan);
            InitialState.CheckTie(state, kind, slot, plan.Layout, plan.Site);
            observer.TieFormed(new TieChange(state.Step, kind, ties.Numbers[slot], ties.Sources[slot], ties.Targets[slot], program.Name));
        }
    }

    private void FormOne(FormTie form, EffectPlan plan, Block block, EffectBuffer buffer, int record)
    {
        var (source, target) = (block.Resolve(buffer.First[record]), block.Resolve(buffer.Second[record]));
        if (IsExiting(source) || IsExiting(target))
            return;
        var ties = state.Ties[form.TieKind];
        var slot = ties.Find(source, target);
        if (slot < 0)
        {
            slot = ties.Add(source, target, state.Step, ++state.LastTieNumber);
            _formed.Add((form.TieKind, slot));
        }
        else if (_formers[(form.TieKind, slot)].Key <= buffer.Keys[record])
        {
            return;
        }

        ties.Sources[slot] = source;
        ties.Targets[slot] = target;
        _formers[(form.TieKind, slot)] = (buffer.Keys[record], plan);
        ResolveReferences(block, plan.Layout, buffer, record);
        foreach (var (attribute, declared, offset) in plan.Layout.Entries)
            Array.Copy(buffer.Values, (record * buffer.Width) + offset, ties.Columns[attribute], slot * declared.Length, declared.Length);
    }
}
