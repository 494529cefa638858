using System.Collections.Immutable;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation.Compiled;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>KL(P||Q) as code that is fast and keeps its digits, for distributions such as <c>Normal(mu1, sigma1)</c>.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static CompiledForm Compile(string p, string q, params IEnumerable<string> assume) =>
        CompiledForm.Divergence(Derive(p, q, assume));

    /// <summary>KL(P||Q) as code that is fast and keeps its digits, for vectors and matrices given item by item in symbols.</summary>
    /// <param name="p">The distribution that the expectation is taken under, such as <c>Dirichlet([a1, a2, a3])</c>.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no such family, or its arguments do not fit.</exception>
    /// <exception cref="ArgumentException">A vector or matrix is given by its name only, or there are no symbols.</exception>
    public static CompiledForm CompileStructured(string p, string q, params IEnumerable<string> assume) =>
        CompiledForm.Divergence(StructuredReader.ReadPair(p, q, assume));

    /// <summary>The partial derivatives of KL(P||Q) as code, in the order of the symbols; null by a symbol that has none.</summary>
    /// <inheritdoc cref="Compile" path="/param|/exception"/>
    public static ImmutableArray<CompiledForm?> CompileGradient(string p, string q, params IEnumerable<string> assume)
    {
        var gradient = Gradient(p, q, assume);
        return [.. gradient.Partials.Select(d => HasForm(d) ? CompiledForm.Partial(gradient, d) : null)];

        static bool HasForm(PartialDerivative partial) => partial.Cases.Any(c => c.Value is not null);
    }
}
