using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>
/// What becomes of the consequences of a rule's firings: newcomers are made, attributes change, ties dissolve, ties form, actors exit, events are told.
/// Within each, effects come as written, and firings in canonical order.
/// </summary>
internal sealed class Application(World world)
{
    private readonly Expressions _expressions = new(world, toleratesMissing: false);

    private ScenarioModel Model => world.Model;

    public void Apply(string cause, List<Consequence> consequences)
    {
        var newcomers = consequences.Where(c => c.Effect is EnterActor).ToList();
        var inOrder = consequences.OrderBy(c => c.Number).ToList();
        Enter(cause, newcomers);
        var exiting = inOrder.Where(c => c.Effect is ExitActor).Select(c => c.Actor!).ToHashSet();
        if (exiting.Any(a => Model.Populations[a.Population].IsSingle))
            throw new OpinionFaultException(DiagnosticDescriptors.SingleActorExit);
        Change(inOrder.Where(c => c.Effect is ChangeActor or ChangeTie && (c.Actor is null || !exiting.Contains(c.Actor))).ToList());
        foreach (var tie in inOrder.Where(c => c.Effect is DissolveTie or DissolvePair).Select(c => c.Tie!).Distinct())
            Dissolve(tie, cause);
        Form(cause, inOrder.Where(c => c.Effect is FormTie && !exiting.Contains(c.Actor!) && !exiting.Contains(c.Other!)));
        Exit(cause, exiting);
        foreach (var emitted in inOrder.Where(c => c.Effect is EmitEvent))
            Emit(cause, emitted);
    }

    private void Enter(string cause, List<Consequence> newcomers)
    {
        var initialisers = new Initialisers(world, _expressions);
        var known = world.Actors.Count(a => a.Label.StartsWith($"{cause}@{world.Step}#", StringComparison.Ordinal));
        foreach (var newcomer in newcomers.Select(n => n.Actor!))
        {
            newcomer.Label = $"{cause}@{world.Step}#{++known}";
            newcomer.Index = world.NextIndices[newcomer.Population]++;
            var population = Model.Populations[newcomer.Population];
            List<InitialiserModel> own = [.. population.Initialisers.Where(i => !FreeVariables.ReadsColumns(i))];
            var frame = Frame.Of(population.Frame).With(0, newcomer) with { Place = newcomer.Index };
            initialisers.Fill(newcomer.Values, Model.Kinds[population.Kind].Attributes, Model.ActorAttributes, own, $"population/{population.Name}", newcomer.Identity, frame);
        }

        foreach (var (newcomer, attribute, values) in newcomers.SelectMany(n => n.Values.Select(v => (n.Actor!, v.Key, v.Value))))
            newcomer.Values[attribute] = values;
        foreach (var newcomer in newcomers.Select(n => n.Actor!))
        {
            initialisers.CheckBounds(newcomer.Values, Model.ActorAttributes);
            world.Admit(newcomer);
            world.Log.Add($"entered {newcomer.Label} by {cause}");
        }
    }

    private void Change(List<Consequence> changes)
    {
        foreach (var change in changes)
        {
            var places = PlacesOf(change, out _);
            places[change.Place] = change.Effect is ChangeActor { IsAddition: true } or ChangeTie { IsAddition: true }
                ? (double)places[change.Place]! + (double)change.Value!
                : change.Value is double && places[change.Place] is bool ? (double)change.Value != 0 : change.Value;
        }

        // Bounds are looked at when all contributions of the rule are in.
        foreach (var change in changes)
        {
            var places = PlacesOf(change, out var attribute);
            places[change.Place] = new Initialisers(world, _expressions).Within(attribute, places[change.Place]);
        }
    }

    private object?[] PlacesOf(Consequence change, out AttributeModel attribute)
    {
        if (change.Effect is ChangeActor ofActor)
        {
            attribute = Model.ActorAttributes[ofActor.Attribute];
            return change.Actor!.Values[ofActor.Attribute];
        }

        var ofTie = (ChangeTie)change.Effect;
        attribute = Model.TieAttributes[ofTie.Attribute];
        return change.Tie!.Values[ofTie.Attribute];
    }

    private void Dissolve(Tie tie, string cause)
    {
        world.Remove(tie);
        world.Log.Add($"dissolved {tie.Source.Label} {Model.TieKinds[tie.Kind].Name} {tie.Target.Label} by {cause}");
    }

    /// <summary>Of several that form one tie the least order key gives the attributes; of equal keys the first.</summary>
    private void Form(string cause, IEnumerable<Consequence> formed)
    {
        var winners = new List<Consequence>();
        foreach (var form in formed)
        {
            var rival = winners.FindIndex(w => IsSameTie(w, form));
            if (rival < 0)
                winners.Add(form);
            else if (form.OrderKey < winners[rival].OrderKey)
                winners[rival] = form;
        }

        foreach (var winner in winners)
        {
            var tie = new Tie { Kind = ((FormTie)winner.Effect).TieKind, Source = winner.Actor!, Target = winner.Other!, FormedStep = world.Step, Values = winner.Values };
            new Initialisers(world, _expressions).CheckBounds(tie.Values, Model.TieAttributes);
            world.Add(tie);
            world.Log.Add($"formed {tie.Source.Label} {Model.TieKinds[tie.Kind].Name} {tie.Target.Label} by {cause}");
        }
    }

    private bool IsSameTie(Consequence first, Consequence second)
    {
        var kind = ((FormTie)first.Effect).TieKind;
        return kind == ((FormTie)second.Effect).TieKind
            && ((first.Actor == second.Actor && first.Other == second.Other)
                || (!Model.TieKinds[kind].IsDirected && first.Actor == second.Other && first.Other == second.Actor));
    }

    private void Exit(string cause, HashSet<Actor> exiting)
    {
        foreach (var actor in exiting)
        {
            foreach (var tie in actor.Ties.ToList())
                Dissolve(tie, "exit");
            actor.IsPresent = false;
            world.Members[actor.Population].Remove(actor);
            world.Log.Add($"exited {actor.Label} by {cause}");
        }

        // Attributes that refer to who left become none.
        foreach (var values in world.Actors.SelectMany(a => a.Values.Values).Concat(world.Ties.SelectMany(t => t.Values.Values)))
        {
            for (var place = 0; place < values.Length; place++)
                values[place] = values[place] is Actor actor && exiting.Contains(actor) ? null : values[place];
        }
    }

    private void Emit(string cause, Consequence emitted)
    {
        var occurrence = ((EmitEvent)emitted.Effect).Event;
        world.EventCounts[occurrence]++;
        var fields = emitted.Values.OrderBy(v => v.Key).SelectMany(v => v.Value).Select(Snapshot.Shown);
        world.Events.Add($"{Model.Events[occurrence].Name} {string.Join(' ', fields)} by {cause}");
    }
}
