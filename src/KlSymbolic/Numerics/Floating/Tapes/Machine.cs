using System.Buffers;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Runs tapes on numbers of one kind.</summary>
internal static class Machine
{
    private const int StackLimit = 96;

    /// <summary>The value of a tape; its constants are given in the kind of numbers it runs on.</summary>
    public static T Run<T, TArithmetic>(LoadedTape<T> tape, ReadOnlySpan<T> inputs, TArithmetic arithmetic)
        where T : unmanaged
        where TArithmetic : struct, IArithmetic<T>
    {
        var count = tape.Tape.RegisterCount;
        if (count <= StackLimit)
        {
            Span<T> registers = stackalloc T[StackLimit];
            return Run(tape, inputs, registers, arithmetic);
        }
        var rented = ArrayPool<T>.Shared.Rent(count);
        try
        {
            return Run(tape, inputs, rented.AsSpan(), arithmetic);
        }
        finally
        {
            ArrayPool<T>.Shared.Return(rented);
        }
    }

    private static T Run<T, TArithmetic>(LoadedTape<T> tape, ReadOnlySpan<T> inputs, Span<T> r, TArithmetic arithmetic)
        where T : unmanaged
        where TArithmetic : struct, IArithmetic<T>
    {
        inputs.CopyTo(r);
        tape.Constants.AsSpan().CopyTo(r.Slice(inputs.Length));
        var instructions = tape.Tape.Instructions;
        for (var at = 0; at < instructions.Length; at++)
        {
            ref readonly var i = ref instructions[at];
            switch (i.Code)
            {
                case Opcode.Add:
                    r[i.Target] = arithmetic.Add(r[i.A], r[i.B]);
                    break;
                case Opcode.Subtract:
                    r[i.Target] = arithmetic.Subtract(r[i.A], r[i.B]);
                    break;
                case Opcode.Multiply:
                    r[i.Target] = arithmetic.Multiply(r[i.A], r[i.B]);
                    break;
                case Opcode.Divide:
                    r[i.Target] = arithmetic.Divide(r[i.A], r[i.B]);
                    break;
                case Opcode.Negate:
                    r[i.Target] = arithmetic.Negate(r[i.A]);
                    break;
                case Opcode.SquareRoot:
                    r[i.Target] = arithmetic.SquareRoot(r[i.A]);
                    break;
                case Opcode.IntegerPower:
                    r[i.Target] = arithmetic.Power(r[i.A], i.B);
                    break;
                case Opcode.Power:
                    r[i.Target] = arithmetic.Power(r[i.A], r[i.B]);
                    break;
                case Opcode.Apply1:
                    r[i.Target] = arithmetic.Apply(i.Kernel!, r[i.A]);
                    break;
                case Opcode.Apply2:
                    r[i.Target] = arithmetic.Apply(i.Kernel!, r[i.A], r[i.B]);
                    break;
                case Opcode.Apply3:
                    r[i.Target] = arithmetic.Apply(i.Kernel!, r[i.A], r[i.B], r[i.C]);
                    break;
                case Opcode.Copy:
                    r[i.Target] = r[i.A];
                    break;
                case Opcode.UnlessLess:
                    if (!arithmetic.Less(r[i.A], r[i.B]))
                        at = i.C - 1;
                    break;
                case Opcode.UnlessEqual:
                    if (!arithmetic.Equal(r[i.A], r[i.B]))
                        at = i.C - 1;
                    break;
                case Opcode.Jump:
                    at = i.C - 1;
                    break;
                case Opcode.Series:
                    r[i.Target] = SeriesSummation.Run(tape.Series[i.C], r, r[i.A], r[i.B], arithmetic);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown instruction {i.Code}.");
            }
        }
        return r[tape.Tape.Result];
    }
}
