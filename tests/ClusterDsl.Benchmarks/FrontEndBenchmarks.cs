using BenchmarkDotNet.Attributes;
using ClusterDsl.Benchmarks.FrontEnd;
using ClusterDsl.Language.Parsing;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Benchmarks;

/// <summary>Lexing and parsing in detail.</summary>
[MemoryDiagnoser]
public class FrontEndBenchmarks
{
    private readonly string _text = GeneratedScenario.OfLines(22_000);

    /// <summary>Tokens only.</summary>
    [Benchmark(Baseline = true)]
    public object Lex() => Lexer.Lex(_text);

    /// <summary>The whole tree.</summary>
    [Benchmark]
    public object Parse() => SyntaxTree.Parse(_text);
}
