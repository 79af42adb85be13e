using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>The state before step 0: all actors, then their attributes, population by population as declared, then the ties. Data are taken to be sound.</summary>
internal sealed class InitialWorld(World world)
{
    private readonly Expressions _expressions = new(world, toleratesMissing: false);
    private readonly Dictionary<Actor, int> _rows = [];
    private readonly Dictionary<string, Actor> _actorsByKey = new(StringComparer.Ordinal);

    private ScenarioModel Model => world.Model;

    public void Build()
    {
        foreach (var population in Enumerable.Range(0, Model.Populations.Length).OrderBy(p => Model.Populations[p].Name, StringComparer.Ordinal))
            Create(population, Model.Populations[population]);
        foreach (var members in world.Members)
        {
            foreach (var actor in members)
                Initialise(actor, Model.Populations[actor.Population]);
        }

        foreach (var ties in Model.InitialTies)
            Tie(ties);
    }

    private void Create(int population, PopulationModel declared)
    {
        if (declared.Data is { } data)
        {
            var rows = Enumerable.Range(0, data.Table.RowCount)
                .Where(r => data.Where is null || _expressions.Truth(data.Where, new Frame { Table = data.Table, Row = r }))
                .OrderBy(r => data.Table.Text(r, data.KeyColumn), StringComparer.Ordinal);
            foreach (var row in rows)
            {
                var key = data.Table.Text(row, data.KeyColumn);
                _rows[Admit(population, Identity.OfKey(declared.Name, key), key)] = row;
                _actorsByKey[key] = world.Members[population][^1];
            }

            return;
        }

        var count = declared.IsSingle ? 1 : _expressions.Number(declared.Count!, Frame.Of(FrameModel.Empty));
        if (!(count >= 0 && count == Math.Floor(count)))
            throw new OpinionFaultException(DiagnosticDescriptors.InvalidCount);
        for (var index = 0; index < count; index++)
            Admit(population, Identity.Of(declared.Name, index), declared.IsSingle ? declared.Name : $"{declared.Name}[{index}]");
        if (declared.IsSingle)
            world.Singles[population] = world.Members[population][0];
    }

    private Actor Admit(int population, ulong identity, string label)
    {
        var actor = new Actor { Population = population, Identity = identity, BirthStep = 0, Label = label, Index = world.NextIndices[population]++ };
        world.Admit(actor);
        return actor;
    }

    private void Initialise(Actor actor, PopulationModel population)
    {
        var initialisers = new Initialisers(world, _expressions);
        var frame = Frame.Of(population.Frame).With(0, actor) with { Place = actor.Index, Table = population.Data?.Table, Row = _rows.GetValueOrDefault(actor, -1) };
        initialisers.Fill(actor.Values, Model.Kinds[population.Kind].Attributes, Model.ActorAttributes, population.Initialisers, $"population/{population.Name}", actor.Identity, frame);
        initialisers.CheckBounds(actor.Values, Model.ActorAttributes);
    }

    private void Tie(InitialTiesModel ties)
    {
        if (ties.Generator is { } generator)
        {
            foreach (var (source, target) in new Generators(world, _expressions, ties, generator).Generate())
                Tie(ties, source, target, -1);
            return;
        }

        var data = ties.Data!;
        for (var row = 0; row < data.Table.RowCount; row++)
        {
            if ((data.Where is null || _expressions.Truth(data.Where, new Frame { Table = data.Table, Row = row }))
                && _actorsByKey.TryGetValue(data.Table.Text(row, data.SourceColumn), out var source)
                && _actorsByKey.TryGetValue(data.Table.Text(row, data.TargetColumn), out var target))
                Tie(ties, source, target, row);
        }
    }

    private void Tie(InitialTiesModel ties, Actor source, Actor target, int row)
    {
        if (world.Find(ties.TieKind, source, target) is not null)
            return;
        var tie = new Tie { Kind = ties.TieKind, Source = source, Target = target, FormedStep = 0 };
        world.Add(tie);
        var initialisers = new Initialisers(world, _expressions);
        var frame = Frame.Of(ties.Frame).With(0, tie) with { Table = ties.Data?.Table, Row = row };
        var identity = _expressions.Patterns.IdentityOf(tie);
        initialisers.Fill(tie.Values, Model.TieKinds[ties.TieKind].Attributes, Model.TieAttributes, ties.Attributes, $"ties/{Model.TieKinds[ties.TieKind].Name}", identity, frame);
        initialisers.CheckBounds(tie.Values, Model.TieAttributes);
    }
}
