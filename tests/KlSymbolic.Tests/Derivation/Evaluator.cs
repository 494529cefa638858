using KlSymbolic.Algebra;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Values of expressions in double, term by term, with 0·∞ = 0; knows nothing of derivations.</summary>
internal static class Evaluator
{
    public static double Evaluate(this Expr e, params (string Name, double Value)[] at) =>
        Of(e, at.ToDictionary(a => a.Name, a => a.Value));

    public static double Of(Expr e, IReadOnlyDictionary<string, double> at)
    {
        switch (e)
        {
            case Number n:
                return n.Value.ToDouble();
            case Symbol s:
                return at[s.Name];
            case Sum s:
                return s.Terms.Sum(t => Of(t, at));
            case Product p:
                var factors = p.Factors.Select(f => Of(f, at)).ToList();
                return factors.Contains(0) ? 0 : factors.Aggregate(1.0, (a, b) => a * b);
            case Power p:
                return Math.Pow(Of(p.Base, at), Of(p.Exponent, at));
            case Apply { Function.Name: "ifless", Arguments: var a }:
                return Of(Of(a[0], at) < Of(a[1], at) ? a[2] : a[3], at);
            case Apply { Function.Name: "ifequal", Arguments: var a }:
                return Of(Of(a[0], at) == Of(a[1], at) ? a[2] : a[3], at);
            case Apply a:
                return Apply(a.Function, [.. a.Arguments.Select(x => Of(x, at))]);
            case IndexedSum s:
                var (total, term) = (0.0, double.NaN);
                for (var i = Of(s.From, at); i <= Of(s.To, at); i++)
                {
                    term = Of(s.Body, new Dictionary<string, double>(at) { [s.Index.Name] = i });
                    total += term;
                    // Series are met here that fall off geometrically, from their tenth term on at least.
                    if (double.IsInfinity(Of(s.To, at)) && i > 10 && Math.Abs(term) <= 1e-18 * Math.Abs(total))
                        break;
                }
                return total;
            default:
                throw new InvalidOperationException($"Unknown node {e.GetType().Name}.");
        }
    }

    private static double Apply(Function f, double[] x) =>
        f.Name switch
        {
            "pi" => Math.PI,
            "eulergamma" => 0.57721566490153286,
            "inf" => double.PositiveInfinity,
            "log" => Math.Log(x[0]),
            "exp" => Math.Exp(x[0]),
            "abs" => Math.Abs(x[0]),
            "cos" => Math.Cos(x[0]),
            "sin" => Math.Sin(x[0]),
            "atan" => Math.Atan(x[0]),
            "lgamma" => SpecialFunctions.LogGamma(x[0]),
            "digamma" => SpecialFunctions.Polygamma(0, x[0]),
            "polygamma" => SpecialFunctions.Polygamma((int)x[0], x[1]),
            "erf" => SpecialFunctions.Erf(x[0]),
            "gammainc" => SpecialFunctions.GammaIncomplete(x[0], x[1]),
            "betainc" => SpecialFunctions.BetaIncomplete(x[0], x[1], x[2]),
            "elogfactorial" => SpecialFunctions.PoissonLogFactorial(x[0]),
            "besseli" => SpecialFunctions.BesselI((int)x[0], x[1]),
            "E1" => -SpecialFunctions.ExpIntegralEi(-x[0]),
            "Ei" => SpecialFunctions.ExpIntegralEi(x[0]),
            _ when f.Definition is { } definition => Of(
                definition([.. x.Select(v => (Expr)Rational.FromDouble(v))]),
                new Dictionary<string, double>()
            ),
            _ => throw new InvalidOperationException($"No value of {f.Name} is known here."),
        };
}
