namespace KlSymbolic.Algebra.NormalForm;

/// <summary>What one pass over an expression teaches the next: which polynomials under logarithms share factors,
/// and the smallest steps in which the arguments of gamma functions run.</summary>
internal sealed class Refinement(CancellationToken cancellation)
{
    private readonly HashSet<Polynomial> polynomials = [];
    private readonly Dictionary<Fraction, HashSet<Rational>> gammaSlopes = [];
    private Dictionary<Polynomial, List<(Polynomial Base, int Multiplicity)>> factors = [];
    private Dictionary<Fraction, Rational> gammaUnits = [];

    /// <summary>The pairwise coprime factors of a polynomial, as far as they are known.</summary>
    public IEnumerable<(Polynomial Base, int Multiplicity)> FactorsOf(Polynomial p)
    {
        if (factors.TryGetValue(p, out var known))
            return known;
        polynomials.Add(p);
        return [(p, 1)];
    }

    /// <summary>How many steps of the smallest size a slope along a direction takes; 1 where that is not known.</summary>
    public int StepsOf(Fraction direction, Rational slope)
    {
        if (!gammaSlopes.TryGetValue(direction, out var slopes))
            gammaSlopes[direction] = slopes = [];
        slopes.Add(slope.Abs());
        return
            gammaUnits.TryGetValue(direction, out var unit) && (slope.Abs() / unit) is { IsInteger: true } n && n <= 12
            ? (int)n.Numerator
            : 1;
    }

    /// <summary>Draws the conclusions of a pass; whether another pass would see something new.</summary>
    public bool Refine()
    {
        var changed = RefineGammaUnits();
        var basis = CoprimeBasis(polynomials);
        var next = new Dictionary<Polynomial, List<(Polynomial, int)>>();
        foreach (var p in polynomials)
        {
            cancellation.ThrowIfCancellationRequested();
            next[p] = Express(p, basis);
        }
        changed |= !Same(next, factors);
        factors = next.Where(n => n.Value.Count != 1 || !n.Value[0].Item1.Equals(n.Key))
            .ToDictionary(n => n.Key, n => n.Value);
        return changed;
    }

    private static bool Same(
        Dictionary<Polynomial, List<(Polynomial, int)>> next,
        Dictionary<Polynomial, List<(Polynomial Base, int Multiplicity)>> old
    ) => next.All(n => (old.TryGetValue(n.Key, out var o) ? o : [(n.Key, 1)]).SequenceEqual(n.Value));

    private bool RefineGammaUnits()
    {
        var next = new Dictionary<Fraction, Rational>();
        foreach (var pair in gammaSlopes)
        {
            var unit = pair.Value.Aggregate(Rational.GreatestCommonDivisor);
            if (pair.Value.Any(s => s != unit))
                next[pair.Key] = unit;
        }
        var changed = next.Any(n => !gammaUnits.TryGetValue(n.Key, out var old) || old != n.Value);
        gammaUnits = next;
        return changed;
    }

    /// <summary>Pairwise coprime polynomials of which all the given ones are products (Bach, Driscoll and Shallit 1993).</summary>
    private List<Polynomial> CoprimeBasis(IEnumerable<Polynomial> polynomials)
    {
        var basis = new List<Polynomial>();
        var queue = new Stack<Polynomial>(polynomials);
        foreach (var p in polynomials)
        {
            cancellation.ThrowIfCancellationRequested();
            if (PolynomialDivision.RepeatedFactor(p) is { IsConstant: false } repeated)
                queue.Push(repeated);
        }
        while (queue.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var p = queue.Pop();
            if (p.IsConstant)
                continue;
            var clash = basis.FindIndex(b =>
            {
                cancellation.ThrowIfCancellationRequested();
                return !PolynomialDivision.Gcd(b, p).IsConstant;
            });
            if (clash < 0)
            {
                basis.Add(p);
                continue;
            }
            var other = basis[clash];
            if (other.Equals(p))
                continue;
            basis.RemoveAt(clash);
            var shared = PolynomialDivision.Gcd(other, p);
            queue.Push(shared);
            queue.Push(PolynomialDivision.DivideExactly(other, shared)!.Split().Primitive);
            queue.Push(PolynomialDivision.DivideExactly(p, shared)!.Split().Primitive);
        }
        return basis;
    }

    private static List<(Polynomial, int)> Express(Polynomial p, List<Polynomial> basis)
    {
        var result = new List<(Polynomial, int)>();
        var rest = p;
        foreach (var b in basis)
        {
            var multiplicity = 0;
            while (PolynomialDivision.DivideExactly(rest, b) is { } quotient)
            {
                rest = quotient;
                multiplicity++;
            }
            if (multiplicity > 0)
                result.Add((b, multiplicity));
        }
        return rest.IsOne ? result : [(p, 1)];
    }
}
