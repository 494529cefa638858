using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation.Foreign;

/// <summary>Formulas with their values at points, by mpmath 1.3.0 with 40 digits, or by hand where they are plain.</summary>
internal static class ForeignFormulas
{
    public static SymbolTable Symbols { get; } =
        SymbolTable.Closed.With("a", Domain.Positive).With("lambda", Domain.Positive).With("n", Domain.Natural);

    /// <summary>a = 3.5, lambda = 0.75, n = 4.</summary>
    public static ImmutableArray<(Symbol Symbol, string Value)> Point { get; } =
    [(new("a", Domain.Positive), "3.5"), (new("lambda", Domain.Positive), "0.75"), (new("n", Domain.Natural), "4")];

    public static TheoryData<string, double> All { get; } =
        new()
        {
            { "lgamma(a)", 1.2009736023470742 },
            { "digamma(a)", 1.1031566406452432 },
            { "polygamma(2, a)", -0.1082040516417274 },
            { "erf(a/7)", 0.52049987781304654 },
            { "erfc(a/7)", 0.47950012218695346 },
            { "-2^(a - 5/2)/3", -2.0 / 3 },
            { "log(lambda)^2 - 1/3", 0.08276097481015171 - 1.0 / 3 },
            {
                "sin(lambda) + cos(lambda)*atan(lambda)",
                0.68163876002333417 + 0.73168886887382089 * 0.64350110879328439
            },
            {
                "tanh(lambda) + sigmoid(lambda) + logit(lambda)",
                0.63514895238728732 + 0.67917869917539297 + 1.0986122886681097
            },
            { "softplus(lambda)", 1.1368710061148999 },
            { "xlogx(lambda) + atanh(lambda)", -0.2157615543388357 + 0.97295507452765665 },
            { "besseli(0, a - 1)", 3.289839144050123 },
            { "besseli(1, a - 1)", 2.5167162452886984 },
            { "besselie(1, a - 1)", 0.20658464953126655 },
            { "E1(2*lambda)", 0.10001958240663265 },
            { "Ei(2*lambda)", 3.3012854491297978 },
            { "zeta(a - 1)", 1.3414872572509172 },
            { "gammainc(2*lambda, 9*lambda/3)", 0.78770971263986667 },
            { "betainc(2*lambda, 9*lambda/3, lambda/3)", 0.29986957310410487 },
            { "where(a < lambda, 1, 2) + where(n == 4, 10, 20)", 12 },
            { "sum(k, 1, n, lambda^k/k)", 0.75 + 0.5625 / 2 + 0.421875 / 3 + 0.31640625 / 4 },
            { "eulergamma + log(2*pi)/2", 0.57721566490153286 + 0.91893853320467274 },
            { "abs(1 - a) + min(a, lambda) + max(a, lambda)", 6.75 },
            { "sqrt(2)*exp(-(a - 1)^2/2)", 1.4142135623730950 * 0.043936933623407421 },
        };

    public static Expr Read(string infix) => Infix.Parse(infix, Symbols);

    public static ImmutableArray<Symbol> Parameters => [.. Point.Select(p => p.Symbol)];
}
