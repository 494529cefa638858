using System.Collections.Immutable;

namespace KlSymbolic.Algebra;

/// <summary>A sum of two or more terms: flat, sorted, no two terms alike but for a rational factor, at most one number.</summary>
public sealed class Sum : Expr
{
    private Sum(ImmutableArray<Expr> terms)
        : base(HashOver(101, terms), DepthOver(terms)) => Terms = terms;

    /// <summary>The terms, in the order of <see cref="ExprOrder"/>.</summary>
    public ImmutableArray<Expr> Terms { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => Terms;

    /// <summary>The sum of two expressions.</summary>
    public static Expr Of(Expr a, Expr b) =>
        a.IsZero ? b
        : b.IsZero ? a
        : Of([a, b]);

    /// <summary>The sum of any number of expressions.</summary>
    public static Expr Of(IEnumerable<Expr> terms)
    {
        var constant = Rational.Zero;
        var coefficients = new Dictionary<Expr, Rational>();
        Gather(terms);
        var result = new List<Expr>(coefficients.Count + 1);
        foreach (var pair in coefficients)
        {
            if (!pair.Value.IsZero)
                result.Add(Product.Scale(pair.Value, pair.Key));
        }
        if (!constant.IsZero)
            result.Add(new Number(constant));
        if (result.Count == 0)
            return Zero;
        if (result.Count == 1)
            return result[0];
        // A sum whose multiples add up to one times itself is a sum inside a sum again.
        if (result.Exists(t => t is Sum))
            return Of(result);
        result.Sort(ExprOrder.Instance);
        return new Sum([.. result]);

        void Gather(IEnumerable<Expr> items)
        {
            foreach (var item in items)
            {
                switch (item)
                {
                    case Number n:
                        constant += n.Value;
                        break;
                    case Sum s:
                        Gather(s.Terms);
                        break;
                    default:
                        var (coefficient, rest) = Product.Split(item);
                        var known = coefficients.TryGetValue(rest, out var c);
                        if (known && c.Sign != coefficient.Sign && rest is Apply { Function.Name: "inf" })
                            throw new UndefinedExpressionException("inf - inf has no value.");
                        coefficients[rest] = known ? c + coefficient : coefficient;
                        break;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override Expr WithChildren(ImmutableArray<Expr> children) => Of(children);

    private protected override bool SameAs(Expr other) => SameItems(Terms, ((Sum)other).Terms);

    /// <inheritdoc/>
    public override string ToString() => "(" + string.Join(" + ", Terms) + ")";
}
