using System.Collections.Immutable;
using System.Linq.Expressions;
using KlSymbolic.Algebra;
using KlSymbolic.Checking;
using KlSymbolic.Checking.Lambdas;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>Checks a formula written as a C# lambda, of any number of parameters; it is read as an expression tree and never executed.</summary>
    /// <remarks>
    /// Parameters are the symbols of P and Q with the same names. The functions of Math, double, this library's special functions and
    /// MathNet's are known. A constant is the simplest number that rounds to it, because the compiler folds 1.0/3 and 2*Math.PI.
    /// </remarks>
    /// <param name="claim">The formula, in nats, such as <c>(a, b) => a * Math.Log(a / b) - a + b</c>.</param>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="functional">What the formula claims to be: the divergence, cross-entropy or entropy.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text cannot be read; the message names input, column and remedy.</exception>
    /// <exception cref="ArgumentException">A parameter of the lambda has the name of no symbol.</exception>
    /// <exception cref="NotSupportedException">A part of the lambda has no meaning as a formula.</exception>
    public static Verdict Check(
        LambdaExpression claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    )
    {
        var derivation = Derive(p, q, assume);
        var symbols = LambdaParameters.Of(claim.Parameters.Select(x => x.Name ?? ""), SymbolsOf(derivation));
        var formula = LambdaReader.Read(
            claim,
            symbols.ToImmutableDictionary(s => s.Name, s => (Expr)s, StringComparer.Ordinal)
        );
        return Checker.Check(formula, derivation, functional);
    }

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double, double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double, double, double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double, double, double, double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double, double, double, double, double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double, double, double, double, double, double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <inheritdoc cref="Check(LambdaExpression, string, string, Functional, IEnumerable{string})"/>
    public static Verdict Check(
        Expression<Func<double, double, double, double, double, double, double, double, double>> claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    ) => Check((LambdaExpression)claim, p, q, functional, assume);

    /// <summary>Compares a compiled function with the true value at points: refuted with a counterexample, or undecided because agreement at points proves nothing.</summary>
    /// <remarks>For a proof pass a lambda to <c>Check</c>. The function is called with readable values of the symbols; it must not take long.</remarks>
    /// <param name="claim">The function, of any number of doubles that are named as the symbols of P and Q.</param>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="functional">What the function claims to compute: the divergence, cross-entropy or entropy.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text cannot be read; the message names input, column and remedy.</exception>
    /// <exception cref="ArgumentException">A parameter of the function has the name of no symbol.</exception>
    public static Verdict CheckAtPoints(
        Delegate claim,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    )
    {
        var derivation = Derive(p, q, assume);
        return Checker.InTime((token, _) => DelegateCheck.Check(claim, derivation, functional, token), null, default);
    }

    private static ImmutableSortedSet<Symbol> SymbolsOf(PairDerivation derivation) =>
        derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols());
}
