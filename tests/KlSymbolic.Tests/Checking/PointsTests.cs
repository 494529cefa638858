using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking;

/// <summary>Points at which formulas are compared lie where the assumptions hold, on the boundary just where that is asked for.</summary>
public sealed class PointsTests
{
    private static readonly SymbolTable Table = SymbolTable
        .Open.With("a", Domain.Positive)
        .With("b", Domain.Nonnegative)
        .With("p", Domain.Unit)
        .With("q", Domain.Unit)
        .With("n", Domain.PositiveInteger)
        .With("w", new Domain(100, false, 101, false, false))
        .With("k", new Domain(100, true, null, false, true));

    private static Symbol[] Symbols(string names) => [.. names.Split(' ').Select(n => (Symbol)Infix.Parse(n, Table))];

    private static AssumptionSet Facts(string text) => AssumptionSet.None.With(Infix.ParseCondition(text, Table));

    /// <summary>Compared with exact numbers here, not by the code that chose the points.</summary>
    private static bool Holds(Relation fact, IReadOnlyDictionary<Symbol, Rational> point)
    {
        var order = ((Number)Points.At(fact.Right - fact.Left, point)).Value.Sign;
        return fact.Comparison switch
        {
            Comparison.Less => order > 0,
            Comparison.LessOrEqual => order >= 0,
            Comparison.Equal => order == 0,
            _ => order != 0,
        };
    }

    [Theory]
    [InlineData("a b", "a < b", 12)]
    [InlineData("a b x", "a < b and x < 0", 12)]
    [InlineData("p q", "p + q == 1", 5)]
    [InlineData("p q a", "p + q == 1 and a == 2*p", 5)]
    [InlineData("a n", "a != 1", 12)]
    [InlineData("w", "100 < w", 4)]
    [InlineData("k w", "w < k", 4)]
    [InlineData("x y", "x <= y and y <= x", 1)]
    public void PointsLieInsideTheDomainsWhereTheFactsHold(string names, string facts, int count)
    {
        var (symbols, known) = (Symbols(names), Facts(facts));
        var points = Points.Of(symbols, known, count).ToList();
        Assert.Equal(count, points.Count);
        Assert.Equal(count, points.Select(p => string.Join(",", symbols.Select(s => p[s]))).Distinct().Count());
        foreach (var point in points)
        {
            Assert.All(known.Facts, f => Assert.True(Holds(f, point), f.ToString()));
            Assert.All(symbols, s => Assert.True(s.Domain.Contains(point[s])));
            var near = Points.Near(point, known);
            if (near is null)
                continue;
            Assert.All(known.Facts, f => Assert.True(Holds(f, near), f.ToString()));
            Assert.Contains(symbols, s => near[s] != point[s]);
        }
    }

    [Fact]
    public void NoPointLiesWhereFactsExcludeEachOther()
    {
        Assert.Empty(Points.Of(Symbols("x"), Facts("x < 0 and 0 < x"), 3));
        Assert.Empty(Points.Of(Symbols("p"), Facts("p == 2"), 3));
        Assert.Empty(Points.Of([new("u", new Domain(1, false, 0, false, false))], AssumptionSet.None, 3));
    }

    [Fact]
    public void WhatIsSpecialIsLeftByASmallStep()
    {
        var (x, n) = (Symbols("x")[0], Symbols("n")[0]);
        var near = Points.Near(new Dictionary<Symbol, Rational> { [x] = 0, [n] = 3 }, AssumptionSet.None);
        Assert.NotNull(near);
        Assert.Equal(3, near[n]);
        Assert.True(near[x] != 0 && near[x].Abs() < Rational.Of(1, 40));
        // Only to the left there is room.
        var left = Points.Near(new Dictionary<Symbol, Rational> { [x] = 0 }, Facts("x <= 0"));
        Assert.True(left?[x] < 0);
    }

    // Every edge is one that is given: closed ends of domains, and relations with equality; then two at a time.
    [Fact]
    public void PointsOfTheBoundaryLieOnAnEdge()
    {
        var symbols = Symbols("p b a");
        var condition = (Relation)Infix.ParseCondition("a <= 3", Table);
        var points = Boundary.Points(symbols, AssumptionSet.None, [condition]).ToList();
        var (p, b, a) = (symbols[0], symbols[1], symbols[2]);
        Assert.All(points, x => Assert.True(x[p] == 0 || x[p] == 1 || x[b] == 0 || x[a] == 3));
        foreach (var (symbol, value) in new[] { (p, 0), (p, 1), (b, 0), (a, 3) })
            Assert.Contains(points, x => x[symbol] == value);
        Assert.Contains(points, x => x[p] == 1 && x[b] == 0);
        Assert.Contains(points, x => x[p] == 0 && x[a] == 3);
        Assert.DoesNotContain(points, x => x[a] <= 0);
    }

    [Theory]
    [InlineData("where(1/(1 + exp(-x)) == 1/2, 1, 2)", "where(x == 0, 1, 2)")]
    [InlineData("where(2*x + 3 == 0, 1, 2)", "where(x == -3/2, 1, 2)")]
    [InlineData("where(a*x == 0, 1, 2)", "where(x == 0, 1, 2)")]
    [InlineData("where(x^2 == 0, 1, 2)", "where(x == 0, 1, 2)")]
    [InlineData("where(exp(x) == 2, 1, 2)", "where(exp(x) == 2, 1, 2)")]
    [InlineData("where(x*y == 0, 1, 2)", "where(x*y == 0, 1, 2)")]
    [InlineData("where(x + y == 0, 1, 2)", "where(x + y == 0, 1, 2)")]
    [InlineData("log(a + where(x + 1 == 0, 1, 2))", "log(a + where(x == -1, 1, 2))")]
    public void EquationsOfChoicesAreSolved(string text, string expected) =>
        Assert.Equal(
            Infix.Parse(expected, Table),
            ChoiceEquations.SolveChoices(Infix.Parse(text, Table), AssumptionSet.None)
        );

    // Counted by hand: every symbol, number, sum, product, power and call is a part; min and max stand for choices.
    [Theory]
    [InlineData("x", 1)]
    [InlineData("x + y", 3)]
    [InlineData("x*y + log(x)", 6)]
    [InlineData("min(x, y)", 6)]
    public void PartsAreCounted(string text, long expected) =>
        Assert.Equal(expected, FormulaSize.Of(Infix.Parse(text, Table)));

    [Fact]
    public void SharedPartsCountAsOftenAsTheyOccurUpToABound()
    {
        var e = Infix.Parse("x + y", Table);
        for (var i = 0; i < 8; i++)
            e = Functions.IfLess.Of(e, Functions.Log.Of(e), Functions.Exp.Of(e), 0);
        // s(k+1) = 3 s(k) + 2 + 1 + 1 from s(0) = 3, which is 5 * 3^k - 2.
        Assert.Equal(5 * 6561 - 2, FormulaSize.Of(e));
        Assert.Equal(FormulaSize.Most + 1, FormulaSize.Of(Functions.Exp.Of(e * Functions.Log.Of(e))));
    }
}
