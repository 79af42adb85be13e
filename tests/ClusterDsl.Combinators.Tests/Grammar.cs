namespace ClusterDsl.Combinators.Tests;

/// <summary>
/// A description of a parser that can be built with the combinators, and can be run by itself in the plainest way there is: with lists that
/// are copied at every step, nothing shared and nothing cut back. The two must agree on everything.
/// </summary>
internal abstract record Grammar
{
    public abstract Parser<Word, string> Build();

    public abstract Outcome Run(string[] input, int at);

    protected static string Both(string first, string second) => string.Join(' ', new[] { first, second }.Where(text => text.Length > 0));

    private static string Join(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    public sealed record Literal(string Text) : Grammar
    {
        public override Parser<Word, string> Build() => Parsing.W(Text);

        public override Outcome Run(string[] input, int at) =>
            at < input.Length && input[at] == Text ? Outcome.Success(Text, at + 1) : Outcome.Unfit(input, at, $"'{Text}'");
    }

    public sealed record Unnamed(string Letters) : Grammar
    {
        public override Parser<Word, string> Build() =>
            Parser<Word>.Token(word => Letters.Contains(word.Text, StringComparison.Ordinal)).Select(word => word.Text);

        public override Outcome Run(string[] input, int at) =>
            at < input.Length && Letters.Contains(input[at], StringComparison.Ordinal)
                ? Outcome.Success(input[at], at + 1)
                : Outcome.Unfit(input, at, "");
    }

    public sealed record End : Grammar
    {
        public override Parser<Word, string> Build() => Parser<Word>.End.WithResult("end");

        public override Outcome Run(string[] input, int at) =>
            at == input.Length ? Outcome.Success("end", at) : Outcome.Unfit(input, at, "EOF");
    }

    public sealed record Nothing : Grammar
    {
        public override Parser<Word, string> Build() => Parser<Word>.Return("nothing");

        public override Outcome Run(string[] input, int at) => Outcome.Success("nothing", at);
    }

    public sealed record Never(string Message) : Grammar
    {
        public override Parser<Word, string> Build() => Parser<Word>.Fail<string>(Message);

        public override Outcome Run(string[] input, int at) => new(null, at, at, null, "''", Message);
    }

    public sealed record Sequence(Grammar First, Grammar Second, bool Bound) : Grammar
    {
        public override Parser<Word, string> Build()
        {
            var (first, second) = (First.Build(), Second.Build());
            return Bound ? first.Bind(_ => second, Combine) : first.Then(second, Combine);
        }

        public override Outcome Run(string[] input, int at)
        {
            var first = First.Run(input, at);
            if (!first.Succeeded || first == Outcome.Endless)
                return first;
            var second = Second.Run(input, first.At);
            return !second.Succeeded || second == Outcome.Endless ? second : second with { Value = Combine(first.Value!, second.Value!) };
        }

        private static string Combine(string first, string second) => $"({first} {second})";
    }

    public sealed record Choice(Grammar[] Alternatives) : Grammar
    {
        public override Parser<Word, string> Build() => Parser.OneOf(Alternatives.Select(alternative => alternative.Build()));

        public override Outcome Run(string[] input, int at)
        {
            Outcome? failure = null;
            foreach (var alternative in Alternatives)
            {
                var outcome = alternative.Run(input, at);
                if (outcome.Succeeded || outcome.At > at)
                    return outcome;
                var expected = Both(failure?.Expected ?? "", outcome.Expected);
                failure = (failure is null || outcome.FailedAt > failure.FailedAt ? outcome : failure) with { Expected = expected };
            }

            return failure ?? new Outcome(null, at, at, null, "", "OneOf had no arguments");
        }

        public override string ToString() => $"Choice({string.Join(" | ", Alternatives.Select(alternative => alternative.ToString()))})";
    }

    public sealed record Rewinding(Grammar Inner) : Grammar
    {
        public override Parser<Word, string> Build() => Parser.Try(Inner.Build());

        public override Outcome Run(string[] input, int at)
        {
            var outcome = Inner.Run(input, at);
            return outcome.Succeeded ? outcome : outcome with { At = at };
        }
    }

    public sealed record Ahead(Grammar Inner) : Grammar
    {
        public override Parser<Word, string> Build() => Parser.Lookahead(Inner.Build());

        public override Outcome Run(string[] input, int at)
        {
            var outcome = Inner.Run(input, at);
            return outcome.Succeeded && outcome != Outcome.Endless ? outcome with { At = at } : outcome;
        }
    }

    public sealed record Negation(Grammar Inner) : Grammar
    {
        public override Parser<Word, string> Build() => Parser.Not(Inner.Build()).WithResult("not");

        public override Outcome Run(string[] input, int at)
        {
            var outcome = Inner.Run(input, at);
            if (outcome == Outcome.Endless)
                return outcome;
            return outcome.Succeeded
                ? new Outcome(null, outcome.At, at, at < input.Length ? input[at] : null, "", null)
                : Outcome.Success("not", outcome.At);
        }
    }

    public sealed record Maybe(Grammar Inner) : Grammar
    {
        public override Parser<Word, string> Build() => Inner.Build().Optional().Select(value => value.GetValueOrDefault("none"));

        public override Outcome Run(string[] input, int at)
        {
            var outcome = Inner.Run(input, at);
            return outcome.Succeeded || outcome.At > at ? outcome : Outcome.Success("none", at);
        }
    }

    public sealed record Named(Grammar Inner, string Name) : Grammar
    {
        public override Parser<Word, string> Build() => Inner.Build().Labelled(Name);

        public override Outcome Run(string[] input, int at)
        {
            var outcome = Inner.Run(input, at);
            return outcome.Succeeded ? outcome : outcome with { Expected = Name };
        }
    }

    public sealed record Repetition(Grammar Inner, bool AtLeastOnce, bool Skip) : Grammar
    {
        public override Parser<Word, string> Build() => (AtLeastOnce, Skip) switch
        {
            (false, false) => Inner.Build().Many().Select(Join),
            (true, false) => Inner.Build().AtLeastOnce().Select(Join),
            (false, true) => Inner.Build().SkipMany().WithResult("skipped"),
            (true, true) => Inner.Build().SkipAtLeastOnce().WithResult("skipped"),
        };

        public override Outcome Run(string[] input, int at)
        {
            var values = new List<string>();
            while (true)
            {
                var outcome = Inner.Run(input, at);
                if (outcome == Outcome.Endless || (outcome.Succeeded && outcome.At == at))
                    return Outcome.Endless;
                if (!outcome.Succeeded)
                {
                    var fails = outcome.At > at || (AtLeastOnce && values.Count == 0);
                    return fails ? outcome : Outcome.Success(Skip ? "skipped" : Join(values), at);
                }

                values.Add(outcome.Value!);
                at = outcome.At;
            }
        }
    }

    public sealed record UpTo(Grammar Inner, Grammar Terminator) : Grammar
    {
        public override Parser<Word, string> Build() => Inner.Build().Until(Terminator.Build()).Select(Join);

        public override Outcome Run(string[] input, int at)
        {
            var values = new List<string>();
            while (true)
            {
                var terminator = Terminator.Run(input, at);
                if (terminator == Outcome.Endless)
                    return terminator;
                if (terminator.Succeeded)
                    return terminator with { Value = Join(values) };
                if (terminator.At > at)
                    return terminator;

                var outcome = Inner.Run(input, at);
                if (outcome == Outcome.Endless || (outcome.Succeeded && outcome.At == at))
                    return Outcome.Endless;
                if (!outcome.Succeeded)
                {
                    if (outcome.At > at)
                        return outcome;

                    // The first round is a choice and reports the failure furthest on; a later one reports its item's.
                    var failure = values.Count == 0 && terminator.FailedAt >= outcome.FailedAt ? terminator : outcome;
                    return failure with { Expected = Both(terminator.Expected, outcome.Expected) };
                }

                values.Add(outcome.Value!);
                at = outcome.At;
            }
        }
    }

    public sealed record Separation(Grammar Item, Grammar Separator, bool AtLeastOnce, bool MayEndWithSeparator) : Grammar
    {
        public override Parser<Word, string> Build()
        {
            var (item, separator) = (Item.Build(), Separator.Build());
            var parser = (AtLeastOnce, MayEndWithSeparator) switch
            {
                (false, false) => item.Separated(separator),
                (true, false) => item.SeparatedAtLeastOnce(separator),
                (false, true) => item.SeparatedAndOptionallyTerminated(separator),
                (true, true) => item.SeparatedAndOptionallyTerminatedAtLeastOnce(separator),
            };
            return parser.Select(Join);
        }

        public override Outcome Run(string[] input, int at)
        {
            var first = Item.Run(input, at);
            if (first == Outcome.Endless)
                return first;
            if (!first.Succeeded)
                return first.At > at || AtLeastOnce ? first : Outcome.Success(Join([]), at);

            var values = new List<string> { first.Value! };
            at = first.At;
            while (true)
            {
                var separator = Separator.Run(input, at);
                if (separator == Outcome.Endless)
                    return separator;
                if (!separator.Succeeded)
                    return separator.At > at ? separator : Outcome.Success(Join(values), at);

                var item = Item.Run(input, separator.At);
                if (item == Outcome.Endless || (item.Succeeded && item.At == at))
                    return Outcome.Endless;
                if (!item.Succeeded)
                {
                    if (item.At > separator.At || (!MayEndWithSeparator && item.At > at))
                        return item;
                    return Outcome.Success(Join(values), MayEndWithSeparator ? separator.At : at);
                }

                values.Add(item.Value!);
                at = item.At;
            }
        }
    }
}
