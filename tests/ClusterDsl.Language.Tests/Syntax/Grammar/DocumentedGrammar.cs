using System.Text.RegularExpressions;

namespace ClusterDsl.Language.Tests.Syntax.Grammar;

/// <summary>The grammar as docs/grammar.md writes it down.</summary>
internal sealed partial class DocumentedGrammar
{
    private DocumentedGrammar(IReadOnlyDictionary<string, GrammarForm> rules) => Rules = rules;

    /// <summary>Name and right side.</summary>
    public IReadOnlyDictionary<string, GrammarForm> Rules { get; }

    /// <summary>Reads the block of the document.</summary>
    public static DocumentedGrammar Read(string document)
    {
        var block = Block().Match(document).Groups["text"].Value;
        var rules = new Dictionary<string, GrammarForm>(StringComparer.Ordinal);
        foreach (Match rule in Rule().Matches(block))
        {
            rules.Add(rule.Groups["name"].Value, new RightSide(rule.Groups["right"].Value).Parse());
        }

        return new DocumentedGrammar(rules);
    }

    [GeneratedRegex(@"```ebnf\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Block();

    // A rule goes on over lines that begin with a space.
    [GeneratedRegex(@"^(?<name>\w+)\s+=\s(?<right>.*(\n[ \t]+.*)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Rule();

    [GeneratedRegex("\\G\\s*(?<token>\"[^\"]+\"|\\w+|[()|?*+])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token();

    /// <summary>Recursive descent over one right side.</summary>
    private sealed class RightSide(string text)
    {
        private readonly List<string> _tokens = [.. Tokens(text)];
        private int _next;

        private string? Next => _next < _tokens.Count ? _tokens[_next] : null;

        public GrammarForm Parse()
        {
            var form = Choice();
            return Next is null ? form : throw new FormatException($"`{Next}` does not fit into: {text}");
        }

        private static IEnumerable<string> Tokens(string text)
        {
            var position = 0;
            while (text[position..].Trim().Length > 0)
            {
                var match = Token().Match(text, position);
                yield return match.Success ? match.Groups["token"].Value : throw new FormatException($"not in the notation: {text[position..]}");
                position = match.Index + match.Length;
            }
        }

        private GrammarForm Choice()
        {
            var options = new List<GrammarForm> { Sequence() };
            while (Next == "|")
            {
                _next++;
                options.Add(Sequence());
            }

            return options is [var only] ? only : new GrammarForm.Choice(options);
        }

        private GrammarForm Sequence()
        {
            var parts = new List<GrammarForm>();
            while (Next is not (null or "|" or ")"))
            {
                parts.Add(Repeated());
            }

            return parts is [var only] ? only : new GrammarForm.Sequence(parts);
        }

        private GrammarForm Repeated()
        {
            var form = Primary();
            return Next switch
            {
                "?" => Repetition(form, 0, 1),
                "*" => Repetition(form, 0, int.MaxValue),
                "+" => Repetition(form, 1, int.MaxValue),
                _ => form,
            };
        }

        private GrammarForm.Repetition Repetition(GrammarForm body, int least, int most)
        {
            _next++;
            return new GrammarForm.Repetition(body, least, most);
        }

        private GrammarForm Primary()
        {
            var token = _tokens[_next++];
            if (token == "(")
            {
                var inner = Choice();
                return _tokens[_next++] == ")" ? inner : throw new FormatException($"a parenthesis is open in: {text}");
            }

            return token[0] switch
            {
                '"' => new GrammarForm.Literal(token.Trim('"')),
                _ when token.All(char.IsUpper) => new GrammarForm.Terminal(token),
                _ => new GrammarForm.Reference(token),
            };
        }
    }
}
