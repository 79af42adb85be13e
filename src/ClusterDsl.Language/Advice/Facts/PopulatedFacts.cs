using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Which actors and ties there ever are: at the start, or by anything that may make them, whether it is switched on or not.</summary>
internal sealed class PopulatedFacts
{
    private readonly ScenarioModel _model;
    private readonly Vocabulary _words;

    public PopulatedFacts(ScenarioModel model, Vocabulary words, ImmutableArray<Mechanism> mechanisms)
    {
        (_model, _words) = (model, words);
        var entered = mechanisms.SelectMany(m => m.Effects).OfType<EnterActor>().Select(e => e.Population).ToHashSet();
        Populations = [.. Enumerable.Range(0, model.Populations.Length).Where(p => entered.Contains(p) || MayStartWithActors(model.Populations[p]))];
        Entered = [.. entered];
        Firms = Marked(Marks.Firm);
        Ties = [.. InitialPairs().Concat(mechanisms.SelectMany(FormedPairs))];
    }

    /// <summary>Populations that ever have actors.</summary>
    public ImmutableSortedSet<int> Populations { get; }

    /// <summary>Populations that newcomers enter.</summary>
    public ImmutableSortedSet<int> Entered { get; }

    /// <summary>Those of them that hold firms.</summary>
    public ImmutableSortedSet<int> Firms { get; }

    /// <summary>Ties that there may ever be: the kind, and between whom.</summary>
    public ImmutableArray<PopulatedTie> Ties { get; }

    /// <summary>Populations with actors of a mark.</summary>
    public ImmutableSortedSet<int> Marked(string mark) => [.. Populations.Where(p => _words.IsMarked(p, mark))];

    /// <summary>Whether a tie of a mark ever exists.</summary>
    public bool HasTieMarked(string mark) => Ties.Any(t => _words.Ties[t.TieKind].HasMark(mark));

    /// <summary>Ties that may have firms at both ends.</summary>
    public IEnumerable<PopulatedTie> BetweenFirms => Ties.Where(t => t.Sources.Overlaps(Firms) && t.Targets.Overlaps(Firms));

    /// <summary>Whether a population has actors from the first step.</summary>
    public static bool MayStartWithActors(PopulationModel population) => population.Count is not NumberConstant { Value: 0 };

    private IEnumerable<PopulatedTie> InitialPairs()
    {
        var domains = new VariableDomains(_model, _words, null);
        foreach (var ties in _model.InitialTies)
        {
            if (ties.Generator is { } generator)
            {
                yield return new PopulatedTie(ties.TieKind, domains.Of(generator.Sources), domains.Of(generator.Targets ?? generator.Sources), IsFromData: false);
            }
            else
            {
                yield return new PopulatedTie(ties.TieKind, WithData(ties.TieKind, true), WithData(ties.TieKind, false), IsFromData: true);
            }
        }

        ImmutableSortedSet<int> WithData(int tie, bool isSource) =>
            [.. domains.EndsOf([tie], EdgeDirection.Forward, isSource).Where(p => _model.Populations[p].Data is not null)];
    }

    private static IEnumerable<PopulatedTie> FormedPairs(Mechanism mechanism) =>
        mechanism.Effects.OfType<FormTie>().Select(f => new PopulatedTie(f.TieKind, mechanism.Variables.Of(f.From), mechanism.Variables.Of(f.To), IsFromData: false));
}
