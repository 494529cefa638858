using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>Expectations on the simplex by quadrature one item at a time.</summary>
/// <remarks>
/// Under a Dirichlet law the fractions that the items take of what those before them leave are independent Betas; the fractions
/// determine the items, so that the divergence is the sum of those of the Betas. An item is Beta itself, which gives E log xᵢ.
/// </remarks>
internal static class SimplexQuadrature
{
    public static DefinitionValue Compute(StructuredPair pair, Functional functional)
    {
        var beta = Embeddings.Into(pair.P.Family).First().From;
        var (p, q) = (
            Concentrations(pair, pair.P.Arguments.Values[0].Items!),
            Concentrations(pair, pair.Q.Arguments.Values[0].Items!)
        );
        return functional switch
        {
            Functional.Divergence => Divergence(beta, p, q),
            Functional.CrossEntropy => MinusExpectedLogDensity(beta, p, q),
            _ => MinusExpectedLogDensity(beta, p, p),
        };
    }

    private static DefinitionValue Divergence(Family beta, Rational[] p, Rational[] q)
    {
        var parts = Enumerable
            .Range(0, p.Length - 1)
            .Select(i => DefinitionEvaluator.Divergence(Stick(beta, p, i), Stick(beta, q, i)));
        return Total(parts.Select(v => (v, 1.0)), 0, 0);
    }

    /// <summary>−E log q is linear in E log xᵢ, and E log x = −E(−log 2x) − log 2, the cross-entropy of x to Beta(2, 1).</summary>
    private static DefinitionValue MinusExpectedLogDensity(Family beta, Rational[] p, Rational[] q)
    {
        var tilted = beta.With(2, 1);
        var parts = p.Select(
            (_, i) => (DefinitionEvaluator.CrossEntropy(Item(beta, p, i), tilted), (q[i] - 1).ToDouble())
        );
        var constant =
            q.Sum(a => Floating.SpecialFunctions.LogGamma(a.ToDouble()) + (a - 1).ToDouble() * Math.Log(2))
            - Floating.SpecialFunctions.LogGamma(Total(q, 0).ToDouble());
        var size = q.Sum(a =>
            Math.Abs(Floating.SpecialFunctions.LogGamma(a.ToDouble())) + Math.Abs((a - 1).ToDouble())
        );
        return Total(parts, constant, (size + Math.Abs(constant)) * 1e-15);
    }

    private static DefinitionValue Total(
        IEnumerable<(DefinitionValue Value, double Weight)> parts,
        double sum,
        double error
    )
    {
        var evaluations = 0;
        foreach (var (value, weight) in parts)
        {
            if (value is not DefinitionValue.Finite f)
                return value;
            sum += weight * f.Value;
            error += Math.Abs(weight) * (f.Error + Math.Abs(f.Value) * 2.3e-16);
            evaluations += f.Evaluations;
        }
        return new DefinitionValue.Finite(sum, error + Math.Abs(sum) * 2.3e-16, evaluations);
    }

    private static Distribution Stick(Family beta, Rational[] a, int i) => beta.With(a[i], Total(a, i + 1));

    private static Distribution Item(Family beta, Rational[] a, int i) => beta.With(a[i], Total(a, 0) - a[i]);

    private static Rational Total(Rational[] a, int from) => a.Skip(from).Aggregate(Rational.Zero, (s, x) => s + x);

    private static Rational[] Concentrations(StructuredPair pair, Function items)
    {
        var size = (int)((Number)pair.Values.PutIn(pair.P.Arguments.Rows)).Value.Numerator;
        return
        [
            .. Enumerable
                .Range(1, size)
                .Select(i =>
                    pair.Values.PutIn(items.Of(i)) is Number n
                        ? n.Value
                        : throw new UndefinedExpressionException("The concentrations are not rational numbers.")
                ),
        ];
    }
}
