using KlSymbolic.Evaluation;

namespace KlSymbolic.Examples;

/// <summary>What it costs to code letters of one source with the code made for another: the divergence, in bits a letter.</summary>
public static class CodingCost
{
    /// <summary>A source whose ideal code lengths are whole bits, coded with its own code and with two bits for every letter.</summary>
    public static void Run(TextWriter output)
    {
        const string source = "{a: 1/2, b: 1/4, c: 1/8, d: 1/8}";
        const string uniform = "{a: 1/4, b: 1/4, c: 1/4, d: 1/4}";
        var costs = Kl.Explain(source, uniform, InformationUnit.Bits);
        output.WriteLine(
            $"entropy {Numbers.Text(Numbers.Value(costs.Forward.Entropy))} bits a letter with the code 0, 10, 110, 111"
        );
        output.WriteLine(
            $"cross-entropy {Numbers.Text(Numbers.Value(costs.Forward.CrossEntropy))} bits with the code 00, 01, 10, 11"
        );
        output.WriteLine($"extra {Numbers.Text(Numbers.Value(costs.Forward.Divergence))} bits: KL(source||uniform)");
        foreach (var letter in costs.Outcomes)
            output.WriteLine(
                $"  {letter.Label}: {-Math.Log2(letter.P):0} bits instead of 2, part of the extra {Numbers.Text(letter.Forward)}"
            );
        output.WriteLine(
            $"the other way round {Numbers.Text(Numbers.Value(costs.Reverse.Divergence))} bits: uniform letters in the first code"
        );

        const string text = "abacabadabacabaa";
        var counted =
            "{"
            + string.Join(", ", text.GroupBy(c => c).OrderBy(g => g.Key).Select(g => $"{g.Key}: {g.Count()}"))
            + "}";
        var observed = Kl.Explain(counted, source, InformationUnit.Bits).Forward;
        output.WriteLine($"the text {text} has {counted}");
        output.WriteLine(
            $"it takes {text.Length * Numbers.Value(observed.CrossEntropy):0.###} bits in the source's code, {text.Length * Numbers.Value(observed.Divergence):0.###} more than in its own"
        );
    }
}
