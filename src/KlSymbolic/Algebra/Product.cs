using System.Collections.Immutable;

namespace KlSymbolic.Algebra;

/// <summary>A product of two or more factors: flat, sorted, equal bases merged, at most one number, which stands first.</summary>
public sealed class Product : Expr
{
    private Product(ImmutableArray<Expr> factors)
        : base(HashOver(211, factors), DepthOver(factors)) => Factors = factors;

    /// <summary>The factors, a number first, then in the order of <see cref="ExprOrder"/>.</summary>
    public ImmutableArray<Expr> Factors { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => Factors;

    /// <summary>The product of two expressions.</summary>
    public static Expr Of(Expr a, Expr b) =>
        a.IsOne ? b
        : b.IsOne ? a
        : Of([a, b]);

    /// <summary>The product of any number of expressions.</summary>
    public static Expr Of(IEnumerable<Expr> factors)
    {
        var coefficient = Rational.One;
        var exponents = new Dictionary<Expr, Expr>();
        Gather(factors);
        if (coefficient.IsZero)
            return Zero;
        var result = new List<Expr>(exponents.Count + 1);
        var again = false;
        foreach (var pair in exponents)
        {
            var power = Power.Of(pair.Key, pair.Value);
            if (power is Number n)
                coefficient *= n.Value;
            else
            {
                // A power may have another base than it was made from: exp(x)^2 is exp(2 x), sqrt(x^2)^2 is x^2.
                again |= power is Product || (power is Power p ? p.Base : power) != pair.Key;
                result.Add(power);
            }
        }
        if (again)
            return Of(result.Append(new Number(coefficient)));
        if (coefficient.IsZero || result.Count == 0)
            return new Number(coefficient);
        result.Sort(ExprOrder.Instance);
        if (!coefficient.IsOne)
            result.Insert(0, new Number(coefficient));
        return result.Count == 1 ? result[0] : new Product([.. result]);

        void Gather(IEnumerable<Expr> items)
        {
            foreach (var item in items)
            {
                switch (item)
                {
                    case Number n:
                        coefficient *= n.Value;
                        break;
                    case Product p:
                        Gather(p.Factors);
                        break;
                    case Power p:
                        Add(p.Base, p.Exponent);
                        break;
                    default:
                        Add(item, One);
                        break;
                }
            }
        }

        void Add(Expr b, Expr e) => exponents[b] = exponents.TryGetValue(b, out var old) ? old + e : e;
    }

    /// <summary>The rational factor of an expression and the rest.</summary>
    public static (Rational Coefficient, Expr Cofactor) Split(Expr e) =>
        e switch
        {
            Number n => (n.Value, One),
            Product { Factors: [Number n, var single] } => (n.Value, single),
            Product { Factors: [Number n, .. var rest] } => (n.Value, new Product(rest)),
            _ => (Rational.One, e),
        };

    /// <summary>A rational multiple of an expression that has no rational factor of its own.</summary>
    internal static Expr Scale(Rational coefficient, Expr rest) =>
        coefficient.IsOne ? rest
        : rest.IsOne ? new Number(coefficient)
        : rest is Product p ? new Product(p.Factors.Insert(0, new Number(coefficient)))
        : new Product([new Number(coefficient), rest]);

    /// <inheritdoc/>
    public override Expr WithChildren(ImmutableArray<Expr> children) => Of(children);

    private protected override bool SameAs(Expr other) => SameItems(Factors, ((Product)other).Factors);

    /// <inheritdoc/>
    public override string ToString() => "(" + string.Join(" * ", Factors) + ")";
}
