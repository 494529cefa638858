using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Parameters to start a search from: round guesses for each parameter by its domain and by where the target lies, in all combinations.</summary>
internal static class Starts
{
    private const int MostCombinations = 400;

    /// <summary>Points in unconstrained coordinates.</summary>
    public static List<double[]> For(Family family, TargetSpread spread)
    {
        var coordinates = new Coordinates(family);
        List<double[]> points =
        [
            [],
        ];
        foreach (var parameter in family.Parameters)
        {
            var guesses = Guesses(parameter.Domain, spread);
            if (points.Count * guesses.Count > MostCombinations)
                guesses = [.. guesses.Take(2)];
            points = [.. points.SelectMany(p => guesses.Select(g => (double[])[.. p, g]))];
        }
        return [.. points.Select(coordinates.FromParameters).Where(p => p.All(x => Math.Abs(x) <= double.MaxValue))];
    }

    private static List<double> Guesses(Domain domain, TargetSpread spread)
    {
        var reach = 0.1 * (spread.High - spread.Low + spread.Width);
        double[] guesses = (domain.Lower, domain.Upper) switch
        {
            (null, null) => [spread.Middle, spread.Low - reach, spread.High + reach, 0, Log(spread.Middle)],
            ({ } low, null) =>
            [
                low.ToDouble() + 0.7 * spread.Width,
                low.ToDouble() + Math.Abs(spread.Middle),
                low.ToDouble() + 1,
                low.ToDouble() + 1 / spread.Width,
                low.ToDouble() + 1 / Math.Max(Math.Abs(spread.Middle), 1e-9),
                low.ToDouble() + 0.99 * Math.Abs(spread.Low),
                low.ToDouble() + 4,
            ],
            ({ } low, { } high) =>
            [
                .. ((double[])[0.5, 0.2, 0.8, 1 / (1 + Math.Abs(spread.Middle))]).Select(part =>
                    low.ToDouble() + part * (high - low).ToDouble()
                ),
            ],
            (null, { } high) =>
            [
                high.ToDouble() - spread.Width,
                high.ToDouble() - Math.Abs(spread.Middle),
                high.ToDouble() - 1,
            ],
        };
        return
        [
            .. guesses
                .Select(g => domain.IsInteger ? Math.Round(g) : g)
                .Where(g => Math.Abs(g) <= 1e300 && domain.Contains(Rational.FromDouble(g)))
                .Distinct(),
        ];
    }

    private static double Log(double x) => x > 0 ? Math.Log(x) : 0;
}
