using System.Globalization;

namespace KlSymbolic.Analyzers.Tests;

/// <summary>Loops over arrays, compared with what is derived for lists of any length.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData(
        """
            [ClosedForm("Categorical(p)", "Categorical(q)")]
            static double Kl(double[] p, double[] q)
            {
                if (p.Length != q.Length)
                    throw new ArgumentException("lengths");
                double sum = 0;
                for (int i = 0; i < p.Length; i++)
                {
                    if (p[i] > 0)
                        sum += p[i] * Math.Log(p[i] / q[i]);
                }
                return sum;
            }
            """
    )]
    [InlineData(
        """
            [ClosedForm("Categorical(p)", Of = Functional.Entropy, Unit = Unit.Bits)]
            static double H(System.Collections.Generic.IReadOnlyList<double> p)
            {
                var sum = 0.0;
                foreach (var x in p)
                    sum -= x * Math.Log(x);
                return sum / Math.Log(2);
            }
            """
    )]
    [InlineData(
        """
            [ClosedForm("DiagonalNormal(m1, s1)", "DiagonalNormal(m2, s2)")]
            static double Kl(ReadOnlySpan<double> m1, ReadOnlySpan<double> s1, ReadOnlySpan<double> m2, ReadOnlySpan<double> s2)
            {
                double sum = 0;
                for (int i = 0; i < m1.Length; i++)
                {
                    double d = m1[i] - m2[i], v = s2[i] * s2[i];
                    sum += Math.Log(s2[i] / s1[i]) + (s1[i] * s1[i] + d * d) / (2 * v);
                }
                return sum - 0.5 * m1.Length;
            }
            """
    )]
    [InlineData(
        """
            [ClosedForm("Dirichlet(a)", "Dirichlet(b)")]
            static double Kl(double[] a, double[] b)
            {
                double totalA = Total(a), totalB = Total(b);
                double sum = LogGamma(totalA) - LogGamma(totalB);
                for (int i = 0; i < a.Length; i++)
                    sum += LogGamma(b[i]) - LogGamma(a[i]) + (a[i] - b[i]) * (Digamma(a[i]) - Digamma(totalA));
                return sum;
            }

            static double Total(double[] x)
            {
                double total = 0;
                foreach (var item in x)
                    total += item;
                return total;
            }

            static double LogGamma(double x) => KlSymbolic.Numerics.Floating.SpecialFunctions.LogGamma(x);
            static double Digamma(double x) => KlSymbolic.Numerics.Floating.SpecialFunctions.Digamma(x);
            """
    )]
    public async Task A_right_loop_is_proven(string members)
    {
        var found = await Consumer.Analyze(members);
        Assert.Contains(found, d => d.Id == "KLS0002");
        Assert.DoesNotContain(found, d => d.Id is "KLS0001" or "KLS0003" or "KLS0004" or "KLS0009");
    }

    [Theory]
    [InlineData("sum += q[i] * Math.Log(q[i] / p[i]);")]
    [InlineData("sum += Math.Log(p[i] / q[i]);")]
    [InlineData("sum -= p[i] * Math.Log(p[i] / q[i]);")]
    public async Task A_wrong_loop_is_refuted_with_a_point(string step)
    {
        var refuted = await Consumer.Single(
            $$"""
            [ClosedForm("Categorical(p)", "Categorical(q)")]
            static double Kl(double[] p, double[] q)
            {
                double sum = 0;
                for (int i = 0; i < p.Length; i++)
                    {{step}}
                return sum;
            }
            """,
            "KLS0001"
        );
        var message = refuted.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("is true", message, StringComparison.Ordinal);
        Assert.Contains("p", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_none_of_the_distributions_is_named()
    {
        var error = await Consumer.Single(
            """[ClosedForm("Dirichlet(a)", "Dirichlet(b)")] static double Kl(double[] a, double[] c) => a[0] - c[0];""",
            "KLS0008"
        );
        Assert.Contains(
            "c of Kl is no symbol",
            error.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }
}
