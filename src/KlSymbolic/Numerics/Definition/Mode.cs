using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The maximum of a log-density on the whole line, by hill climbing on all scales.</summary>
internal static class Mode
{
    /// <summary>The mode, as the exact position of a landmark where it lies on one.</summary>
    public static (Expr Position, double Value) Of(NumericDistribution p)
    {
        var density = CompiledExpression.Compile(p.LogDensity, [NumericDistribution.Variable]);
        (Expr Position, double Value) best = (Expr.Zero, 0);
        var top = LogDensity(0);
        foreach (var landmark in p.Landmarks)
        {
            if (LogDensity(landmark.Value) is var here && here > top)
                (best, top) = ((landmark.Position, landmark.Value), here);
        }
        var x = Climb(LogDensity, best.Value, top);
        return x == best.Value ? best : (Rational.FromDouble(x), x);

        double LogDensity(double at) =>
            density.Evaluate(at) is var value && !double.IsNaN(value) ? value : double.NegativeInfinity;
    }

    /// <summary>Steps that double while they lead upwards and shrink when they do not.</summary>
    public static double Climb(Func<double, double> f, double start, double top)
    {
        var x = start;
        var step = Math.Max(Math.Abs(start) * 1e-12, 1e-12);
        for (var i = 0; i < 600 && step > Math.Abs(x) * 1e-15 && step < 1e300; i++)
        {
            var (up, down) = (f(x + step), f(x - step));
            if (up > top || down > top)
            {
                (x, top) = up > down ? (x + step, up) : (x - step, down);
                step *= 2;
            }
            else if (top - Math.Max(up, down) > 0.01)
                step /= 4;
            else
                break;
        }
        return x;
    }
}
