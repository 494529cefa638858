namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Draws of lists: proportions and counts.</summary>
internal static class ItemLists
{
    /// <summary>Dirichlet: gamma variables divided by their sum, by their logarithms.</summary>
    public static SamplePoint Dirichlet(RandomSource random, double[] alpha)
    {
        var logs = alpha.Select(random.LogGamma).ToArray();
        var top = logs.Max();
        var total = top + Math.Log(logs.Sum(l => Math.Exp(l - top)));
        return SamplePoint.OfLogarithms([.. logs.Select(l => l - total)]);
    }

    /// <summary>Counts of outcomes with the given probabilities in so many trials.</summary>
    public static SamplePoint Counts(RandomSource random, int trials, double[] probabilities)
    {
        var counts = new double[probabilities.Length];
        for (var t = 0; t < trials; t++)
        {
            var (left, i) = (random.Uniform(), 0);
            while (i < counts.Length - 1 && left >= probabilities[i])
                left -= probabilities[i++];
            // Rounding may leave a sum below 1; an outcome of probability 0 is never taken.
            while (probabilities[i] == 0)
                i--;
            counts[i]++;
        }
        return SamplePoint.OfItems(counts);
    }
}
