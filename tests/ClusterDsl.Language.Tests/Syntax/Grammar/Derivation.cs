using System.Text;

namespace ClusterDsl.Language.Tests.Syntax.Grammar;

/// <summary>
/// A program derived from the grammar by a list of choices. Where the list has run out, or the program is deep enough, the shortest way is
/// taken; so a shorter list gives a smaller program.
/// </summary>
internal sealed class Derivation
{
    private const int MaximalDepth = 40;

    private static readonly string[] Names = ["a", "b", "f", "firms", "capital", "joint_rd", "Sme", "tacit", "weight", "budget", "rate", "年", "x1"];

    private static readonly Dictionary<string, string[]> Terminals = new(StringComparer.Ordinal)
    {
        ["NUMBER"] = ["1", "0", "12", "0.5", "1e-3", "1_000"],
        ["PERCENT"] = ["5%", "90%", "0.1%"],
        ["UNIT"] = ["km", "years", "MCNY/quarter", "km^2"],
        ["TEXT"] = ["\"t\"", "\"a \\\"b\\\"\"", "\"\""],
        ["SEP"] = ["\n", "\n\n", ";", "; // c\n", "\n/// d\n"],
    };

    private readonly DocumentedGrammar _grammar;
    private readonly Dictionary<string, int> _heights;
    private readonly IReadOnlyList<int> _choices;
    private readonly StringBuilder _text = new();
    private int _next;
    private int _depth;

    private Derivation(DocumentedGrammar grammar, Dictionary<string, int> heights, IReadOnlyList<int> choices)
    {
        _grammar = grammar;
        _heights = heights;
        _choices = choices;
    }

    /// <summary>A program with which to try the parser.</summary>
    /// <param name="grammar">The grammar.</param>
    /// <param name="start">The rule to begin at.</param>
    /// <param name="choices">Which way to take at each fork, and which of the words of a terminal.</param>
    public static string Of(DocumentedGrammar grammar, string start, IReadOnlyList<int> choices)
    {
        var derivation = new Derivation(grammar, Heights(grammar), choices);
        derivation.Write(new GrammarForm.Reference(start));
        return derivation._text.ToString();
    }

    /// <summary>How many rules deep the least of a rule's programs is.</summary>
    private static Dictionary<string, int> Heights(DocumentedGrammar grammar)
    {
        var heights = grammar.Rules.Keys.ToDictionary(n => n, _ => int.MaxValue, StringComparer.Ordinal);
        bool isChanged;
        do
        {
            isChanged = false;
            foreach (var (name, form) in grammar.Rules)
            {
                var height = Height(form, heights);
                if (height < int.MaxValue && height + 1 < heights[name])
                {
                    heights[name] = height + 1;
                    isChanged = true;
                }
            }
        }
        while (isChanged);
        return heights;
    }

    private static int Height(GrammarForm form, Dictionary<string, int> heights) => form switch
    {
        GrammarForm.Sequence sequence => sequence.Parts.Select(p => Height(p, heights)).DefaultIfEmpty().Max(),
        GrammarForm.Choice choice => choice.Options.Min(o => Height(o, heights)),
        GrammarForm.Repetition repetition => repetition.Least == 0 ? 0 : Height(repetition.Body, heights),
        GrammarForm.Reference reference => heights[reference.Name],
        _ => 0,
    };

    private void Write(GrammarForm form)
    {
        switch (form)
        {
            case GrammarForm.Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    Write(part);
                }

                break;
            case GrammarForm.Choice choice:
                Write(IsEnding ? choice.Options.MinBy(o => Height(o, _heights))! : choice.Options[Pick(choice.Options.Count)]);
                break;
            case GrammarForm.Repetition repetition:
                var count = repetition.Least + (IsEnding ? 0 : Pick(Math.Min(repetition.Most - repetition.Least, 3) + 1));
                for (var i = 0; i < count; i++)
                {
                    Write(repetition.Body);
                }

                break;
            case GrammarForm.Literal literal:
                _text.Append(literal.Text).Append(' ');
                break;
            case GrammarForm.Terminal { Name: "NAME" }:
                _text.Append(Names[Pick(Names.Length)]).Append(' ');
                break;
            case GrammarForm.Terminal terminal:
                var words = Terminals[terminal.Name];
                _text.Append(words[Pick(words.Length)]).Append(' ');
                break;
            case GrammarForm.Reference reference:
                _depth++;
                Write(_grammar.Rules[reference.Name]);
                _depth--;
                break;
        }
    }

    private bool IsEnding => _next >= _choices.Count || _depth > MaximalDepth;

    private int Pick(int count) => _next < _choices.Count ? _choices[_next++] % count : 0;
}
