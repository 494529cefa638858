using System.Collections.Immutable;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>A product of kernels to rational exponents, sorted by kernel; the exponents may be negative.</summary>
internal sealed class Monomial : IEquatable<Monomial>, IComparable<Monomial>
{
    private readonly int hash;

    private Monomial(ImmutableArray<(int Kernel, Exponent Exponent)> factors)
    {
        Factors = factors;
        var h = 17;
        foreach (var (kernel, exponent) in factors)
            h = unchecked((h * 31 + kernel) * 31 + exponent.GetHashCode());
        hash = h;
    }

    public static Monomial One { get; } = new([]);

    public ImmutableArray<(int Kernel, Exponent Exponent)> Factors { get; }

    public bool IsOne => Factors.IsEmpty;

    public static Monomial Of(int kernel, Exponent exponent) => exponent.IsZero ? One : new([(kernel, exponent)]);

    public Exponent ExponentOf(int kernel)
    {
        foreach (var (k, e) in Factors)
        {
            if (k == kernel)
                return e;
        }
        return default;
    }

    /// <summary>The monomial without one kernel.</summary>
    public Monomial Without(int kernel) =>
        ExponentOf(kernel).IsZero ? this : new(Factors.RemoveAll(f => f.Kernel == kernel));

    public Monomial Where(Func<int, bool> keep) =>
        Factors.All(f => keep(f.Kernel)) ? this : new(Factors.RemoveAll(f => !keep(f.Kernel)));

    public Monomial Pow(Exponent power) =>
        power.IsZero ? One : new([.. Factors.Select(f => (f.Kernel, f.Exponent * power))]);

    public static Monomial operator /(Monomial a, Monomial b) => a * b.Pow(new Exponent(-1));

    public static Monomial operator *(Monomial a, Monomial b)
    {
        if (a.IsOne)
            return b;
        if (b.IsOne)
            return a;
        var result = ImmutableArray.CreateBuilder<(int, Exponent)>(a.Factors.Length + b.Factors.Length);
        int i = 0,
            j = 0;
        while (i < a.Factors.Length || j < b.Factors.Length)
        {
            if (j == b.Factors.Length || (i < a.Factors.Length && a.Factors[i].Kernel < b.Factors[j].Kernel))
                result.Add(a.Factors[i++]);
            else if (i == a.Factors.Length || b.Factors[j].Kernel < a.Factors[i].Kernel)
                result.Add(b.Factors[j++]);
            else
            {
                var sum = a.Factors[i].Exponent + b.Factors[j].Exponent;
                if (!sum.IsZero)
                    result.Add((a.Factors[i].Kernel, sum));
                i++;
                j++;
            }
        }
        return result.Count == 0 ? One : new(result.ToImmutable());
    }

    /// <summary>Lexicographic order: a higher exponent of the first kernel in which two monomials differ is greater.</summary>
    public int CompareTo(Monomial? other)
    {
        if (other is null)
            return 1;
        for (int i = 0, j = 0; ; )
        {
            var hasA = i < Factors.Length;
            var hasB = j < other.Factors.Length;
            if (!hasA && !hasB)
                return 0;
            if (!hasB || (hasA && Factors[i].Kernel < other.Factors[j].Kernel))
                return Factors[i].Exponent.Sign;
            if (!hasA || other.Factors[j].Kernel < Factors[i].Kernel)
                return -other.Factors[j].Exponent.Sign;
            var order = Factors[i].Exponent.CompareTo(other.Factors[j].Exponent);
            if (order != 0)
                return order;
            i++;
            j++;
        }
    }

    public bool Equals(Monomial? other) =>
        other is not null && hash == other.hash && Factors.SequenceEqual(other.Factors);

    public override bool Equals(object? obj) => Equals(obj as Monomial);

    public override int GetHashCode() => hash;
}
