using System.Collections.Immutable;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.FsCheck.Annotated;

/// <summary>Methods and delegates as divergences that laws are checked on.</summary>
internal static class FunctionSubject
{
    private const double SingleTolerance = 1e-5;

    /// <summary>The divergence of P and Q that a method is.</summary>
    /// <param name="method">The method; its parameters are the symbols of P and Q.</param>
    /// <param name="pair">P and Q.</param>
    /// <param name="unit">How many nats the method's unit is.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <param name="source">Where the method is; null where that is nowhere.</param>
    /// <exception cref="InputException">P, Q or an assumption cannot be read.</exception>
    /// <exception cref="ArgumentException">The method is no function of the symbols.</exception>
    public static LawSubject Of(
        NumericMethod method,
        (string P, string Q) pair,
        double unit,
        ImmutableArray<string> assume,
        string? source
    )
    {
        if (method.Problem is { } problem)
            throw new ArgumentException(problem);
        var subject = LawSubject.Function(pair.P, pair.Q, method.Names, v => unit * method.Invoke(v), assume);
        var read = DistributionReader.ReadPair(pair.P, pair.Q, assume);
        foreach (var symbol in read.P.FreeSymbols().Union(read.Q.FreeSymbols()))
        {
            if (method.TakesIntegers(symbol.Name) && !symbol.Domain.IsInteger)
                throw new ArgumentException($"its parameter {symbol.Name} takes integers, but the symbol is real");
        }
        return new(subject, source, method.IsSingle ? SingleTolerance : 0);
    }
}
