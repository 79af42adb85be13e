using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Generators of initial ties: each makes a list of pairs.</summary>
internal sealed class Generators
{
    private readonly World _world;
    private readonly Expressions _expressions;
    private readonly InitialTiesModel _ties;
    private readonly GeneratorModel _generator;
    private readonly List<Actor> _sources;
    private readonly List<Actor> _targets;
    private readonly bool _isDirected;
    private readonly List<(Actor Source, Actor Target)> _pairs = [];

    public Generators(World world, Expressions expressions, InitialTiesModel ties, GeneratorModel generator)
    {
        (_world, _expressions, _ties, _generator) = (world, expressions, ties, generator);
        _isDirected = world.Model.TieKinds[ties.TieKind].IsDirected;
        _sources = expressions.Patterns.Members(generator.Sources, NoFrame);
        _targets = generator.Targets is { } targets ? expressions.Patterns.Members(targets, NoFrame) : _sources;
    }

    private static Frame NoFrame => Frame.Of(FrameModel.Empty);

    private bool IsAmong => _generator.Targets is null;

    public List<(Actor Source, Actor Target)> Generate()
    {
        switch (_generator.Kind)
        {
            case GeneratorKind.Random when Has("out_degree"):
                OutDegree((int)Argument("out_degree"));
                break;
            case GeneratorKind.Random:
                Random();
                break;
            case GeneratorKind.Complete:
                AddWhere((_, _) => true);
                break;
            case GeneratorKind.Spatial:
                AddWhere((a, b) => _expressions.Patterns.Distance(a, b) <= Argument("radius"));
                break;
            case GeneratorKind.Star:
                var centre = Has("centre") ? (Actor)_expressions.Value(_generator.Arguments["centre"], NoFrame)! : _sources.FirstOrDefault();
                foreach (var target in _targets.Where(_ => centre is not null))
                    TryAdd(centre!, target);
                break;
            case GeneratorKind.Ring or GeneratorKind.SmallWorld:
                Ring((int)Argument("neighbours"));
                if (_generator.Kind == GeneratorKind.SmallWorld)
                    Rewire(Argument("rewire"), (int)Argument("neighbours"));
                break;
            case GeneratorKind.Preferential:
                Preferential((int)Argument("m"));
                break;
            default:
                Grid((int)Argument("columns"), Has("neighbours") ? (int)Argument("neighbours") : 4);
                break;
        }

        return _pairs;
    }

    private bool Has(string argument) => _generator.Arguments.ContainsKey(argument);

    private double Argument(string name) => _expressions.Number(_generator.Arguments[name], NoFrame);

    private DrawStream Draw(string name, ulong identity) => _world.Draw($"ties/{_ties.Name}/{name}", identity);

    private bool TryAdd(Actor source, Actor target)
    {
        if (source == target || _pairs.Contains((source, target)) || (!_isDirected && _pairs.Contains((target, source))))
            return false;
        _pairs.Add((source, target));
        return true;
    }

    /// <summary>Where the partners of a source begin, so that each pair of an undirected tie among one set comes once.</summary>
    private int FirstTarget(int source) => IsAmong && !_isDirected ? source + 1 : 0;

    private void AddWhere(Func<Actor, Actor, bool> isWanted)
    {
        for (var s = 0; s < _sources.Count; s++)
        {
            foreach (var target in _targets.Skip(FirstTarget(s)).Where(t => isWanted(_sources[s], t)))
                TryAdd(_sources[s], target);
        }
    }

    /// <summary>Ties each pair with one probability; from one tie of a source to its next the number of pairs left out is geometric.</summary>
    private void Random()
    {
        double n = _sources.Count, both = _sources.Intersect(_targets).Count();
        var possible = (n * _targets.Count) - (IsAmong || !_isDirected ? both : 0) - (_isDirected ? 0 : both * (both - 1) / 2);
        var expected = IsAmong ? n / 2 : n;
        var probability = Has("probability") ? Argument("probability") : possible == 0 ? 0 : Argument("mean_degree") * expected / possible;
        if (!(probability is >= 0 and <= 1))
            throw new OpinionFaultException(DiagnosticDescriptors.InvalidGenerator);
        for (var s = 0; s < _sources.Count && probability > 0; s++)
        {
            var draw = Draw("random", _sources[s].Identity);
            for (double t = FirstTarget(s); t < _targets.Count; t++)
            {
                if (probability < 1)
                    t += Math.Floor(DeterministicMath.Log(draw.NextOpenUniform()) / DeterministicMath.Log1p(-probability));
                if (t < _targets.Count && !CameUp(s, _targets[(int)t]))
                    TryAdd(_sources[s], _targets[(int)t]);
            }
        }
    }

    /// <summary>Whether a pair without direction came up from its other end, an earlier source.</summary>
    private bool CameUp(int source, Actor target) => !_isDirected && _targets.Contains(_sources[source]) && _sources.Take(source).Contains(target);

    private void OutDegree(int degree)
    {
        if (degree > _targets.Count - (_sources.Intersect(_targets).Any() ? 1 : 0))
            throw new OpinionFaultException(DiagnosticDescriptors.InvalidGenerator);
        foreach (var source in _sources)
        {
            var draw = Draw("random", source.Identity);
            var chosen = new HashSet<Actor>();
            while (chosen.Count < degree)
            {
                var target = _targets[(int)Distributions.Choice(ref draw, _targets.Count)];
                if (target != source && chosen.Add(target))
                    TryAdd(source, target);
            }
        }
    }

    private void Ring(int neighbours)
    {
        if (neighbours % 2 != 0 || (neighbours > 0 && neighbours >= _sources.Count))
            throw new OpinionFaultException(DiagnosticDescriptors.InvalidGenerator);
        for (var i = 0; i < _sources.Count; i++)
        {
            for (var distance = 1; distance <= neighbours / 2; distance++)
            {
                TryAdd(_sources[i], _sources[(i + distance) % _sources.Count]);
                if (_isDirected)
                    TryAdd(_sources[i], _sources[(i + _sources.Count - distance) % _sources.Count]);
            }
        }
    }

    /// <summary>Each tie gets, with a probability, another far end among those not tied to its source.</summary>
    private void Rewire(double probability, int neighbours)
    {
        for (var i = 0; i < _pairs.Count && neighbours < _sources.Count - 1; i++)
        {
            var (source, target) = _pairs[i];
            var draw = Draw("rewire", Identity.Combine(source.Identity, target.Identity));
            if (draw.NextUniform() >= probability)
                continue;
            for (var attempt = 0; attempt < 100 * _sources.Count; attempt++)
            {
                if (!TryAdd(source, _sources[(int)Distributions.Choice(ref draw, _sources.Count)]))
                    continue;
                _pairs[i] = _pairs[^1];
                _pairs.RemoveAt(_pairs.Count - 1);
                break;
            }
        }
    }

    private void Preferential(int m)
    {
        if (_sources.Count <= m)
            throw new OpinionFaultException(DiagnosticDescriptors.InvalidGenerator);
        var ends = new List<Actor>();
        for (var i = 0; i < _sources.Count; i++)
        {
            var draw = Draw("preferential", _sources[i].Identity);
            var chosen = new List<Actor>();
            while (chosen.Count < Math.Min(m, i))
            {
                var earlier = i <= m ? _sources[chosen.Count] : ends[(int)Distributions.Choice(ref draw, ends.Count)];
                if (TryAdd(_sources[i], earlier))
                    chosen.Add(earlier);
            }

            ends.AddRange(chosen);
            ends.AddRange(Enumerable.Repeat(_sources[i], chosen.Count));
        }
    }

    private void Grid(int columns, int neighbours)
    {
        (int Right, int Down)[] directions = neighbours == 4 ? [(1, 0), (0, 1)] : [(1, 0), (-1, 1), (0, 1), (1, 1)];
        for (var i = 0; i < _sources.Count; i++)
        {
            foreach (var (right, down) in directions)
            {
                var (column, row) = ((i % columns) + right, (i / columns) + down);
                var other = (row * columns) + column;
                if (column < 0 || column >= columns || other >= _sources.Count)
                    continue;
                TryAdd(_sources[i], _sources[other]);
                if (_isDirected)
                    TryAdd(_sources[other], _sources[i]);
            }
        }
    }
}
