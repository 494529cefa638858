using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Sampling;

namespace KlSymbolic.Numerics.Definition.Structured.Sampling;

/// <summary>Traces of products with a drawn matrix or vector among their letters; neighbours that are constant are multiplied once.</summary>
internal sealed class SampledTrace(Variate variable, MatrixValues values)
{
    /// <summary>The trace as a function of a point.</summary>
    public Func<SamplePoint, double> Compile(MatrixWord word)
    {
        var letters = new List<(double[,]? Constant, Func<SamplePoint, double[,]>? Drawn)>();
        foreach (var letter in word.Letters)
        {
            if (variable.IsVariable(letter))
                letters.Add((null, Drawn(letter)));
            else if (letters.Count > 0 && letters[^1].Constant is { } before)
                letters[^1] = (DoubleMatrix.Multiply(before, Constant(letter)), null);
            else
                letters.Add((Constant(letter), null));
        }
        return x =>
        {
            var product = At(letters[0], x);
            if (letters.Count == 1)
                return DoubleMatrix.Trace(product);
            for (var i = 1; i < letters.Count - 1; i++)
                product = DoubleMatrix.Multiply(product, At(letters[i], x));
            return DoubleMatrix.TraceOfProduct(product, At(letters[^1], x));
        };

        static double[,] At((double[,]? Constant, Func<SamplePoint, double[,]>? Drawn) letter, SamplePoint x) =>
            letter.Constant ?? letter.Drawn!(x);
    }

    private Func<SamplePoint, double[,]> Drawn(Letter letter)
    {
        Func<SamplePoint, double[,]> plain =
            letter.Atom.Equals(variable.Vector) ? x => x.Vector!
            : letter.Atom.Equals(variable.Rectangular) ? x => x.Rectangular!
            : letter.IsInverted ? x => x.InverseOfSymmetric
            : x => x.Symmetric;
        return letter.IsTransposed ? x => DoubleMatrix.Transpose(plain(x)) : plain;
    }

    private double[,] Constant(Letter letter)
    {
        var atom = values.Evaluate(MatrixExpr.Of(letter.Atom));
        var constant = SampledArguments.ToDoubles(letter.IsInverted ? atom.Inverse : atom);
        return letter.IsTransposed ? DoubleMatrix.Transpose(constant) : constant;
    }
}
