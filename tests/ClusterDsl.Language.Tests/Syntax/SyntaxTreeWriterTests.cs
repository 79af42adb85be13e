using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

public sealed class SyntaxTreeWriterTests
{
    private const string Text = "rule r in p {\n  for f : firms // all\n  f.x += 1 +\n}\n";

    [Fact]
    public void Nodes_and_tokens_with_property_kind_place_and_text() => Assert.Equal(
        """
        CompilationUnit 1:1-5:1
          Declarations: RuleDeclaration 1:1-4:2
            Keyword: Identifier 1:1-1:5 `rule`
            Name: Identifier 1:6-1:7 `r`
            InKeyword: InKeyword 1:8-1:10 `in`
            Phase: Identifier 1:11-1:12 `p`
            Body: Block 1:13-4:2
              OpenBrace: OpenBrace 1:13-1:14 `{`
              Items: ForClause 2:3-2:16
                Keyword: Identifier 2:3-2:6 `for`
                Elements: PathPattern 2:7-2:16
                  First: PathNode 2:7-2:16
                    Name: Identifier 2:7-2:8 `f`
                    Colon: Colon 2:9-2:10 `:`
                    Members: Set 2:11-2:16
                      Items: NameExpression 2:11-2:16
                        Name: Identifier 2:11-2:16 `firms`
              Items: Assignment 3:3-3:13
                Target: MemberExpression 3:3-3:6
                  Owner: NameExpression 3:3-3:4
                    Name: Identifier 3:3-3:4 `f`
                  Dot: Dot 3:4-3:5 `.`
                  Name: Identifier 3:5-3:6 `x`
                Operator: PlusEquals 3:7-3:9 `+=`
                Value: InfixExpression 3:10-3:13
                  Left: NumberLiteral 3:10-3:11
                    Number: Number 3:10-3:11 `1`
                  Operator: Plus 3:12-3:13 `+`
                  Right: NameExpression 4:1-4:1
                    Name: Identifier 4:1-4:1 missing
              CloseBrace: CloseBrace 4:1-4:2 `}`
          EndOfFile: EndOfFile 5:1-5:1

        """,
        Written(Text, showsTrivia: false));

    [Fact]
    public void Trivia_stand_around_their_token_where_they_are() => Assert.Contains(
        """
                        Name: Identifier 2:11-2:16 `firms`
                        ~: WhiteSpace 2:16-2:17
                        ~: Comment 2:17-2:23 `// all`
                        ~: LineEnd 2:23-3:1
              Items: Assignment 3:3-3:13
                Target: MemberExpression 3:3-3:6
                  Owner: NameExpression 3:3-3:4
                    ~: WhiteSpace 3:1-3:3
        """,
        Written(Text, showsTrivia: true),
        StringComparison.Ordinal);

    [Fact]
    public void A_tree_may_be_as_deep_as_it_likes() =>
        Assert.Contains("`last`", Written("measure m = 1" + string.Concat(Enumerable.Repeat(" + 1", 5_000)) + " + last", showsTrivia: false), StringComparison.Ordinal);

    private static string Written(string text, bool showsTrivia)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new SyntaxTreeWriter(output, showsTrivia).Write(SyntaxTree.Parse(text));
        return output.ToString();
    }
}
