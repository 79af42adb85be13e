namespace ClusterDsl.Combinators.Tests;

public class MaybeTests
{
    private static readonly Maybe<string> Present = Maybe.Just("here");
    private static readonly Maybe<string> Absent = Maybe.Nothing<string>();

    [Fact]
    public void HasValue_SaysWhetherItIsPresent()
    {
        Assert.True(Present.HasValue);
        Assert.False(Absent.HasValue);
        Assert.False(default(Maybe<int>).HasValue);
        Assert.True(new Maybe<string?>(null).HasValue);
    }

    [Fact]
    public void Value_OfAnAbsentOne_Throws()
    {
        Assert.Equal("here", Present.Value);
        Assert.Throws<InvalidOperationException>(() => Absent.Value);
    }

    [Fact]
    public void GetValueOrDefault_FillsIn()
    {
        Assert.Equal("here", Present.GetValueOrDefault());
        Assert.Null(Absent.GetValueOrDefault());
        Assert.Equal(0, Maybe.Nothing<int>().GetValueOrDefault());
        Assert.Equal("here", Present.GetValueOrDefault("there"));
        Assert.Equal("there", Absent.GetValueOrDefault("there"));
        Assert.Equal("here", Present.GetValueOrDefault(() => throw new InvalidOperationException("asked")));
        Assert.Equal("there", Absent.GetValueOrDefault(() => "there"));
    }

    [Fact]
    public void Match_AnswersForEither()
    {
        Assert.Equal(4, Present.Match(text => text.Length, () => -1));
        Assert.Equal(-1, Absent.Match(text => text.Length, () => -1));
    }

    [Fact]
    public void Select_TransformsWhatIsPresent()
    {
        Assert.Equal(Maybe.Just(4), Present.Select(text => text.Length));
        Assert.Equal(Maybe.Nothing<int>(), Absent.Select(text => text.Length));
    }

    [Fact]
    public void Equality_IsOfPresenceAndValue()
    {
        Assert.True(Present == Maybe.Just("here"));
        Assert.True(Absent == Maybe.Nothing<string>());
        Assert.True(Present != Absent);
        Assert.True(Present != Maybe.Just("there"));
        Assert.False(Maybe.Just(0) == Maybe.Nothing<int>());
        Assert.True(Present.Equals((object)Maybe.Just("here")));
        Assert.False(Present.Equals("here"));
        Assert.Equal(Present.GetHashCode(), Maybe.Just("here").GetHashCode());
    }
}
