using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>One step of a tape: an operation on registers.</summary>
internal readonly struct Instruction(Opcode code, int target, int a, int b = 0, int c = 0, Kernel? kernel = null)
{
    public readonly Opcode Code = code;
    public readonly int Target = target;
    public readonly int A = a;
    public readonly int B = b;
    public readonly int C = c;
    public readonly Kernel? Kernel = kernel;
}
