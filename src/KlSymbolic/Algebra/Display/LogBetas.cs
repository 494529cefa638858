using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Finds log Γ(a) + log Γ(b) − log Γ(a + b) among terms and names it by the beta function.</summary>
internal static class LogBetas
{
    public static IEnumerable<(Expr Function, Polynomial Coefficient)> Gather(
        IEnumerable<(Monomial Function, Polynomial Coefficient)> items,
        KernelTable table,
        Func<Fraction, Expr> layout
    )
    {
        var open = items.Select(i => (Argument: ArgumentOf(i.Function, table), i.Coefficient)).ToList();
        while (FindTriple(open) is var (i, j, k))
        {
            var (a, b) = (layout(open[i].Argument), layout(open[j].Argument));
            var ordered = ExprOrder.Instance.Compare(a, b) <= 0 ? (a, b) : (b, a);
            yield return (Functions.LogBeta.Of(ordered.Item1, ordered.Item2), open[i].Coefficient);
            foreach (var index in new[] { i, j, k }.OrderByDescending(n => n))
                open.RemoveAt(index);
        }
        foreach (var (argument, coefficient) in open)
            yield return (Functions.LogGamma.Of(layout(argument)), coefficient);
    }

    private static Fraction ArgumentOf(Monomial function, KernelTable table) =>
        ((Kernel.Value)table[function.Factors[0].Kernel]).Arguments.Items[0];

    private static (int I, int J, int K)? FindTriple(List<(Fraction Argument, Polynomial Coefficient)> open)
    {
        for (var i = 0; i < open.Count; i++)
        {
            for (var j = i + 1; j < open.Count; j++)
            {
                if (!open[i].Coefficient.Equals(open[j].Coefficient))
                    continue;
                var sum = open[i].Argument + open[j].Argument;
                var k = open.FindIndex(o => o.Argument.Equals(sum) && o.Coefficient.Equals(-open[i].Coefficient));
                if (k >= 0)
                    return (i, j, k);
            }
        }
        return null;
    }
}
