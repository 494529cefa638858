using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>The constants of a tape while it is made; what depends on constants alone is computed here, in double-double.</summary>
/// <remarks>The registers of constants are −1, −2, ….</remarks>
internal sealed class ConstantPool(bool zeroAnnihilates)
{
    private readonly List<Constant> constants = [];
    private readonly Dictionary<Constant, int> registers = [];
    private readonly ExtendedArithmetic arithmetic = new(zeroAnnihilates);

    /// <summary>The constants in the order of their registers.</summary>
    public IReadOnlyList<Constant> All => constants;

    public int Count => constants.Count;

    /// <summary>The constant in a register.</summary>
    public Constant At(int register) => constants[~register];

    /// <summary>The register of a constant, the same for the same one.</summary>
    public int Register(Constant constant)
    {
        if (!registers.TryGetValue(constant, out var register))
        {
            constants.Add(constant);
            register = ~(constants.Count - 1);
            registers[constant] = register;
        }
        return register;
    }

    /// <summary>The register of an exact number.</summary>
    public int Register(Rational value)
    {
        var isExact = value.IsInteger && value.BitCount <= 54;
        return Register(
            new Constant(DoubleDouble.FromRational(value), isExact ? 0 : Math.Abs(value.ToDouble()) * 2.5e-32)
        );
    }

    /// <summary>The register of an operation on constants.</summary>
    public int Fold(Opcode code, int a, int b, int c, Kernel? kernel)
    {
        var x = Load(a);
        var value = code switch
        {
            Opcode.Add => arithmetic.Add(x, Load(b)),
            Opcode.Subtract => arithmetic.Subtract(x, Load(b)),
            Opcode.Multiply => arithmetic.Multiply(x, Load(b)),
            Opcode.Divide => arithmetic.Divide(x, Load(b)),
            Opcode.Negate => arithmetic.Negate(x),
            Opcode.SquareRoot => arithmetic.SquareRoot(x),
            Opcode.IntegerPower => arithmetic.Power(x, b),
            Opcode.Power => arithmetic.Power(x, Load(b)),
            Opcode.Apply1 => arithmetic.Apply(kernel!, x),
            Opcode.Apply2 => arithmetic.Apply(kernel!, x, Load(b)),
            Opcode.Apply3 => arithmetic.Apply(kernel!, x, Load(b), Load(c)),
            _ => throw new InvalidOperationException($"{code} is not a computation."),
        };
        return Register(new Constant(value.Value, value.Error));

        TrackedDoubleDouble Load(int register) => arithmetic.Of(At(register));
    }

    /// <summary>The register of an indexed sum that depends on no input.</summary>
    public int SumUp(Series constantSeries, int from, int to)
    {
        var loaded = new LoadedSeries<TrackedDoubleDouble>(
            LoadedTape<TrackedDoubleDouble>.Of(constantSeries.Body, arithmetic),
            []
        );
        var value = SeriesSummation.Run(loaded, [], arithmetic.Of(At(from)), arithmetic.Of(At(to)), arithmetic);
        return Register(new Constant(value.Value, value.Error));
    }
}
