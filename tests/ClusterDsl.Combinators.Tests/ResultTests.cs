using static ClusterDsl.Combinators.Tests.Parsing;

namespace ClusterDsl.Combinators.Tests;

public class ResultTests
{
    private static readonly Result<Word, string> Good = W("a").Parse(Words("a"));
    private static readonly Result<Word, string> Bad = W("a").Parse(Words("b"));

    [Fact]
    public void Value_OfAFailure_Throws()
    {
        Assert.Equal("a", Good.Value);
        Assert.Throws<InvalidOperationException>(() => Bad.Value);
    }

    [Fact]
    public void Error_OfASuccess_Throws()
    {
        Assert.Equal("b", Bad.Error!.Unexpected.Value.Text);
        Assert.Throws<InvalidOperationException>(() => Good.Error);
    }

    [Fact]
    public void GetValueOrDefault_FillsIn()
    {
        Assert.Equal("a", Good.GetValueOrDefault());
        Assert.Null(Bad.GetValueOrDefault());
        Assert.Equal("a", Good.GetValueOrDefault("z"));
        Assert.Equal("z", Bad.GetValueOrDefault("z"));
        Assert.Equal("a", Good.GetValueOrDefault(() => throw new InvalidOperationException("asked")));
        Assert.Equal("z", Bad.GetValueOrDefault(() => "z"));
    }

    [Fact]
    public void Match_AnswersForEither()
    {
        Assert.Equal("a", Good.Match(value => value, _ => "failed"));
        Assert.Equal("failed at 0", Bad.Match(value => value, error => $"failed at {error.ErrorOffset}"));
    }
}
