using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking.Lambdas;

/// <summary>Compares the values of a compiled function with the true ones at points; nothing can be proven of it.</summary>
internal static class DelegateCheck
{
    private const int PointCount = 48;
    private const double Tolerance = 1e-9;

    private static readonly Diagnosis numeric = new(
        "numeric",
        "the function's value in double precision differs from the true one; a delegate is compared at points only"
    );

    /// <summary>Refuted with the point where the function is furthest from right in reading order, and otherwise undecided: it agrees at points.</summary>
    /// <param name="claim">The function; its parameters are called as the symbols of P and Q.</param>
    /// <param name="derivation">The derivation of the pair.</param>
    /// <param name="functional">What the function claims to compute.</param>
    /// <param name="cancellation">Stops the comparison.</param>
    public static Verdict Check(
        Delegate claim,
        PairDerivation derivation,
        Functional functional,
        CancellationToken cancellation
    )
    {
        var subject = Subject.Of(derivation, functional);
        var parameters = LambdaParameters.Of(claim.GetType().GetMethod("Invoke")!, claim.Method, subject.Known);
        var derived = subject.Finite is var (value, known) ? subject.Display(value, known) : null;
        var compared = 0;
        ImmutableArray<Symbol> symbols = [.. subject.Known.Union(parameters)];
        foreach (var point in Points.Of(symbols, subject.Assumptions, PointCount))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TrueValue.At(subject.Value, point, cancellation) is not PointValue.Real real)
                continue;
            var claimed = ValueAt(claim, [.. parameters.Select(p => (object)point[p].ToDouble())]);
            compared++;
            if (claimed is PointValue.Real c && Agree(c.Approximate, real.Approximate))
                continue;
            return new Verdict.Refuted(new([.. symbols.Select(s => (s, point[s]))], claimed, real), numeric, derived);
        }
        return new Verdict.Undecided(
            "a delegate has no formula that could be proven; pass a lambda as an expression tree, or the formula as text",
            compared == 0
                ? "there was no point to compare at"
                : $"it agrees numerically at {compared} points to {(int)-Math.Log10(Tolerance)} digits, which is not proven",
            derived
        );
    }

    private static bool Agree(double claimed, double real) =>
        Math.Abs(claimed - real) <= Tolerance * Math.Max(1, Math.Abs(real));

    private static PointValue ValueAt(Delegate claim, object[] arguments)
    {
        double value;
        try
        {
            value = Convert.ToDouble(claim.DynamicInvoke(arguments), CultureInfo.InvariantCulture);
        }
        catch (TargetInvocationException e)
        {
            return new PointValue.Undefined($"the function throws {e.InnerException?.GetType().Name}");
        }
        return double.IsNaN(value) ? new PointValue.Undefined("the function gives NaN")
            : double.IsPositiveInfinity(value) ? new PointValue.Infinite()
            : new PointValue.Real(value.ToString("R", CultureInfo.InvariantCulture), value);
    }
}
