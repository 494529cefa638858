using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Stable;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Evaluation.Stable;

public sealed class StableFormTests
{
    [Theory]
    [InlineData("Poisson(a)", "Poisson(b)", "a*loggap((b - a)/a, b/a)")]
    [InlineData("Normal(m, exp(L/2))", "Normal(0, 1)", "expgap(L)/2 + m^2/2")]
    [InlineData("Cauchy(0, a)", "Cauchy(0, b)", "log1p((b - a)^2/(4*a*b))")]
    [InlineData("Chi(a)", "Chi(b)", "lgammagap(a/2, b/2, b/2 - a/2)")]
    public void Terms_that_cancel_become_gaps(string p, string q, string expected)
    {
        var derivation = Kl.Derive(p, q);
        var form = Assert.IsType<Outcome.Finite>(derivation.Divergence).Value;

        var stable = StableForm.Of(form, derivation.P, derivation.Q, derivation.Assumptions);

        Assert.Equal(Infix.Parse(expected, SymbolTable.Of(form.FreeSymbols())), stable);
    }

    /// <summary>Against rigorous enclosures of the closed form, which knows no stable form, a millionth and less from equality.</summary>
    [Fact]
    public void Stable_forms_of_families_against_themselves_keep_digits_near_equality()
    {
        var (improved, accurate) = (0, 0);
        foreach (var family in Catalog.All)
        {
            var count = family.Parameters.Length + (family.Parameters[^1].IsVariadic ? 2 : 0);
            var (first, second) = (FreshSymbols.For(family, count, "1"), FreshSymbols.For(family, count, "2"));
            var derivation = Deriver.Derive(family.With([.. first]), family.With([.. second]), AssumptionSet.None);
            if (derivation.Divergence.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite) is not { } item)
                continue;
            var form = ((Outcome.Finite)item.Outcome).Value;
            var known = derivation.Assumptions.With(item.When);
            var stable = StableForm.Of(form, derivation.P, derivation.Q, known);
            if (stable == form)
                continue;
            Assert.Equal(Truth.True, ZeroTest.AreEqual(stable, form, known));
            improved++;
            if (!known.Facts.Any(f => f.Comparison == Comparison.Equal))
                accurate += IsAccurate(family.Name, stable, form, first, second, known) ? 1 : 0;
        }
        Assert.InRange(improved, 30, int.MaxValue);
        Assert.InRange(accurate, 26, improved);
    }

    /// <summary>Whether plain doubles keep all but two digits; that their error is within its bound is asserted.</summary>
    private static bool IsAccurate(
        string name,
        Expr stable,
        Expr form,
        ImmutableArray<Symbol> first,
        ImmutableArray<Symbol> second,
        AssumptionSet known
    )
    {
        var isAccurate = true;
        var compiled = CompiledExpression.Compile(stable, [.. first, .. second]);
        var plain = PlainPoint.Of([.. first, .. second], known.Facts)!.Value;
        foreach (var steps in (int[])[20, 30, 40])
        {
            var values = plain.Select(p => p.Value.ToDouble()).ToArray();
            for (var i = 0; i < first.Length; i++)
                values[first.Length + i] = first[i].Domain.IsInteger
                    ? values[i]
                    : values[i] * (1 + (i + 1) * Math.Pow(2, -steps)) + (values[i] == 0 ? Math.Pow(2, -steps) : 0);
            var at = plain
                .Select((p, i) => (p.Symbol, Value: Rational.FromDouble(values[i])))
                .ToImmutableDictionary(p => p.Symbol, p => p.Value);
            if (!known.Facts.All(f => NumericConditions.Decide(f.Map(e => AtPoint(e, at))) == Truth.True))
                continue;
            if (
                Enclosure.Evaluate(form, at, 20, new() { MaximumBits = 2048 })
                is not Enclosure.Enclosed { Digits: var digits }
            )
                continue;
            var expected = double.Parse(digits, CultureInfo.InvariantCulture);
            var found = compiled.EvaluateWithCondition(values);
            var error = Math.Abs(found.Value - expected);
            Assert.True(
                error <= found.Error + 2e-16 * expected,
                $"{name} at {string.Join(", ", values)}: {found} for {expected:R}"
            );
            isAccurate &= error <= 2e-14 * expected;
        }
        return isAccurate;
    }

    private static Expr AtPoint(Expr e, ImmutableDictionary<Symbol, Rational> values) =>
        e is Symbol s ? new Number(values[s])
        : e.Children.IsEmpty ? e
        : e.WithChildren([.. e.Children.Select(c => AtPoint(c, values))]);

    // By mpmath 1.2 with 60 digits, from the definitions of the functions.
    [Theory]
    [InlineData("loggap", "9.313225746154785e-10 1.0000000009313226", 4.3368086872493725e-19)]
    [InlineData("loggap", "-9.313225746154785e-10 0.9999999990686774", 4.336808692634663e-19)]
    [InlineData("loggap", "0.0009765625 1.0009765625", 4.7652694454110404e-7)]
    [InlineData("loggap", "0.125 1.125", 0.0072169643436165455)]
    [InlineData("loggap", "-0.375 0.625", 0.095003629245735554)]
    [InlineData("loggap", "0.625 1.625", 0.13949218421829919)]
    [InlineData("loggap", "0.75 1.75", 0.19038421206457731)]
    [InlineData("loggap", "7.0 8.0", 4.9205584583201641)]
    [InlineData("loggap", "-0.5 0.5", 0.19314718055994531)]
    [InlineData("loggap", "-1.0 8.271806125530277e-25", 54.451774444795625)]
    [InlineData("loggap", "0.25 3.0", -0.84861228866810969)]
    [InlineData("expgap", "9.313225746154785e-10", 4.3368086912883403e-19)]
    [InlineData("expgap", "-0.25", 0.028800783071404868)]
    [InlineData("expgap", "0.5", 0.14872127070012815)]
    [InlineData("expgap", "0.75", 0.36700001661267467)]
    [InlineData("expgap", "-3.0", 2.0497870683678639)]
    [InlineData("expgap", "20.0", 485165174.40979028)]
    [InlineData("lgammagap", "2.0 2.0000000298023224 2.9802322387695312e-08", 2.8640825836921579e-16)]
    [InlineData("lgammagap", "0.0009765625 0.0009765634313225746 9.313225746154785e-10", 4.5474777412568625e-13)]
    [InlineData("lgammagap", "1000000.0 1000000.0009765625 0.0009765625", 4.7683739646656299e-13)]
    [InlineData("lgammagap", "1048576.0 1024.0 -1047552.0", 1040457.1391764715)]
    [InlineData("lgammagap", "3.5 4.25 0.75", 0.08611584461936486)]
    [InlineData("lgammagap", "0.125 8.0 7.875", 72.565122726966475)]
    [InlineData("lgammagap", "8.0 0.125 -7.875", 9.3674336353888108)]
    [InlineData("lgammagap", "1.0 1.0000000000009095 9.094947017729282e-13", 6.8032878451212802e-25)]
    [InlineData("lgammagap", "12.0 11.5 -0.5", 0.011023470681261489)]
    [InlineData("lgammagap", "100.0 3.0 -97.0", 87.774641526579024)]
    [InlineData("lgammagap", "1000.0 2000.0 1000.0", 386.44782919627141)]
    [InlineData("lgammagap", "1.5 2.5 1.0", 0.36897513412958786)]
    [InlineData("lgammagap", "1e-08 2e-08 1e-08", 0.30685281944005477)]
    [InlineData("lgammagap", "40.0 41.0 1.0", 0.012552080079093177)]
    [InlineData("lgammagap", "1.152921504606847e+18 1.1529215056805888e+18 1073741824.0", 0.49999999984477957)]
    [InlineData("lgammagap", "0.25 10000000.0 9999999.75", 193455482.35835066)]
    public void Gaps_are_accurate(string function, string arguments, double expected)
    {
        var x = arguments.Split(' ').Select(a => double.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        var found = function switch
        {
            "loggap" => SpecialFunctions.LogGap(x[0], x[1]),
            "expgap" => SpecialFunctions.ExpGap(x[0]),
            _ => SpecialFunctions.LogGammaGap(x[0], x[1], x[2]),
        };
        Assert.Equal(expected, found, (function == "lgammagap" ? 2e-15 : 6e-16) * Math.Abs(expected));
    }
}
