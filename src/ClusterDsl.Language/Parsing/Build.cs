using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>Sequences of parsers that make a node, typed by what the grammar sees of it.</summary>
/// <typeparam name="TNode">The class under which the node is used.</typeparam>
internal static class Build<TNode>
{
    public static Parser<SyntaxToken, TNode> From<T1>(
        Parser<SyntaxToken, T1> p1,
        Func<T1, TNode> make) => Parser.Map(make, p1);

    public static Parser<SyntaxToken, TNode> From<T1, T2>(
        Parser<SyntaxToken, T1> p1,
        Parser<SyntaxToken, T2> p2,
        Func<T1, T2, TNode> make) => Parser.Map(make, p1, p2);

    public static Parser<SyntaxToken, TNode> From<T1, T2, T3>(
        Parser<SyntaxToken, T1> p1,
        Parser<SyntaxToken, T2> p2,
        Parser<SyntaxToken, T3> p3,
        Func<T1, T2, T3, TNode> make) => Parser.Map(make, p1, p2, p3);

    public static Parser<SyntaxToken, TNode> From<T1, T2, T3, T4>(
        Parser<SyntaxToken, T1> p1,
        Parser<SyntaxToken, T2> p2,
        Parser<SyntaxToken, T3> p3,
        Parser<SyntaxToken, T4> p4,
        Func<T1, T2, T3, T4, TNode> make) => Parser.Map(make, p1, p2, p3, p4);

    public static Parser<SyntaxToken, TNode> From<T1, T2, T3, T4, T5>(
        Parser<SyntaxToken, T1> p1,
        Parser<SyntaxToken, T2> p2,
        Parser<SyntaxToken, T3> p3,
        Parser<SyntaxToken, T4> p4,
        Parser<SyntaxToken, T5> p5,
        Func<T1, T2, T3, T4, T5, TNode> make) => Parser.Map(make, p1, p2, p3, p4, p5);

    public static Parser<SyntaxToken, TNode> From<T1, T2, T3, T4, T5, T6>(
        Parser<SyntaxToken, T1> p1,
        Parser<SyntaxToken, T2> p2,
        Parser<SyntaxToken, T3> p3,
        Parser<SyntaxToken, T4> p4,
        Parser<SyntaxToken, T5> p5,
        Parser<SyntaxToken, T6> p6,
        Func<T1, T2, T3, T4, T5, T6, TNode> make) => Parser.Map(make, p1, p2, p3, p4, p5, p6);

    public static Parser<SyntaxToken, TNode> From<T1, T2, T3, T4, T5, T6, T7>(
        Parser<SyntaxToken, T1> p1,
        Parser<SyntaxToken, T2> p2,
        Parser<SyntaxToken, T3> p3,
        Parser<SyntaxToken, T4> p4,
        Parser<SyntaxToken, T5> p5,
        Parser<SyntaxToken, T6> p6,
        Parser<SyntaxToken, T7> p7,
        Func<T1, T2, T3, T4, T5, T6, T7, TNode> make) => Parser.Map(make, p1, p2, p3, p4, p5, p6, p7);

    public static Parser<SyntaxToken, TNode> From<T1, T2, T3, T4, T5, T6, T7, T8>(
        Parser<SyntaxToken, T1> p1,
        Parser<SyntaxToken, T2> p2,
        Parser<SyntaxToken, T3> p3,
        Parser<SyntaxToken, T4> p4,
        Parser<SyntaxToken, T5> p5,
        Parser<SyntaxToken, T6> p6,
        Parser<SyntaxToken, T7> p7,
        Parser<SyntaxToken, T8> p8,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TNode> make) => Parser.Map(make, p1, p2, p3, p4, p5, p6, p7, p8);
}
