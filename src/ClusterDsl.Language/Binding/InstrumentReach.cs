using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Binding;

/// <summary>CL3003: a policy does only what its instrument may do (D4).</summary>
internal sealed class InstrumentReach(SymbolTable symbols, InstrumentSymbol instrument)
{
    private InstrumentPermissions Permissions => instrument.Permissions;

    /// <summary>Checks a change of an attribute.</summary>
    /// <param name="location">The target.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">Whose it is; null for a tie's.</param>
    public void CheckChange(Location location, AttributeSymbol attribute, ActorType? owner)
    {
        var isAllowed = Permissions.Changes.Exists(c => ReferenceEquals(c.Attribute, attribute)
            && (c.Kind is null || owner is null || owner.Kinds.All(k => k.Is(c.Kind))));
        Require(isAllowed, location, $"change `{attribute.Name}`", $"may change {(owner is { Kinds: [var kind, ..] } ? $"{kind.Name}.{attribute.Name}" : $"TIE.{attribute.Name}")}");
    }

    /// <summary>Checks that ties may be formed.</summary>
    public void CheckForm(Location location, TieKindSymbol tie) =>
        Require(Permissions.Forms.Exists(t => Covers(t, tie)), location, $"form `{tie.Name}`", $"form {tie.Name}");

    /// <summary>Checks that ties may be dissolved.</summary>
    public void CheckDissolve(Location location, TieKindSymbol tie) =>
        Require(Permissions.Dissolves.Exists(t => Covers(t, tie)), location, $"dissolve `{tie.Name}`", $"dissolve {tie.Name}");

    /// <summary>Checks that actors may be made to enter.</summary>
    public void CheckEnter(Location location, KindSymbol kind) =>
        Require(Permissions.Enters.Exists(kind.Is), location, $"let a `{kind.Name}` enter", $"enter {kind.Name}");

    /// <summary>Checks that actors may be made to leave.</summary>
    public void CheckExit(Location location, ActorType actor) =>
        Require(actor.Kinds.All(k => Permissions.Exits.Exists(k.Is)), location, $"make {KindSets.Describe(actor.Kinds)} exit", $"exit {actor.Kinds.FirstOrDefault()?.Name}");

    /// <summary>Checks that parameters may be set.</summary>
    public void CheckSet(Location location, ParameterSymbol parameter) => Require(Permissions.MaySet, location, $"set the parameter `{parameter.Name}`", "set");

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

    private void Require(bool isAllowed, Location location, string what, string permission)
    {
        if (isAllowed || !Permissions.IsSound)
        {
            return;
        }

        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.InstrumentReach, location, instrument.Name, what) with
        {
            Related = instrument.Location is null ? [] : [new RelatedLocation(instrument.Location, "declared here")],
            Help = $"use an instrument that may, or add `{permission}` to `{instrument.Name}`",
        });
    }
}
