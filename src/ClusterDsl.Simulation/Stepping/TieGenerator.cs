using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Makes initial ties by a generator. Draws are addressed by the ties' name and the actors', so other populations change nothing.</summary>
internal sealed class TieGenerator(CompiledModel compiled, RunState state, Block block, InitialTiesProgram program)
{
    private const string FewerTies = "ask for fewer ties, or have more actors";

    private readonly PairList _ties = new(state.Memory);
    private readonly HashSet<ulong> _pairs = [];
    private readonly bool _isDirected = compiled.Model.TieKinds[program.Model.TieKind].IsDirected;
    private readonly Dictionary<string, SiteKey> _sites = new(StringComparer.Ordinal);
    private int[] _sources = [];
    private int[] _targets = [];

    private GeneratorModel Generator => program.Model.Generator!;

    private bool IsAmong => Generator.Targets is null;

    /// <summary>The ties, each pair once, no actor with itself.</summary>
    public PairList Generate()
    {
        _sources = List(program.Sources!);
        _targets = IsAmong ? _sources : List(program.Targets!);
        switch (Generator.Kind)
        {
            case GeneratorKind.Random:
                Random();
                break;
            case GeneratorKind.Complete:
                Complete();
                break;
            case GeneratorKind.Star:
                Star();
                break;
            case GeneratorKind.Ring:
                Ring(rewire: 0);
                break;
            case GeneratorKind.SmallWorld:
                Ring(Share("rewire"));
                break;
            case GeneratorKind.Preferential:
                Preferential();
                break;
            case GeneratorKind.Grid:
                Grid();
                break;
            case GeneratorKind.Spatial:
                Spatial();
                break;
        }

        return _ties;
    }

    private int[] List(Action<RunState, Block, ActorBuffer> list)
    {
        var buffer = new ActorBuffer();
        list(state, block, buffer);
        return buffer.Items.AsSpan(0, buffer.Count).ToArray();
    }

    private bool Has(string argument) => program.Arguments.ContainsKey(argument);

    private double Argument(string name) => program.Arguments.TryGetValue(name, out var value) ? value(state, block) : throw Refuse($"`{name}:` is missing", $"add `{name}: …`");

    private double Share(string name)
    {
        var value = Argument(name);
        return value is >= 0 and <= 1 ? value : throw Refuse($"`{name}` is {NumberText.Of(value)}, and must lie in 0 .. 1", "give a figure from 0 to 1");
    }

    private int Whole(string name, int least)
    {
        var value = Argument(name);
        return value == Math.Floor(value) && value >= least && value <= 1e9 ? (int)value : throw Refuse($"`{name}` is {NumberText.Of(value)}, and must be a whole number from {least}", $"give a whole number from {least} on");
    }

    private SimulationFaultException Refuse(string reason, string help) =>
        new([Diagnostic.Create(DiagnosticDescriptors.InvalidGenerator, program.Site.Location, program.Site.Declaration, reason) with { Help = help }]);

    private DrawStream Draws(string name, int first, int second = -1)
    {
        state.Interruption.Look();
        var identity = state.Actors.Identities[first];
        if (second >= 0)
            identity = Identity.Combine(identity, state.Actors.Identities[second]);
        if (!_sites.TryGetValue(name, out var site))
            _sites.Add(name, site = SiteKey.Of(state.Key, RandomSite.Of($"ties/{program.Model.Name}/{name}"), 0));
        return new DrawStream(site, identity);
    }

    /// <summary>Adds a tie unless it is one already, or from an actor to itself.</summary>
    private bool TryAdd(int source, int target)
    {
        state.Interruption.Look();
        var (low, high) = _isDirected || source < target ? (source, target) : (target, source);
        if (source == target || !_pairs.Add(Pair(low, high)))
            return false;
        _ties.Add(source, target);
        return true;
    }

    /// <summary>Both ends in one word, mixed: the pairs of a ring, taken as they are, would nearly all hash alike.</summary>
    private static ulong Pair(int low, int high) => BitMixer.Mix(((ulong)low << 32) | (uint)high);

    /// <summary>Whether a generator that comes to each ordered pair once may come to a tie twice: from either end.</summary>
    private bool MayRepeat => !_isDirected && !IsAmong;

    /// <summary>Targets that a source may be tied to at random, as positions from <paramref name="source"/>'s own: each pair is looked at once.</summary>
    private int FirstTarget(int source) => IsAmong && !_isDirected ? source + 1 : 0;

    private void Random()
    {
        if (Has("out_degree"))
        {
            OutDegree(Whole("out_degree", 0));
            return;
        }

        var pairs = IsAmong ? (double)_sources.Length * (_sources.Length - 1) / (_isDirected ? 1 : 2) : (double)_sources.Length * _targets.Length;
        var nodes = IsAmong ? _sources.Length : _sources.Length + _targets.Length;

        // mean_degree is 2m / n over everyone concerned; between two sets it is the mean degree of the first.
        var ties = IsAmong ? nodes / 2.0 : _sources.Length;
        var probability = Has("probability") ? Share("probability") : pairs == 0 ? 0 : Math.Min(1, MeanDegree(pairs / ties) * ties / pairs);
        if (probability > 0)
            Bernoulli(probability);
    }

    /// <param name="most">The degree of everyone's being tied to all others that they can be.</param>
    private double MeanDegree(double most)
    {
        var value = Argument("mean_degree");
        if (!(value >= 0))
            throw Refuse($"`mean_degree` is {NumberText.Of(value)}, and must be 0 or more", "give a figure of 0 or more");
        return value <= most ? value : throw Refuse($"`mean_degree` is {NumberText.Of(value)}, and {(IsAmong ? "an actor" : "an actor of the first set")} can have no more than {most:R} such ties", FewerTies);
    }

    /// <summary>
    /// Ties each pair with a probability, by geometric leaps from one tie of a source to its next (V. Batagelj, U. Brandes, PRE 71, 036113, 2005).
    /// </summary>
    private void Bernoulli(double probability)
    {
        var logMiss = DeterministicMath.Log1p(-probability);
        for (var s = 0; s < _sources.Length; s++)
        {
            var draws = Draws("random", _sources[s]);
            for (long t = FirstTarget(s); t < _targets.Length; t++)
            {
                if (probability < 1)
                    t += (long)Math.Min(1e15, Math.Floor(DeterministicMath.Log(draws.NextOpenUniform()) / logMiss));
                if (t >= _targets.Length)
                    break;
                if (MayRepeat)
                    TryAdd(_sources[s], _targets[t]);
                else if (_sources[s] != _targets[t])
                    _ties.Add(_sources[s], _targets[t]);
            }
        }
    }

    private void OutDegree(int degree)
    {
        if (degree > _targets.Length - (IsAmong ? 1 : 0))
            throw Refuse($"each actor would need {degree} different partners, and there are {_targets.Length - (IsAmong ? 1 : 0)}", FewerTies);
        foreach (var source in _sources)
        {
            if (_isDirected)
                DrawDirected(source, degree);
            else
                DrawUndirected(source, degree);
        }
    }

    private void DrawDirected(int source, int degree)
    {
        var draws = Draws("random", source);
        for (var first = _ties.Count; _ties.Count < first + degree;)
        {
            var target = _targets[Distributions.Choice(ref draws, _targets.Length)];
            if (target != source && !_ties.Targets[first..].Contains(target))
                _ties.Add(source, target);
        }
    }

    private void DrawUndirected(int source, int degree)
    {
        var draws = Draws("random", source);
        var chosen = new HashSet<int>();
        while (chosen.Count < degree)
        {
            var target = _targets[Distributions.Choice(ref draws, _targets.Length)];
            if (target != source && chosen.Add(target))
                TryAdd(source, target);
        }
    }

    private void Complete()
    {
        for (var s = 0; s < _sources.Length; s++)
        {
            for (var t = FirstTarget(s); t < _targets.Length; t++)
                TryAdd(_sources[s], _targets[t]);
        }
    }

    private void Star()
    {
        var centre = Has("centre") ? (int)Argument("centre") : _sources.Length > 0 ? _sources[0] : -1;
        foreach (var target in _targets)
        {
            if (centre >= 0)
                TryAdd(centre, target);
        }
    }

    /// <summary>
    /// Each actor is tied to the k / 2 next and the k / 2 before it; with rewiring, each tie to a next one gets with that probability
    /// another far end, uniformly among those not tied yet (D. J. Watts, S. H. Strogatz, Nature 393, 1998).
    /// </summary>
    private void Ring(double rewire)
    {
        var neighbours = Whole("neighbours", 0);
        if (!IsAmong)
            throw Refuse("a ring is a thing of one set of actors", "write `among` and one set");
        if (neighbours % 2 != 0 || (neighbours >= _sources.Length && neighbours > 0))
            throw Refuse($"`neighbours` is {neighbours}, and must be even and below the number of actors, {_sources.Length}", "give an even number below the number of actors");
        for (var i = 0; i < _sources.Length; i++)
        {
            for (var distance = 1; distance <= neighbours / 2; distance++)
            {
                TryAdd(_sources[i], _sources[(i + distance) % _sources.Length]);
                if (_isDirected)
                    TryAdd(_sources[i], _sources[(i - distance + _sources.Length) % _sources.Length]);
            }
        }

        if (rewire > 0)
            Rewire(rewire, neighbours);
    }

    private void Rewire(double probability, int neighbours)
    {
        for (var tie = 0; tie < _ties.Count; tie++)
        {
            var (source, target) = (_ties.Sources[tie], _ties.Targets[tie]);
            var draws = Draws("rewire", source, target);
            if (draws.NextUniform() >= probability || neighbours >= _sources.Length - 1)
                continue;
            var (low, high) = _isDirected || source < target ? (source, target) : (target, source);
            for (var attempt = 0; attempt < 100 * _sources.Length; attempt++)
            {
                var other = _sources[Distributions.Choice(ref draws, _sources.Length)];
                if (!TryAdd(source, other))
                    continue;
                _pairs.Remove(Pair(low, high));
                _ties.ReplaceByLast(tie);
                break;
            }
        }
    }

    /// <summary>
    /// Actors come one by one; the first m + 1 are all tied, each later one ties to m different earlier ones with probability proportional to
    /// degree (A.-L. Barabási, R. Albert, Science 286, 1999).
    /// </summary>
    private void Preferential()
    {
        var m = Whole("m", 1);
        if (!IsAmong || _sources.Length <= m)
            throw Refuse($"preferential ties need one set of more than m = {m} actors", FewerTies);
        var ends = new List<int>();
        for (var i = 0; i < _sources.Length; i++)
        {
            var draws = Draws("preferential", _sources[i]);
            var chosen = new List<int>();
            while (chosen.Count < Math.Min(m, i))
            {
                var earlier = i <= m ? _sources[chosen.Count] : ends[(int)Distributions.Choice(ref draws, ends.Count)];
                if (TryAdd(_sources[i], earlier))
                    chosen.Add(earlier);
            }

            ends.AddRange(chosen);
            ends.AddRange(chosen.Select(_ => _sources[i]));
        }
    }

    private void Grid()
    {
        var (columns, neighbours) = (Whole("columns", 1), Has("neighbours") ? Whole("neighbours", 4) : 4);
        if (!IsAmong || neighbours is not (4 or 8))
            throw Refuse("a grid joins one set of actors, each with 4 or 8 neighbours", "write `among` and one set, and `neighbours: 4` or `neighbours: 8`");
        (int Right, int Down)[] directions = neighbours == 4 ? [(1, 0), (0, 1)] : [(1, 0), (-1, 1), (0, 1), (1, 1)];
        for (var i = 0; i < _sources.Length; i++)
        {
            foreach (var (right, down) in directions)
            {
                var (column, other) = ((i % columns) + right, i + right + (down * columns));
                if (column < 0 || column >= columns || other >= _sources.Length)
                    continue;
                TryAdd(_sources[i], _sources[other]);
                if (_isDirected)
                    TryAdd(_sources[other], _sources[i]);
            }
        }
    }

    private void Spatial()
    {
        var (radius, model) = (Argument("radius"), compiled.Model);
        if (!(radius >= 0 && radius <= double.MaxValue))
            throw Refuse($"`radius` is {NumberText.Of(radius)}, and must be a length", "give a length of 0 or more");
        if (model.PositionX < 0 || model.PositionY < 0)
            throw Refuse("spatial ties need the attributes x and y", "declare `x` and `y` at the kind: `x : real length = 0`");
        var (x, y) = (state.Actors.Columns[model.PositionX], state.Actors.Columns[model.PositionY]);
        for (var s = 0; s < _sources.Length; s++)
        {
            state.Interruption.Look();
            for (var t = FirstTarget(s); t < _targets.Length; t++)
            {
                var (dx, dy) = (x[_sources[s]] - x[_targets[t]], y[_sources[s]] - y[_targets[t]]);
                if (Math.Sqrt((dx * dx) + (dy * dy)) <= radius)
                    TryAdd(_sources[s], _targets[t]);
            }
        }
    }
}
