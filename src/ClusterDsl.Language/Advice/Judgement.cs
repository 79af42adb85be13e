using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice;

/// <summary>What is left of diagnostics once <c>.editorconfig</c> and <c>allow</c> have had their say.</summary>
/// <param name="Remaining">Those that people are to see, with the severity in force.</param>
/// <param name="Silenced">Those that an <c>allow</c> covers, with its reason.</param>
/// <param name="Used">The allowances that covered something.</param>
internal sealed record Judgement(ImmutableArray<Diagnostic> Remaining, ImmutableArray<Diagnostic> Silenced, ImmutableHashSet<Allowance> Used)
{
    /// <summary>Judges some diagnostics.</summary>
    public static Judgement Of(IEnumerable<Diagnostic> diagnostics, SeveritySettings settings, ImmutableArray<Allowance> allowances)
    {
        var remaining = ImmutableArray.CreateBuilder<Diagnostic>();
        var silenced = ImmutableArray.CreateBuilder<Diagnostic>();
        var used = ImmutableHashSet.CreateBuilder<Allowance>();
        foreach (var diagnostic in diagnostics)
        {
            var covering = allowances.Where(a => a.Covers(diagnostic)).ToList();
            used.UnionWith(covering);
            if (settings.Judge(diagnostic) is not { } judged)
            {
                continue;
            }

            if (covering.Count == 0)
            {
                remaining.Add(judged);
            }
            else
            {
                // The narrowest says most.
                silenced.Add(judged with { AllowedBecause = covering.MinBy(a => a.Scope.Length)!.Reason });
            }
        }

        return new Judgement(remaining.ToImmutable(), silenced.ToImmutable(), used.ToImmutable());
    }
}
