using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>CL3003: a policy does only what its instrument may do (D4).</summary>
internal sealed class InstrumentReach(SymbolTable symbols, InstrumentSymbol instrument)
{
    /// <summary>Checks a change of an attribute.</summary>
    /// <param name="location">The target.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">Whose it is; null for a tie's.</param>
    public void CheckChange(Location location, AttributeSymbol attribute, ActorType? owner)
    {
        bool Allows(InstrumentPermissions permissions) => permissions.Changes.Exists(c => ReferenceEquals(c.Attribute, attribute)
            && (c.Kind is null || owner is null || owner.Kinds.All(k => k.Is(c.Kind))));
        Require(Allows, location, $"change `{attribute.Name}`", $"may change {(owner is { Kinds: [var kind, ..] } ? $"{kind.Name}.{attribute.Name}" : $"TIE.{attribute.Name}")}");
    }

    /// <summary>Checks that ties may be formed.</summary>
    public void CheckForm(Location location, TieKindSymbol tie) =>
        Require(p => p.Forms.Exists(t => Covers(t, tie)), location, $"form `{tie.Name}`", $"form {tie.Name}");

    /// <summary>Checks that ties may be dissolved.</summary>
    public void CheckDissolve(Location location, TieKindSymbol tie) =>
        Require(p => p.Dissolves.Exists(t => Covers(t, tie)), location, $"dissolve `{tie.Name}`", $"dissolve {tie.Name}");

    /// <summary>Checks that actors may be made to enter.</summary>
    public void CheckEnter(Location location, KindSymbol kind) =>
        Require(p => p.Enters.Exists(kind.Is), location, $"let a `{kind.Name}` enter", $"enter {kind.Name}");

    /// <summary>Checks that actors may be made to leave.</summary>
    public void CheckExit(Location location, ActorType actor) =>
        Require(p => actor.Kinds.All(k => p.Exits.Exists(k.Is)), location, $"make {KindSets.Describe(actor.Kinds)} exit", $"exit {actor.Kinds.FirstOrDefault()?.Name}");

    /// <summary>Checks that parameters may be set.</summary>
    public void CheckSet(Location location, ParameterSymbol parameter) => Require(p => p.MaySet, location, $"set the parameter `{parameter.Name}`", "set");

    /// <summary>What a user can do: take another instrument, or write one. A built-in one cannot be changed.</summary>
    private string HelpFor(Func<InstrumentPermissions, bool> allows, string permission)
    {
        var others = symbols.OfSort<InstrumentSymbol>().Where(i => i.Permissions.IsSound && allows(i.Permissions)).Select(i => $"`{i.Name}`").Take(4).ToList();
        var other = others.Count == 0 ? string.Empty : $"use {string.Join(" or ", others)}, which may; or ";
        var issuers = instrument.Issuers.IsEmpty ? string.Empty : $" by {string.Join(" | ", instrument.Issuers.Select(k => k.Name))}";
        return instrument.Location is { } location && !BuiltInLibraries.Contain(location.Path)
            ? $"{other}add `{permission}` to `{instrument.Name}`"
            : $"{other}declare an instrument of your own: `instrument NAME{issuers} {{ {permission} }}`";
    }

    private static bool Covers(TieKindSymbol allowed, TieKindSymbol tie)
    {
        for (var t = tie; t is not null; t = t.Base)
        {
            if (ReferenceEquals(t, allowed))
            {
                return true;
            }
        }

        return false;
    }

    private void Require(Func<InstrumentPermissions, bool> allows, Location location, string what, string permission)
    {
        if (allows(instrument.Permissions) || !instrument.Permissions.IsSound)
        {
            return;
        }

        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.InstrumentReach, location, instrument.Name, what) with
        {
            Related = instrument.Location is null ? [] : [new RelatedLocation(instrument.Location, "declared here")],
            Help = HelpFor(allows, permission),
        });
    }
}
