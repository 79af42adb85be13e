using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Syntax;

/// <summary>
/// Operators by the reference's grammar (section 8), checked against a second, tiny parser that knows a table of strengths and nothing else
/// (precedence climbing).
/// </summary>
public sealed class PrecedenceTests
{
    private static readonly Dictionary<string, int> Strengths = new(StringComparer.Ordinal)
    {
        ["or"] = 1,
        ["and"] = 2,
        ["<"] = 4,
        ["<="] = 4,
        [">"] = 4,
        [">="] = 4,
        ["=="] = 4,
        ["!="] = 4,
        ["+"] = 5,
        ["-"] = 5,
        ["*"] = 6,
        ["/"] = 6,
        ["^"] = 8,
    };

    // `not` binds weaker than comparison, unary minus stronger than `*` and weaker than `^`.
    private const int NotStrength = 3;
    private const int MinusStrength = 7;

    [Fact]
    public void Random_chains_of_operators_group_as_a_table_of_strengths_says()
    {
        var operand = Gen.Elements("a", "b", "c");
        var mark = Gen.Elements(Strengths.Keys.ToArray());
        var sign = Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant("- ")), (1, Gen.Constant("not ")), (1, Gen.Constant("- - ")));
        var chains = from first in sign
                     from head in operand
                     from tail in Gen.ListOf(from m in mark from s in sign from o in operand select $" {m} {s}{o}")
                     select $"{first}{head}{string.Concat(tail)}";
        var tested = 0;
        Prop.ForAll(chains.ToArbitrary(), chain =>
        {
            // Not in the language, and not in the oracle either: a chain of comparisons, `not` within arithmetic.
            if (Oracle.TryParse(chain) is not { } expected)
            {
                return true;
            }

            tested++;
            var actual = TreeShape.OfExpression(chain);
            return string.Equals(expected, actual, StringComparison.Ordinal) ? true : throw new InvalidOperationException($"{chain}: {actual} instead of {expected}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(12).WithReplay(11, 13));
        Assert.True(tested > 4_000, $"only {tested} chains were legal");
    }

    [Theory]
    [InlineData("a + b * c", "(a + (b * c))")]
    [InlineData("a * b + c", "((a * b) + c)")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("a / b / c", "((a / b) / c)")]
    [InlineData("a ^ b ^ c", "(a ^ (b ^ c))")]
    [InlineData("-a ^ b", "(- (a ^ b))")]
    [InlineData("a ^ -b ^ c", "(a ^ (- (b ^ c)))")]
    [InlineData("a ^ - -b", "(a ^ (- (- b)))")]
    [InlineData("a * -b", "(a * (- b))")]
    [InlineData("-a * b", "((- a) * b)")]
    [InlineData("a - -b", "(a - (- b))")]
    [InlineData("a--b", "(a - (- b))")]
    [InlineData("not a and b", "((not a) and b)")]
    [InlineData("not a < b", "(not (a < b))")]
    [InlineData("not not a", "(not (not a))")]
    [InlineData("a or b and c", "(a or (b and c))")]
    [InlineData("a and b or c", "((a and b) or c)")]
    [InlineData("a < b and c > d", "((a < b) and (c > d))")]
    [InlineData("if a then b else c + d", "If(if a then b else (c + d))")]
    [InlineData("if a then b else if c then d else e", "If(if a then b else If(if c then d else e))")]
    [InlineData("if if a then b else c then d else e", "If(if If(if a then b else c) then d else e)")]
    [InlineData("a in 0 .. 1 and b", "((a in (0 .. 1)) and b)")]
    [InlineData("a in lo + 1 .. hi * 2", "(a in ((lo + 1) .. (hi * 2)))")]
    [InlineData("a is Sme and b", "((a is Sme) and b)")]
    [InlineData("2 * n per year", "((2 * n) per ‹year›)")]
    [InlineData("0.3 per year * gap", "((0.3 per ‹year›) * gap)")]
    [InlineData("1 + 0.3 per year", "(1 + (0.3 per ‹year›))")]
    [InlineData("a per year per km", "((a per ‹year›) per ‹km›)")]
    [InlineData("a ^ 2 per year", "((a ^ Quantity(2 ‹per›)) year)", false)]
    [InlineData("a ^ b per year", "((a ^ b) per ‹year›)")]
    [InlineData("-a.b(c)[d].e ^ f", "(- (a.b(c)[d].e ^ f))")]
    [InlineData("2 km ^ 2", "(Quantity(2 ‹km›) ^ 2)")]
    [InlineData("2 km^2", "Quantity(2 ‹km^2›)")]
    [InlineData("-2 km", "(- Quantity(2 ‹km›))")]
    public void Cases(string text, string shape, bool isRight = true)
    {
        if (isRight)
        {
            Assert.Equal(shape, TreeShape.OfExpression(text));
        }
        else
        {
            Assert.NotEqual(shape, TreeShape.OfExpression(text));
        }
    }

    private sealed class Oracle(string[] words)
    {
        private int _next;

        public static string? TryParse(string chain)
        {
            try
            {
                return new Oracle(chain.Split(' ')).Parse(0);
            }
            catch (NotSupportedException)
            {
                return null;
            }
        }

        private string Parse(int least)
        {
            var word = words[_next++];
            var left = word switch
            {
                "-" => $"(- {Parse(MinusStrength)})",
                "not" => least <= NotStrength ? $"(not {Parse(NotStrength)})" : throw new NotSupportedException(),
                _ => word,
            };
            var compared = false;
            while (_next < words.Length && Strengths[words[_next]] is var strength && strength >= least)
            {
                if (strength == 4 && compared)
                {
                    throw new NotSupportedException();
                }

                compared |= strength == 4;
                var mark = words[_next++];
                // `^` groups to the right and takes a sign on its right; all others group to the left.
                left = $"({left} {mark} {(mark == "^" ? Power() : Parse(strength + 1))})";
            }

            return left;
        }

        private string Power() => Parse(MinusStrength);
    }
}
