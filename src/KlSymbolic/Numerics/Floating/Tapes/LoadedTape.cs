namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A tape with its constants in one kind of numbers.</summary>
internal sealed class LoadedTape<T>
    where T : unmanaged
{
    private LoadedTape(Tape tape, T[] constants, LoadedSeries<T>[] series)
    {
        Tape = tape;
        Constants = constants;
        Series = series;
    }

    public Tape Tape { get; }

    public T[] Constants { get; }

    public LoadedSeries<T>[] Series { get; }

    public static LoadedTape<T> Of<TArithmetic>(Tape tape, TArithmetic arithmetic)
        where TArithmetic : struct, IArithmetic<T> =>
        new(
            tape,
            [.. tape.Constants.Select(c => arithmetic.Of(c))],
            [.. tape.Series.Select(s => new LoadedSeries<T>(Of(s.Body, arithmetic), s.Captured))]
        );
}
