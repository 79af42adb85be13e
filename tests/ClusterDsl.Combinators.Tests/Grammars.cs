using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Combinators.Tests;

/// <summary>Random grammars and inputs over three words, so that they often have something to do with each other.</summary>
internal static class Grammars
{
    private static readonly Gen<bool> Boolean = Gen.Elements(true, false);

    public static readonly Gen<string[]> Inputs = Gen.Choose(0, 7).SelectMany(length => Gen.ArrayOf(Gen.Elements("a", "b", "c"), length));

    public static readonly Gen<Grammar> Any = Gen.Choose(0, 4).SelectMany(OfDepth);

    public static readonly Arbitrary<(Grammar, string[])> WithInput =
        Arb.From(Any.Zip(Inputs, (grammar, input) => (grammar, input)), pair => Shorter(pair.input).Select(input => (pair.grammar, input)));

    public static readonly Arbitrary<(Grammar, Grammar, Grammar, string[])> ThreeWithInput = Arb.From(
        from first in Any
        from second in Any
        from third in Any
        from input in Inputs
        select (first, second, third, input));

    /// <summary>Checks a property on the same random cases every time.</summary>
    public static void Check<T>(Arbitrary<T> cases, Func<T, bool> holds, int times = 5_000)
    {
        var replay = new Replay(new Rnd(20_160_101, 20_201_231), Microsoft.FSharp.Core.FSharpOption<int>.None);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(replay), Prop.ForAll(cases, holds));
    }

    private static Gen<Grammar> OfDepth(int depth)
    {
        if (depth == 0)
            return Leaf();

        var inner = OfDepth(depth - 1);

        // At least one: a choice of none vanishes inside another choice, and fails with a message of its own anywhere else.
        var alternatives = Gen.Choose(1, 4).SelectMany(count => Gen.ArrayOf(inner, count));

        // Pidgin goes on for ever where an item and an optional terminator both consume nothing; so the items here always consume.
        var consuming = Gen.Elements("a", "b").Zip(inner, (text, rest) => (Grammar)new Grammar.Sequence(new Grammar.Literal(text), rest, false));
        return Gen.Frequency(
            (1, Leaf()),
            (4, inner.Zip(inner).Zip(Boolean, (both, bound) => (Grammar)new Grammar.Sequence(both.Item1, both.Item2, bound))),
            (4, alternatives.Select(parts => (Grammar)new Grammar.Choice(parts))),
            (3, inner.Select(part => (Grammar)new Grammar.Rewinding(part))),
            (1, inner.Select(part => (Grammar)new Grammar.Ahead(part))),
            (1, inner.Select(part => (Grammar)new Grammar.Negation(part))),
            (1, inner.Select(part => (Grammar)new Grammar.Maybe(part))),
            (1, inner.Zip(Gen.Elements("x", "y"), (part, name) => (Grammar)new Grammar.Named(part, name))),
            (2, inner.Zip(Boolean.Zip(Boolean), (part, how) => (Grammar)new Grammar.Repetition(part, how.Item1, how.Item2))),
            (1, inner.Zip(inner, (part, end) => (Grammar)new Grammar.UpTo(part, end))),
            (1, inner.Zip(inner).Zip(Boolean, (both, once) => (Grammar)new Grammar.Separation(both.Item1, both.Item2, once, false))),
            (1, consuming.Zip(inner).Zip(Boolean, (both, once) => (Grammar)new Grammar.Separation(both.Item1, both.Item2, once, true))));
    }

    private static Gen<Grammar> Leaf() => Gen.Frequency(
        (6, Gen.Elements("a", "b", "c").Select(text => (Grammar)new Grammar.Literal(text))),
        (2, Gen.Elements("ab", "bc", "").Select(letters => (Grammar)new Grammar.Unnamed(letters))),
        (1, Gen.Constant((Grammar)new Grammar.End())),
        (1, Gen.Constant((Grammar)new Grammar.Nothing())),
        (1, Gen.Elements("first", "second").Select(message => (Grammar)new Grammar.Never(message))));

    private static IEnumerable<string[]> Shorter(string[] input) =>
        Enumerable.Range(0, input.Length).Select(place => (string[])[.. input[..place], .. input[(place + 1)..]]);
}
