using System.Collections.Immutable;
using System.Text.Json;
using KlSymbolic.Algebra;
using KlSymbolic.Evaluation.Compiled;
using KlSymbolic.FsCheck;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Snapshots.Shipped;

/// <summary>A formula that was shipped, printed or proposed, and the right one.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Source">Where it was.</param>
/// <param name="Functional">What it was said to be: kl, entropy, or another quantity.</param>
/// <param name="P">P.</param>
/// <param name="Q">Q; for an entropy the distribution whose cross-entropy is taken.</param>
/// <param name="Assume">Relations between the symbols that the formula was made for.</param>
/// <param name="Constants">Values of symbols that neither P nor Q has.</param>
/// <param name="Tolerance">How far the right one is meant to be off; null for an identity.</param>
/// <param name="Wrong">The formula; null where none was kept.</param>
/// <param name="Right">The right one.</param>
/// <param name="IsUnstable">Whether it is right but for rounding and for conventions such as 0 log 0.</param>
/// <param name="Note">What is wrong with it.</param>
internal sealed record ShippedFormula(
    string Id,
    string Source,
    string Functional,
    string P,
    string Q,
    ImmutableArray<string> Assume,
    ImmutableSortedDictionary<string, double> Constants,
    double? Tolerance,
    string? Wrong,
    string Right,
    bool IsUnstable,
    string Note
)
{
    /// <summary>Whether the formula is said to be an entropy.</summary>
    public bool IsEntropy => Functional == "entropy";

    /// <summary>Whether laws of the divergence say something of it.</summary>
    public bool IsUnderTheLaws => Functional is "kl" or "entropy";

    /// <summary>What it was said to be, for people.</summary>
    public string Quantity =>
        Functional switch
        {
            "kl" => $"KL({P} || {Q})",
            "entropy" => $"H({P})",
            _ => $"{Functional} of {P} and {Q}",
        };

    /// <summary>Reads a line of the data.</summary>
    public static ShippedFormula Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var record = document.RootElement;
        return new(
            Text("id")!,
            Text("source")!,
            Text("functional")!,
            Text("p")!,
            Text("with") ?? Text("q")!,
            Member("assume") is { } assume ? [.. assume.EnumerateArray().Select(a => a.GetString()!)] : [],
            Member("constants") is { } constants
                ? constants
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(c => c.Name, c => c.Value.GetDouble(), StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, double>.Empty,
            Member("tolerance")?.GetDouble(),
            Text("wrong"),
            Text("right")!,
            Text("kind") == "unstable",
            Text("note")!
        );

        JsonElement? Member(string name) => record.TryGetProperty(name, out var member) ? member : null;

        string? Text(string name) => Member(name)?.GetString();
    }

    /// <summary>A formula for the same quantity as a divergence: itself, or for an entropy H(P, Q) less it.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="isPlain">Whether it is computed by plain arithmetic, in which 0 log 0 is no number.</param>
    public LawSubject Divergence(string formula, bool isPlain)
    {
        var pair = Kl.Derive(P, Q, Assume);
        ImmutableArray<Symbol> symbols = [.. pair.P.FreeSymbols().Union(pair.Q.FreeSymbols())];
        var read = Kl.ReadFormula(formula, pair);
        ImmutableArray<Symbol> others = [.. read.FreeSymbols().Except(symbols)];
        var inputs = symbols.AddRange(others);
        var code = isPlain
            ? CompiledExpression.CompileAsWritten(read, inputs)
            : CompiledExpression.Compile(read, inputs);
        double[] constants = [.. others.Select(s => Constants[s.Name])];
        double Claimed(double[] values) => code.Evaluate([.. values, .. constants]);
        return LawSubject.Function(
            P,
            Q,
            symbols.Select(s => s.Name),
            IsEntropy ? LessThan(CompiledForm.CrossEntropy(pair), symbols, Claimed) : Claimed,
            Assume
        );
    }

    private static Func<double[], double> LessThan(
        CompiledForm crossEntropy,
        ImmutableArray<Symbol> symbols,
        Func<double[], double> entropy
    )
    {
        ImmutableArray<int> order = [.. crossEntropy.Symbols.Select(s => symbols.IndexOf(s))];
        return values =>
        {
            double[] taken = [.. order.Select(i => values[i])];
            try
            {
                return crossEntropy.Evaluate(taken) - entropy(values);
            }
            catch (ArithmeticException)
            {
                // Beyond the range of doubles.
                return double.PositiveInfinity;
            }
        };
    }
}
