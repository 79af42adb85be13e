using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>
/// Builds the state before step 0: all actors (numbered in canonical order), then their attributes, population by population as declared, then the ties.
/// Mistakes in data files are collected, so that all are told at once.
/// </summary>
internal sealed class InitialState(CompiledModel compiled, RunState state, Block block)
{
    private readonly Dictionary<int, int> _rows = [];
    private readonly MemoryEstimate _estimate = new(compiled, state);

    /// <summary>Builds the state.</summary>
    /// <exception cref="SimulationFaultException">Data files hold mistakes, or an initial value is out of bounds.</exception>
    public void Build()
    {
        try
        {
            _estimate.AddRecords();
            var counts = CountActors();
            CreateActors(counts);
            InitialiseActors();
            state.EnsureActors();
            // Actors that a wrong cell left out are not reported again by the ties that name them.
            if (!state.DataMistakes.Any)
                MakeAllTies();
        }
        catch (DistributionParameterException refusal) when (!state.DataMistakes.Any)
        {
            throw Fault.InvalidDistribution(state, block.DrawSite!, block.DrawActors, refusal.Message);
        }
        catch (Exception fault) when (fault is SimulationFaultException or DistributionParameterException && state.DataMistakes.Any)
        {
            // What went wrong follows from cells that are wrong: those are what there is to tell.
        }

        if (state.DataMistakes.Any)
            throw new SimulationFaultException(state.DataMistakes.ToList());
    }

    private void MakeAllTies()
    {
        foreach (var program in compiled.InitialTies.Where(p => p.Model.Generator is not null))
            _estimate.AddTies(program, new ExpectedTies(program, state, block).Number());
        _estimate.Check(isWhole: true);
        foreach (var program in compiled.InitialTies)
        {
            state.Site = program.Site;
            MakeTies(program);
            state.Version++;
            state.Memory.Keep(StateSize.Of(state));
        }
    }

    /// <summary>Faults unless all values of a new actor are within bounds; clamped ones are held.</summary>
    public static void CheckActor(CompiledModel compiled, RunState state, int actor, FaultSite site)
    {
        foreach (var (attribute, declared, _) in compiled.Populations[state.Actors.Populations[actor]].Layout.Entries)
        {
            foreach (ref var value in state.Actors.Columns[attribute].AsSpan(actor * declared.Length, declared.Length))
            {
                if (AttributeBounds.Allow(declared, value))
                    continue;
                if (!declared.IsClamped || double.IsNaN(value))
                    throw Fault.OutOfBounds(state, site, state.LabelOf(actor), declared, value);
                value = AttributeBounds.Hold(declared, value);
                state.ActorClamps[attribute]++;
            }
        }
    }

    /// <summary>The same for a new tie.</summary>
    public static void CheckTie(RunState state, int kind, int slot, ValueLayout layout, FaultSite site)
    {
        var ties = state.Ties[kind];
        foreach (var (attribute, declared, _) in layout.Entries)
        {
            foreach (ref var value in ties.Columns[attribute].AsSpan(slot * declared.Length, declared.Length))
            {
                if (AttributeBounds.Allow(declared, value))
                    continue;
                if (!declared.IsClamped || double.IsNaN(value))
                    throw Fault.OutOfBounds(state, site, $"{state.LabelOf(ties.Records[slot].Source)} -[{ties.Kind.Name}]- {state.LabelOf(ties.Records[slot].Target)}", declared, value);
                value = AttributeBounds.Hold(declared, value);
                state.TieClamps[attribute]++;
            }
        }
    }

    private double[] CountActors()
    {
        var counts = new double[compiled.Populations.Length];
        for (var population = 0; population < counts.Length; population++)
        {
            var program = compiled.Populations[population];
            var count = counts[population] = program.Model.Data?.Table.RowCount ?? (program.Model.IsSingle ? 1 : program.Count!(state, block));
            if (!(count >= 0 && count <= 2e9 && count == Math.Floor(count)))
                Fault.InvalidCount(state, program.Site, [], count);
            _estimate.AddActors(program, count);
        }

        _estimate.Check(isWhole: false);
        return counts;
    }

    private void CreateActors(double[] counts)
    {
        var order = Enumerable.Range(0, compiled.Populations.Length).OrderBy(p => compiled.Populations[p].Model.Name, StringComparer.Ordinal);
        foreach (var population in order)
        {
            var program = compiled.Populations[population];
            state.Site = program.Site;
            if (program.Model.Data is { } data)
                CreateFromData(population, program, data.Table, data.KeyColumn);
            else
                CreateCounted(population, program, (int)counts[population]);
        }
    }

    private void CreateCounted(int population, PopulationProgram program, int count)
    {
        var name = Identity.OfText(program.Model.Name);
        state.Actors.Reserve(count);
        for (var index = 0; index < count; index++)
        {
            state.Interruption.Look();
            state.Actors.Admit(state.Actors.Create(population, Identity.Of(name, index), 0, index));
        }

        state.NextIndices[population] = count;
        state.SingleActors[population] = program.Model.IsSingle ? state.Actors.Count - 1 : -1;
    }

    private void CreateFromData(int population, PopulationProgram program, DataTable table, int keyColumn)
    {
        var rowsByKey = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            state.Interruption.Look();
            if (program.Where is not null && !program.Where(state, block, row))
                continue;
            var key = table.Text(row, keyColumn);
            if (string.IsNullOrWhiteSpace(key))
                state.DataMistakes.Add(Diagnostic.Create(DiagnosticDescriptors.BlankKey, table.CellLocation(row, keyColumn), program.Model.Name) with
                {
                    Help = "fill the cell, take the row out, or leave it out with `where`",
                });
            else if (!rowsByKey.TryAdd(key, row))
                ReportDuplicate(program.Model.Name, table, row, rowsByKey[key], keyColumn);
        }

        var name = Identity.OfText(program.Model.Name);
        foreach (var (key, row) in rowsByKey)
        {
            var actor = state.Actors.Create(population, Identity.OfKey(name, key), 0, state.NextIndices[population]++);
            state.Actors.Labels.AddKey(actor, key);
            state.Actors.Admit(actor);
            _rows[actor] = row;
        }
    }

    private void ReportDuplicate(string population, DataTable table, int row, int first, int keyColumn) =>
        state.DataMistakes.Add(Diagnostic.Create(DiagnosticDescriptors.DuplicateKey, table.CellLocation(row, keyColumn), population, table.Text(row, keyColumn)) with
        {
            Related = [new RelatedLocation(table.CellLocation(first, keyColumn), "first here")],
            Help = "keep one of the rows, leave one out with `where`, or choose another key column",
        });

    private void InitialiseActors()
    {
        for (var population = 0; population < compiled.Populations.Length; population++)
        {
            var (program, members) = (compiled.Populations[population], state.Actors.Members[population]);
            for (var i = 0; i < members.Count; i++)
            {
                state.Interruption.Look();
                program.Initialise(state, block, members.Items[i], _rows.GetValueOrDefault(members.Items[i], -1));
                if (!state.DataMistakes.Any)
                    CheckActor(compiled, state, members.Items[i], program.Site);
            }
        }
    }

    private void MakeTies(InitialTiesProgram program)
    {
        if (program.Model.Data is { } data)
        {
            new TieReader(compiled, state, block, program, data).Read();
            return;
        }

        var pairs = new TieGenerator(compiled, state, block, program).Generate();
        var ties = state.Ties[program.Model.TieKind];
        if (ties.Count == 0)
            LoadTies(program, ties, pairs);
        else
            AddTies(program, ties, pairs);
        pairs.Release();
    }

    private void AddTies(InitialTiesProgram program, TieStore ties, PairList pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (ties.Find(pairs.Sources[i], pairs.Targets[i]) < 0)
                AddTie(state, block, program, pairs.Sources[i], pairs.Targets[i], -1);
        }
    }

    /// <summary>Adds all ties of a generator to a store that has none yet.</summary>
    private void LoadTies(InitialTiesProgram program, TieStore ties, PairList pairs)
    {
        ties.Load(pairs.Sources, pairs.Targets, state.TieNumbers.Take(state.Step, pairs.Count), state.Crew, state.Interruption);
        if (program.Layout.Entries.IsEmpty)
            return;
        for (var slot = 0; slot < pairs.Count; slot++)
            InitialiseTie(state, block, program, slot, -1);
    }

    /// <summary>Adds one tie of the start.</summary>
    public static void AddTie(RunState state, Block block, InitialTiesProgram program, int source, int target, int row)
    {
        var kind = program.Model.TieKind;
        InitialiseTie(state, block, program, state.Ties[kind].Add(source, target, state.TieNumbers.Take(state.Step)), row);
    }

    private static void InitialiseTie(RunState state, Block block, InitialTiesProgram program, int slot, int row)
    {
        state.Interruption.Look();
        program.Initialise(state, block, slot, row);
        if (!state.DataMistakes.Any)
            CheckTie(state, program.Model.TieKind, slot, program.Layout, program.Site);
    }
}
