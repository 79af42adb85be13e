using ClusterDsl.Language.Units;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Language.Tests.Units;

public sealed class DimensionTests
{
    private static readonly Gen<Dimension> Any =
        from money in Gen.Choose(-3, 3)
        from time in Gen.Choose(-3, 3)
        from length in Gen.Choose(-3, 3)
        select Dimension.None.Times(Dimension.Of("money"), money).Times(Dimension.Time, time).Times(Dimension.Length, length);

    [Fact]
    public void Dimensions_are_a_commutative_group()
    {
        var triples = from a in Any from b in Any from c in Any select (a, b, c);
        Prop.ForAll(triples.ToArbitrary(), t =>
            t.a.Times(t.b) == t.b.Times(t.a)
            && t.a.Times(t.b).Times(t.c) == t.a.Times(t.b.Times(t.c))
            && t.a.Over(t.a) == Dimension.None
            && t.a.Times(Dimension.None) == t.a
            && t.a.Times(t.b).Over(t.b) == t.a
            && t.a.ToThe(2) == t.a.Times(t.a)
            && (t.a != t.b || t.a.GetHashCode() == t.b.GetHashCode())).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Dimensions_are_told_in_words()
    {
        var money = Dimension.Of("money");
        Assert.Equal("a pure number", Dimension.None.ToString());
        Assert.Equal("money per time", money.Over(Dimension.Time).ToString());
        Assert.Equal("a number per time", Dimension.None.Over(Dimension.Time).ToString());
        Assert.Equal("length^2", Dimension.Length.ToThe(2).ToString());
        Assert.Equal("length times money per time^2", money.Times(Dimension.Length).Over(Dimension.Time.ToThe(2)).ToString());
    }
}
