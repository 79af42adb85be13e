using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <content>Forming ties.</content>
internal sealed partial class EffectApplication
{
    /// <summary>Fewer ties are formed faster by one thread.</summary>
    private const int LeastSideBySide = 128;

    private readonly List<(int Kind, int Slot, ulong Firing, EffectPlan Plan)> _formed = [];
    private readonly PairList _ends = new(state.Memory);
    private long _firstFormed;

    /// <summary>
    /// Forms ties. Only pairs untied when the rule began got into the buffers; of several matches that form one tie, the least order key gives
    /// its attributes, which are then held to their bounds, and which end is the source.
    /// </summary>
    private void Form(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        if (TryFormSideBySide(program, blocks, fundedOnly))
            return;
        _formed.Clear();
        _firstFormed = state.TieNumbers.Last + 1;
        for (var effect = 0; effect < program.Effects.Length; effect++)
        {
            if (program.Effects[effect].Model is not FormTie form)
                continue;
            foreach (var block in blocks)
            {
                var buffer = block.Effects[program.Number][effect];
                for (var record = 0; record < buffer.Count; record++)
                {
                    if (record % TieStore.Ahead == 0)
                        Fetch(state.Ties[form.TieKind], buffer, record, Math.Min(TieStore.Ahead, buffer.Count - record));
                    if (Counts(block, buffer, record, fundedOnly))
                        FormOne(form, program.Effects[effect], block, buffer, record);
                }
            }
        }

        foreach (var (kind, slot, _, plan) in _formed)
        {
            var ties = state.Ties[kind];
            InitialState.CheckTie(state, kind, slot, plan.Layout, plan.Site);
            observer.TieFormed(new TieChange(state.Step, kind, ties.Records[slot].Number, ties.Records[slot].Source, ties.Records[slot].Target, program.Name));
        }
    }

    /// <summary>
    /// Where nobody is the source of two of the ties to form, each is formed whatever becomes of the others, and threads can share them. Seen at a glance where sources come in the order of
    /// their numbers, as they do in a rule for each actor.
    /// </summary>
    private bool TryFormSideBySide(RuleProgram program, ReadOnlySpan<Block> blocks, bool fundedOnly)
    {
        if (state.Crew.Size == 1 || fundedOnly || _exits.Count > 0)
            return false;
        var effect = Array.FindIndex(program.Effects, e => e.Model is FormTie);
        if (effect < 0 || effect != Array.FindLastIndex(program.Effects, e => e.Model is FormTie))
            return false;
        var kind = ((FormTie)program.Effects[effect].Model).TieKind;
        if (!state.Ties[kind].CanAddSideBySide)
            return false;
        _ends.Shorten(0);
        var last = -1;
        foreach (var block in blocks)
        {
            var buffer = block.Effects[program.Number][effect];
            for (var record = 0; record < buffer.Count; record++)
            {
                if (buffer.First[record] <= last || buffer.Second[record] < 0)
                    return false;
                _ends.Add(last = buffer.First[record], buffer.Second[record]);
            }
        }

        if (_ends.Count < LeastSideBySide)
            return false;
        var first = state.TieNumbers.Take(state.Step, _ends.Count);
        state.Ties[kind].AddSideBySide(_ends, first, state.Crew);
        for (var i = 0; i < _ends.Count; i++)
            observer.TieFormed(new TieChange(state.Step, kind, first + i, _ends.Sources[i], _ends.Targets[i], program.Name));
        return true;
    }

    private static void Fetch(TieStore ties, EffectBuffer buffer, int record, int count) =>
        ties.FetchForForming(buffer.First.AsSpan(record, count), buffer.Second.AsSpan(record, count));

    private void FormOne(FormTie form, EffectPlan plan, Block block, EffectBuffer buffer, int record)
    {
        var (source, target) = (block.Resolve(buffer.First[record]), block.Resolve(buffer.Second[record]));
        if (IsExiting(source) || IsExiting(target))
            return;
        var ties = state.Ties[form.TieKind];
        var slot = ties.Find(source, target);
        var former = (form.TieKind, slot, buffer.Keys[record], plan);
        if (slot < 0)
        {
            former.slot = slot = ties.Add(source, target, state.TieNumbers.Take(state.Step));
            _formed.Add(former);
        }
        else
        {
            // Whoever is tied now was tied by this rule, and ties are numbered as they are formed.
            var place = (int)(ties.Records[slot].Number - _firstFormed);
            if (OrderKey(_formed[place].Plan, _formed[place].Firing) <= OrderKey(plan, buffer.Keys[record]))
                return;
            _formed[place] = former;
        }

        ties.Records[slot].Source = source;
        ties.Records[slot].Target = target;
        ResolveReferences(block, plan.Layout, buffer, record);
        foreach (var (attribute, declared, offset) in plan.Layout.Entries)
            Array.Copy(buffer.Values, (record * buffer.Width) + offset, ties.Columns[attribute], slot * declared.Length, declared.Length);
    }

    /// <summary>Order keys are drawn only where two firings form one tie.</summary>
    private ulong OrderKey(EffectPlan plan, ulong firing) => AddressedDraw.OrderKey(state.SiteKeys[plan.OrderSite], firing);
}
