using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Code;

/// <summary>What functions are called in code that computes in doubles, and what the others are made of.</summary>
internal sealed class CodeFunctions
{
    private const string Special = "KlSymbolic.Numerics.Floating.SpecialFunctions.";

    private static readonly ImmutableDictionary<Function, string> special = new Dictionary<Function, string>
    {
        [Functions.LogGamma] = Special + "LogGamma",
        [Functions.Digamma] = Special + "Digamma",
        [Functions.Polygamma] = Special + "Polygamma",
        [Functions.Erf] = Special + "Erf",
        [Functions.Erfc] = Special + "Erfc",
        [Functions.GammaIncomplete] = Special + "GammaIncomplete",
        [Functions.BetaIncomplete] = Special + "BetaIncomplete",
        [Functions.PoissonLogFactorial] = Special + "PoissonLogFactorial",
        [Functions.BesselI] = Special + "BesselI",
        [Functions.BesselIScaled] = Special + "BesselIScaled",
        [Functions.ExpIntegralE1] = Special + "ExpIntegralE1",
        [Functions.ExpIntegralE1Scaled] = Special + "ExpIntegralE1Scaled",
        [Functions.ExpIntegralEi] = Special + "ExpIntegralEi",
        [Functions.Zeta] = Special + "Zeta",
        [Functions.ZetaPrime] = Special + "ZetaPrime",
        [Functions.Log1p] = Special + "Log1p",
        [Functions.Expm1] = Special + "Expm1",
        [Functions.XLogX] = Special + "XLogX",
        [Functions.XLogY] = Special + "XLogY",
        [Functions.LogGap] = Special + "LogGap",
        [Functions.ExpGap] = Special + "ExpGap",
        [Functions.LogGammaGap] = Special + "LogGammaGap",
    }.ToImmutableDictionary();

    private readonly ImmutableDictionary<Function, string> names;
    private readonly bool sumsSeries;

    private CodeFunctions(ImmutableDictionary<Function, string> names, bool sumsSeries) =>
        (this.names, this.sumsSeries) = (names, sumsSeries);

    /// <summary>The special functions of this library, and the names that a language has for elementary functions.</summary>
    public CodeFunctions(IReadOnlyDictionary<Function, string> elementary) => names = special.AddRange(elementary);

    /// <summary>The functions of a language that this library's functions cannot be called from.</summary>
    /// <param name="names">What its functions are called.</param>
    /// <param name="sumsSeries">Whether it has sums of infinitely many terms.</param>
    public static CodeFunctions Foreign(IReadOnlyDictionary<Function, string> names, bool sumsSeries = false) =>
        new(names.ToImmutableDictionary(), sumsSeries);

    /// <summary>The name in code.</summary>
    public string NameOf(Function function) => names[function];

    /// <summary>The expression in functions that have a name in code: others are replaced by what they stand for.</summary>
    /// <exception cref="NotSupportedException">A function has neither, or a sum has infinitely many terms.</exception>
    public Expr Expand(Expr e)
    {
        switch (e)
        {
            case IndexedSum { To: var to } when !sumsSeries && to.Contains(Functions.Infinity):
                throw new NotSupportedException("A sum of infinitely many terms cannot be written as code.");
            case Apply { Function.Structure: not VectorElements } a
                when !IsChoice(a.Function) && !names.ContainsKey(a.Function):
                return a.Function.Definition is { } definition
                    ? Expand(definition(a.Arguments))
                    : throw new NotSupportedException($"The function {a.Function.Name} cannot be written as code.");
            default:
                return e.Children.IsEmpty ? e : e.WithChildren([.. e.Children.Select(Expand)]);
        }
    }

    private static bool IsChoice(Function f) => f == Functions.IfLess || f == Functions.IfEqual;
}
