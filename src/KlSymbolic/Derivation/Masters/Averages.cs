using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Statistics;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Expectations under one law, each found once.</summary>
/// <remarks>Made for one derivation and used by one thread.</remarks>
internal sealed class Averages(Law law)
{
    private readonly ImmutableArray<Kernel> kernels = MasterRules.Recognise(law);
    private readonly Dictionary<Expr, Expectation?> found = [];

    /// <summary>The expectation of a statistic; null where no rule knows it.</summary>
    public Expectation? Of(Expr statistic)
    {
        if (!found.TryGetValue(statistic, out var expectation))
            found[statistic] = expectation = kernels
                .Select(k => Under(k, law, statistic))
                .FirstOrDefault(e => e is not null);
        return expectation;
    }

    /// <summary>The expectations of the statistics of a form, taken one by one or after a change of variable in the whole form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="obstacle">The first statistic that no rule knows; null where all are known.</param>
    public Averaged? Of(LinearForm form, out Expr? obstacle)
    {
        var direct = Collect(form, Of, s => s, out obstacle);
        if (direct?.Unknown is null && direct is not null)
            return OneSum(direct);
        foreach (var image in kernels.OfType<ImageKernel>())
        {
            if (Collect(image.Pull(form), image.ExpectHere, image.Back, out _) is { Unknown: null } pulled)
                return pulled;
        }
        return direct;
    }

    /// <summary>What is summed over the outcomes in one sum: terms that nearly cancel then do so outcome by outcome.</summary>
    private Averaged OneSum(Averaged averaged)
    {
        var sums = averaged.Summands.Where(s => s.Expectation.IsSumOverOutcomes).ToList();
        if (sums.Count < 2)
            return averaged;
        var statistic = Sum.Of(sums.Select(s => s.Coefficient * s.Statistic));
        var sum = sums[0].Expectation with { Value = Outcomes.Sum(statistic, law) };
        return averaged with { Summands = averaged.Summands.RemoveRange(sums).Add(new(Expr.One, statistic, sum)) };
    }

    /// <summary>The expectation of e to a form, as a function of x or after a change of variable in the form; null where no rule knows it.</summary>
    /// <param name="form">The exponent, without a constant.</param>
    public (Expr Coefficient, Expr Statistic, Expectation Expectation)? OfExponential(LinearForm form)
    {
        if (law.Split.Of(Functions.Exp.Of(form.ToExpr())).Single is var (c, s) && Of(s) is { IsKnown: true } direct)
            return (c, s, direct);
        foreach (var image in kernels.OfType<ImageKernel>())
        {
            var pulled = image.Pull(form);
            var exponential = image.Image.Split.Of(Functions.Exp.Of(pulled.ToExpr()));
            if (exponential.Single is var (d, t) && image.ExpectHere(t) is { IsKnown: true } found)
                return (d, image.Back(t), found);
        }
        return null;
    }

    /// <summary>The expectation by one kernel, by splitting at a kink where the kernel does not know it as it is.</summary>
    internal static Expectation? Under(Kernel kernel, Law law, Expr statistic) =>
        (kernel.Expect(statistic) ?? Kinks.Expect(statistic, law, kernel)) is { } e
            ? e with
            {
                Exists = law.Known.Reduce(e.Exists),
                Through = e.Through ?? kernel as ImageKernel,
            }
            : null;

    private Averaged? Collect(
        LinearForm form,
        Func<Expr, Expectation?> expect,
        Func<Expr, Expr> show,
        out Expr? obstacle
    )
    {
        var summands = ImmutableArray.CreateBuilder<Summand>();
        foreach (var statistic in form.Statistics)
        {
            var coefficient = form.CoefficientOf(statistic);
            var expectation = expect(statistic);
            if (expectation?.Exists.Equals(Condition.Always) != true && IsZero(coefficient))
                continue;
            if (expectation is null)
            {
                obstacle = statistic;
                return null;
            }
            var value = expectation.IsKnown
                ? Simplification.Display(expectation.Value, law.Known.With(expectation.Exists))
                : expectation.Value;
            summands.Add(new(coefficient, show(statistic), expectation with { Value = value }));
        }
        obstacle = null;
        return new(form.Constant, summands.ToImmutable());
    }

    private bool IsZero(Expr coefficient) => Simplification.IsZero(coefficient, law.Known) == Truth.True;
}
