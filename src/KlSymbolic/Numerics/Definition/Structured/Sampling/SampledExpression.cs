using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Sampling;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Definition.Structured.Sampling;

/// <summary>Log-densities of vectors and matrices made ready to be evaluated in double at drawn points.</summary>
/// <param name="variable">The variable of the log-densities.</param>
/// <param name="values">The values of everything else.</param>
internal sealed class SampledExpression(Variate variable, MatrixValues values)
{
    private const int MostTerms = 10_000;

    /// <summary>The expression as a function of a point.</summary>
    /// <exception cref="UndefinedExpressionException">A part has no value.</exception>
    /// <exception cref="ExpressionLimitException">A part cannot be evaluated here.</exception>
    public Func<SamplePoint, double> Compile(Expr e)
    {
        if (!variable.IsIn(e))
        {
            var constant = NumericDistribution.ValueOf(values.PutIn(e));
            return _ => constant;
        }
        return e switch
        {
            Symbol s when s == variable.Number => x => x.Number,
            Symbol => x => x.Positive,
            Sum s => SumOf([.. s.Terms.Select(Compile)]),
            Product p => ProductOf([.. p.Factors.Select(Compile)]),
            Power { Base: var b, Exponent: Number n } => PowerOf(Compile(b), n.Value.ToDouble()),
            IndexedSum s => SumOf([.. TermsOf(s).Select(Compile)]),
            Apply { Function.Structure: MatrixTrace t } => new SampledTrace(variable, values).Compile(t.Word),
            Apply { Function.Structure: MatrixLogDeterminant d } when d.Atom.Equals(variable.Symmetric) => x =>
                DoubleMatrix.LogDeterminant(x.Factor!),
            Apply { Function.Name: "log", Arguments: [Apply { Function.Structure: VectorElements } item] }
                when IndexOf(item) is var i => x => x.LogItems![i],
            Apply { Function.Structure: VectorElements } item when IndexOf(item) is var i => x => x.Items![i],
            Apply { Function.Structure: null, Arguments: [var u] } a => FunctionOf(a.Function, Compile(u)),
            _ => throw new ExpressionLimitException($"{e} is not evaluated at drawn points."),
        };
    }

    private int IndexOf(Apply item) =>
        values.PutIn(item.Arguments[0]) is Number { Value: { IsInteger: true } n }
            ? (int)n.Numerator - 1
            : throw new UndefinedExpressionException($"The index of {item} has no value.");

    private IEnumerable<Expr> TermsOf(IndexedSum s)
    {
        if (
            values.PutIn(s.From) is not Number { Value: { IsInteger: true } from }
            || values.PutIn(s.To) is not Number { Value: { IsInteger: true } to }
            || to - from > MostTerms
        )
            throw new ExpressionLimitException($"A sum of more than {MostTerms} terms is not written out.");
        for (var i = from; i <= to; i += 1)
            yield return s.Body.Substitute(s.Index, i);
    }

    private static Func<SamplePoint, double> SumOf(Func<SamplePoint, double>[] terms) =>
        x =>
        {
            var sum = 0.0;
            foreach (var term in terms)
                sum += term(x);
            return sum;
        };

    /// <summary>A product, 0 where a factor is 0 by the convention 0 log 0 = 0.</summary>
    private static Func<SamplePoint, double> ProductOf(Func<SamplePoint, double>[] factors) =>
        x =>
        {
            var (product, isZero) = (1.0, false);
            foreach (var factor in factors)
            {
                var value = factor(x);
                isZero |= value == 0;
                product *= value;
            }
            return isZero ? 0 : product;
        };

    private static Func<SamplePoint, double> PowerOf(Func<SamplePoint, double> b, double exponent) =>
        exponent == 2 ? x => b(x) is var v ? v * v : 0 : x => Math.Pow(b(x), exponent);

    private static Func<SamplePoint, double> FunctionOf(Function f, Func<SamplePoint, double> argument)
    {
        var u = new Symbol("u", Domain.Real);
        var compiled = CompiledExpression.Compile(f.Of(u), [u]);
        return x => compiled.Evaluate(argument(x));
    }
}
