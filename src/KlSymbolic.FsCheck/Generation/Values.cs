using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Exact values in a domain: plain ones, and those where things go wrong, near the ends, far out, 0 and 1.</summary>
public static class Values
{
    private static readonly Rational[] remarkable = [0, 1, Rational.Half, 2, -1, 3];

    private static readonly Rational[] fromEnd =
    [
        0,
        1,
        Rational.Of(1, 1000),
        Rational.Of(1, 64),
        Rational.Of(1001, 1000),
        100,
        1000,
    ];

    /// <summary>Plain values of moderate size.</summary>
    public static Gen<Rational> Plain(Domain domain) => Kept(domain, Moderate(domain));

    /// <summary>Plain values, and one in four at an edge.</summary>
    public static Gen<Rational> WithEdges(Domain domain) =>
        Kept(domain, Gen.Frequency((3, Moderate(domain)), (1, AtEdges(domain))));

    /// <summary>Plain values, tiny and huge ones, alike often.</summary>
    public static Gen<Rational> Extreme(Domain domain) =>
        Kept(domain, Gen.Frequency((1, Moderate(domain)), (1, AtEdges(domain)), (1, FarOut(domain))));

    /// <summary>The values of the domain at its edges and far out that <see cref="WithEdges"/> draws from.</summary>
    internal static IEnumerable<Rational> Edges(Domain domain) =>
        NearEnds(domain).Select(v => domain.IsInteger ? (Rational)v.Floor() : v).Where(domain.Contains).Distinct();

    /// <summary>Simpler values in the domain, the simplest first.</summary>
    public static IEnumerable<Rational> Shrink(Domain domain, Rational value)
    {
        var half = Rational.Of((value * 2).Floor(), 2);
        return remarkable
            .Append(value.Floor())
            .Append(half)
            .Append(Rational.Of((value * 8).Floor(), 8))
            .Where(v => domain.Contains(v) && Size(v) < Size(value))
            .Distinct();
    }

    private static long Size(Rational value) =>
        (long)value.BitCount * 4 + (value.Sign < 0 ? 2 : 0) + (value.IsOne || value.IsZero ? -1 : 0);

    private static Gen<Rational> Kept(Domain domain, Gen<Rational> values) =>
        values.Select(v => domain.IsInteger ? (Rational)v.Floor() : v).Where(domain.Contains);

    private static Gen<Rational> Moderate(Domain domain) =>
        (domain.Lower, domain.Upper) switch
        {
            ({ } l, { } u) => Gen.Choose(0, 24).Select(k => l + (u - l) * Rational.Of(k, 24)),
            ({ } l, null) => Magnitude().Select(m => l + m),
            (null, { } u) => Magnitude().Select(m => u - m),
            (null, null) => Gen.OneOf(
                Gen.Choose(-8, 8).Select(k => Rational.Of(k, 8)),
                Gen.Choose(-40, 40).Select(k => Rational.Of(k, 8))
            ),
        };

    private static Gen<Rational> Magnitude() =>
        Gen.OneOf(
            Gen.Choose(1, 8).Select(k => (Rational)k),
            Gen.Choose(4, 24).Select(k => Rational.Of(k, 8)),
            Gen.Choose(2, 15).Select(k => Rational.Of(k, 16))
        );

    private static Gen<Rational> AtEdges(Domain domain) => Gen.Elements(NearEnds(domain));

    private static Rational[] NearEnds(Domain domain) =>
        (domain.Lower, domain.Upper) switch
        {
            ({ } l, { } u) => [l, u, l + (u - l) / 1000, u - (u - l) / 1000, l + (u - l) / 100_000],
            ({ } l, null) => [.. fromEnd.Select(m => l + m)],
            (null, { } u) => [.. fromEnd.Select(m => u - m)],
            (null, null) => [0, 1, -1, 1000, -1000, Rational.Of(1, 1000), Rational.Of(-1, 1000)],
        };

    private static Gen<Rational> FarOut(Domain domain)
    {
        var sizes = Gen.Elements<Rational>(
            Rational.Of(1, 1_000_000_000),
            Rational.Of(1, 1_000_000),
            1_000_000,
            1_000_000_000
        );
        return (domain.Lower, domain.Upper) switch
        {
            ({ } l, { } u) => Gen.Elements(
                l + (u - l) / 1_000_000_000,
                u - (u - l) / 1_000_000_000,
                l + (u - l) / 1_000_000
            ),
            ({ } l, null) => sizes.Select(s => l + s),
            (null, { } u) => sizes.Select(s => u - s),
            _ => Gen.OneOf(sizes, sizes.Select(s => -s)),
        };
    }
}
