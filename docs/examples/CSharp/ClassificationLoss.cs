using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Examples;

/// <summary>A one-hot label has entropy 0, so that the divergence from label to prediction is the cross-entropy loss, gradient and all.</summary>
public static class ClassificationLoss
{
    /// <summary>Derives both losses for three classes, puts softmax in, and differentiates by the logits.</summary>
    public static void Run(TextWriter output)
    {
        var derived = Kl.Derive("Categorical(0, 1, 0)", "Categorical(q1, q2, 1 - q1 - q2)");
        var divergence = Numbers.Formula(derived.Divergence);
        var crossEntropy = Numbers.Formula(derived.CrossEntropy);
        output.WriteLine($"label (0, 1, 0): H(P) = {Infix.Print(Numbers.Formula(derived.Entropy))}");
        output.WriteLine($"KL(P||Q) = {Infix.Print(divergence)}");
        output.WriteLine($"H(P, Q)  = {Infix.Print(crossEntropy)}");

        ImmutableArray<Symbol> logits = [new("z1", Domain.Real), new("z2", Domain.Real), new("z3", Domain.Real)];
        var table = SymbolTable.Of(logits);
        var softmax = new Dictionary<Symbol, Expr>();
        foreach (var q in divergence.FreeSymbols().Union(crossEntropy.FreeSymbols()))
            softmax[q] = Infix.Parse($"exp(z{q.Name[1..]})/(exp(z1) + exp(z2) + exp(z3))", table);
        double[] at = [1.0, 0.5, -1.0];
        double[] label = [0, 1, 0];
        var sum = at.Sum(Math.Exp);
        output.WriteLine($"logits {string.Join(", ", at.Select(Numbers.Text))}");
        for (var i = 0; i < logits.Length; i++)
        {
            var slope = Slope(divergence, logits[i]);
            var other = Slope(crossEntropy, logits[i]);
            var known = Math.Exp(at[i]) / sum - label[i];
            output.WriteLine(
                $"d/dz{i + 1}: KL {Numbers.Text(slope)}, cross-entropy {Numbers.Text(other)}, softmax - label {Numbers.Text(known)}"
            );
        }

        double Slope(Expr loss, Symbol logit) =>
            CompiledExpression.Compile(loss.Substitute(softmax).Differentiate(logit)!, logits).Evaluate(at);
    }
}
