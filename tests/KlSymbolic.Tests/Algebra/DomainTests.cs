using KlSymbolic.Algebra;

namespace KlSymbolic.Tests.Algebra;

public class DomainTests
{
    private static readonly Rational[] Numbers =
    [
        -2,
        -1,
        Rational.Of(-1, 2),
        0,
        Rational.Of(1, 3),
        Rational.Half,
        1,
        Rational.Of(3, 2),
        2,
        3,
    ];

    /// <summary>Every interval with ends among some numbers, open and closed, of reals and of integers.</summary>
    private static readonly List<Domain> Domains =
    [
        .. from lower in new Rational?[] { null, -1, 0, Rational.Half, 1 }
        from upper in new Rational?[] { null, 0, Rational.Half, 1, 2 }
        from ends in new[] { (false, false), (false, true), (true, false), (true, true) }
        from isInteger in new[] { false, true }
        select new Domain(lower, ends.Item1, upper, ends.Item2, isInteger),
    ];

    [Theory]
    [InlineData(0, 1, false, true, "0", false)]
    [InlineData(0, 1, false, true, "1", true)]
    [InlineData(0, 1, true, false, "0", true)]
    [InlineData(0, 1, true, false, "1", false)]
    [InlineData(0, 1, false, false, "1/2", true)]
    [InlineData(0, 1, true, true, "-1", false)]
    [InlineData(0, 1, true, true, "2", false)]
    public void AnIntervalHasItsClosedEnds(int l, int u, bool lowerClosed, bool upperClosed, string x, bool expected)
    {
        var value =
            x == "1/2" ? Rational.Half : (Rational)int.Parse(x, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, new Domain(l, lowerClosed, u, upperClosed, false).Contains(value));
        Assert.Equal(expected && value.IsInteger, new Domain(l, lowerClosed, u, upperClosed, true).Contains(value));
    }

    [Fact]
    public void WhatLiesInBothLiesInTheIntersection()
    {
        foreach (var a in Domains)
        foreach (var b in Domains)
        {
            var both = a.Intersect(b);
            if (!Array.TrueForAll(Numbers, x => both.Contains(x) == (a.Contains(x) && b.Contains(x))))
                Assert.Fail($"{a} and {b} give {both}");
        }
    }

    /// <summary>The ends are 0, 1/2, 1 and 2 at most, so that a set that is not empty holds a multiple of 1/4 (or an integer) near them.</summary>
    [Fact]
    public void AnEmptySetHasNoMember()
    {
        var quarters = Enumerable.Range(-12, 25).Select(i => Rational.Of(i, 4)).ToList();
        Assert.All(Domains, d => Assert.Equal(!quarters.Any(d.Contains), d.IsEmpty));
    }

    [Fact]
    public void SignsAreThoseOfAllMembers()
    {
        var quarters = Enumerable.Range(-12, 25).Select(i => Rational.Of(i, 4)).ToList();
        foreach (var d in Domains.Where(d => !d.IsInteger && !d.IsEmpty))
        {
            var members = quarters.Where(d.Contains).ToList();
            Assert.Equal(members.TrueForAll(m => m.Sign > 0), d.IsPositive);
            Assert.Equal(members.TrueForAll(m => m.Sign >= 0), d.IsNonnegative);
            Assert.Equal(members.TrueForAll(m => m.Sign < 0), d.IsNegative);
        }
    }
}
