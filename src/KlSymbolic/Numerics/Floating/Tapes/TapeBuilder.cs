using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Writes tapes: each distinct subexpression once, constant ones computed on the spot in double-double.</summary>
/// <remarks>What only one branch of a choice needs is computed in that branch; what both need, before it.</remarks>
internal sealed class TapeBuilder
{
    private const int MaximumInstructions = 500_000;

    private readonly List<Instruction> instructions = [];
    private readonly ConstantPool constants;
    private readonly List<Series> series = [];
    private readonly Dictionary<Expr, int> known = [];
    private readonly List<Expr> order = [];
    private readonly bool zeroAnnihilates;
    private readonly TapeBuilder? outer;
    private readonly Symbol? index;
    private readonly List<int> captured = [];
    private readonly int declaredInputs;
    private int results;

    private TapeBuilder(ImmutableArray<Symbol> inputs, bool zeroAnnihilates, TapeBuilder? outer = null)
    {
        this.zeroAnnihilates = zeroAnnihilates;
        this.outer = outer;
        constants = new ConstantPool(zeroAnnihilates);
        declaredInputs = inputs.Length;
        for (var i = 0; i < inputs.Length; i++)
            known[inputs[i]] = i;
        if (outer is not null)
            index = inputs[0];
    }

    /// <summary>The tape of an expression in the inputs given.</summary>
    /// <exception cref="ArgumentException">The expression has a free symbol that is not among the inputs, or a function that cannot be computed.</exception>
    /// <exception cref="ExpressionLimitException">The tape would be too long.</exception>
    public static Tape Build(Expr e, ImmutableArray<Symbol> inputs, bool zeroAnnihilates)
    {
        var builder = new TapeBuilder(inputs, zeroAnnihilates);
        return builder.Finish(builder.Visit(e));
    }

    // While building, a register is an input (0, 1, …), a constant (−1, −2, …) or a result (from ResultBase on).
    private const int ResultBase = 1 << 24;

    private Tape Finish(int result)
    {
        var inputCount = declaredInputs + captured.Count;
        return new Tape
        {
            InputCount = inputCount,
            Constants = [.. constants.All],
            Instructions = [.. instructions.Select(Place)],
            Series = [.. series.Select(s => s with { Captured = [.. s.Captured.Select(Final)] })],
            RegisterCount = inputCount + constants.Count + results,
            Result = Final(result),
        };

        Instruction Place(Instruction i) =>
            new(
                i.Code,
                Final(i.Target),
                Final(i.A),
                i.Code == Opcode.IntegerPower ? i.B : Final(i.B),
                i.Code == Opcode.Apply3 ? Final(i.C) : i.C,
                i.Kernel
            );

        int Final(int register) =>
            register < 0 ? inputCount + ~register
            : register >= ResultBase ? inputCount + constants.Count + register - ResultBase
            : register;
    }

    private int Visit(Expr e)
    {
        if (known.TryGetValue(e, out var register))
            return register;
        if (outer is not null && index is not null && !e.Contains(index) && e is not Number)
            return Remember(e, Capture(outer.Visit(e)));
        register = e switch
        {
            Number n => constants.Register(n.Value),
            Symbol s => throw new ArgumentException(
                $"{s.Name} has no value: it is not among the inputs of the expression."
            ),
            Sum s => VisitSum(s),
            Product p => VisitProduct(p),
            Power p => VisitPower(p.Base, p.Exponent),
            Apply a => VisitApply(a),
            IndexedSum s => VisitSeries(s),
            _ => throw new InvalidOperationException($"Unknown node {e.GetType().Name}."),
        };
        return Remember(e, register);
    }

    private int Remember(Expr e, int register)
    {
        known[e] = register;
        order.Add(e);
        return register;
    }

    private int Capture(int register)
    {
        if (register < 0)
            return constants.Register(outer!.constants.At(register));
        captured.Add(register);
        return declaredInputs + captured.Count - 1;
    }

    private int VisitSum(Sum sum)
    {
        if (Differences(sum) is { } differences)
            return differences
                .Select(d => Emit(Opcode.Subtract, Visit(d.Above), Visit(d.Below)))
                .Aggregate((a, b) => Emit(Opcode.Add, a, b));
        // Constant terms are added to each other first, in double-double; a positive term at the head saves a negation.
        int? total = null,
            constant = null;
        foreach (var term in sum.Terms.OrderBy(t => Product.Split(t).Coefficient.Sign < 0))
        {
            var negative = Product.Split(term).Coefficient.Sign < 0;
            var register = Visit(negative ? -term : term);
            if (register < 0)
                constant = Combine(constant, register, negative);
            else
                total = Combine(total, register, negative);
        }
        return total is { } t && constant is { } c ? Emit(Opcode.Add, t, c) : (total ?? constant)!.Value;

        int Combine(int? sofar, int register, bool negative) =>
            sofar is { } s ? Emit(negative ? Opcode.Subtract : Opcode.Add, s, register)
            : negative ? Emit(Opcode.Negate, register)
            : register;
    }

    /// <summary>A sum of as many symbols as are taken away, as differences in the order of names: near equality each is exact.</summary>
    private static List<(Expr Above, Expr Below)>? Differences(Sum sum)
    {
        var above = sum.Terms.Where(t => t is Symbol).ToList();
        var below = sum.Terms.Select(t => -t).Where(t => t is Symbol).ToList();
        return above.Count > 1 && above.Count == below.Count && 2 * above.Count == sum.Terms.Length
            ? [.. above.Zip(below, (a, b) => (a, b))]
            : null;
    }

    private int VisitProduct(Product product)
    {
        int? above = null,
            below = null,
            constant = null;
        foreach (var factor in product.Factors)
        {
            if (factor is Power { Exponent: Number { Value: { Sign: < 0 } e } } p && Visit(p.Base) >= 0)
                Multiply(ref below, Visit(p.Base.Pow(-e)));
            else if (Visit(factor) is var register && register < 0)
                Multiply(ref constant, register);
            else
                Multiply(ref above, register);
        }
        if (constant is { } c)
        {
            var value = constants.At(c).Value;
            if (value == -1 && above is { } a)
                above = Emit(Opcode.Negate, a);
            // A third of a number is its quotient by 3: one rounding, not two.
            else if (value.Lo != 0 && IsUnitFraction(product.Factors, out var divisor))
                Multiply(ref below, Visit(divisor));
            else
                Multiply(ref above, c);
        }
        return below is { } b ? Emit(Opcode.Divide, above ?? Visit(Expr.One), b) : above!.Value;

        void Multiply(ref int? total, int factor) => total = total is { } t ? Emit(Opcode.Multiply, t, factor) : factor;
    }

    private bool IsUnitFraction(ImmutableArray<Expr> factors, out Expr divisor)
    {
        var unit = factors[0] is Number { Value.Numerator.IsOne: true };
        divisor = unit ? factors[0].Pow(-1) : Expr.One;
        return unit && factors.Skip(1).All(f => Visit(f) >= 0);
    }

    private int VisitPower(Expr b, Expr exponent)
    {
        if (exponent is not Number { Value: var e })
            return Emit(Opcode.Power, Visit(b), Visit(exponent));
        if (e.Sign < 0)
            return Emit(Opcode.Divide, Visit(Expr.One), Visit(b.Pow(-e)));
        if (e.IsOne)
            return Visit(b);
        if (e == 2)
            return Emit(Opcode.Multiply, Visit(b), Visit(b));
        if (e.IsInteger && e <= 64)
            return Emit(Opcode.IntegerPower, Visit(b), (int)e.Numerator);
        if (e == Rational.Half)
            return Emit(Opcode.SquareRoot, Visit(b));
        if ((e - Rational.Half).IsInteger && e <= 64)
            return Emit(Opcode.Multiply, VisitPower(b, e - Rational.Half), VisitPower(b, Rational.Half));
        return Emit(Opcode.Power, Visit(b), Visit(exponent));
    }

    private int VisitApply(Apply apply)
    {
        var a = apply.Arguments;
        switch (apply.Function.Name)
        {
            case "pi":
                return constants.Register(new Constant(DoubleDoubleFunctions.Pi, 1e-32));
            case "eulergamma":
                return constants.Register(new Constant(DoubleDoubleFunctions.EulerGamma, 1e-33));
            case "inf":
                return constants.Register(new Constant(double.PositiveInfinity, 0));
            case "nan":
                return constants.Register(Constant.None);
            case "ifless":
                return VisitChoice(Opcode.UnlessLess, a);
            case "ifequal":
                return VisitChoice(Opcode.UnlessEqual, a);
        }
        if (
            apply is
            { Function.Name: "log", Arguments: [Apply { Function.Name: "besseli", Arguments: [var n, var x] }] }
        )
            return Emit(Opcode.Apply2, Visit(n), Visit(x), kernel: KernelTable.LogBesselI);
        if (KernelTable.Find(apply.Function.Name) is not { } kernel)
        {
            return apply.Function.Definition is { } definition
                ? Visit(definition(a))
                : throw new ArgumentException(
                    $"The function {apply.Function.Name} cannot be computed in floating point."
                );
        }
        return a.Length switch
        {
            1 => Emit(Opcode.Apply1, Visit(a[0]), kernel: kernel),
            2 => Emit(Opcode.Apply2, Visit(a[0]), Visit(a[1]), kernel: kernel),
            _ => Emit(Opcode.Apply3, Visit(a[0]), Visit(a[1]), Visit(a[2]), kernel),
        };
    }

    private int VisitChoice(Opcode unless, ImmutableArray<Expr> a)
    {
        var (left, right) = (Visit(a[0]), Visit(a[1]));
        if (left < 0 && right < 0)
        {
            var (x, y) = (constants.At(left).Value, constants.At(right).Value);
            return Visit((unless == Opcode.UnlessLess ? x < y : x == y) ? a[2] : a[3]);
        }
        Share(a[2], a[3]);
        var result = NewResult();
        var test = Hold();
        Branch(a[2]);
        var leave = Hold();
        instructions[test] = new Instruction(unless, ResultBase, left, right, instructions.Count);
        Branch(a[3]);
        instructions[leave] = new Instruction(Opcode.Jump, ResultBase, 0, 0, instructions.Count);
        return result;

        int Hold()
        {
            Write(default);
            return instructions.Count - 1;
        }

        void Branch(Expr e)
        {
            var mark = order.Count;
            Write(new Instruction(Opcode.Copy, result, Visit(e)));
            // What was computed inside the branch is not there when the other is taken.
            for (var i = order.Count - 1; i >= mark; i--)
            {
                if (known[order[i]] >= ResultBase)
                    known.Remove(order[i]);
                order.RemoveAt(i);
            }
        }
    }

    /// <summary>Computes what both branches need, so that nested choices cannot write the same work again and again.</summary>
    private void Share(Expr u, Expr v)
    {
        if (u.Depth == 1 || v.Depth == 1)
            return;
        var inFirst = new HashSet<Expr>();
        Collect(u);
        var seen = new HashSet<Expr>();
        Find(v);

        void Collect(Expr e)
        {
            if (e.Depth > 1 && e is not IndexedSum && inFirst.Add(e))
            {
                foreach (var child in e.Children)
                    Collect(child);
            }
        }

        void Find(Expr e)
        {
            if (e.Depth == 1 || e is IndexedSum || !seen.Add(e))
                return;
            if (inFirst.Contains(e))
            {
                Visit(e);
                return;
            }
            foreach (var child in e.Children)
                Find(child);
        }
    }

    private int VisitSeries(IndexedSum sum)
    {
        var (from, to) = (Visit(sum.From), Visit(sum.To));
        var inner = new TapeBuilder([sum.Index], zeroAnnihilates, this);
        var body = inner.Finish(inner.Visit(sum.Body));
        series.Add(new Series(body, [.. inner.captured]));
        if (from < 0 && to < 0 && inner.captured.Count == 0)
            return constants.SumUp(series[^1], from, to);
        var result = NewResult();
        Write(new Instruction(Opcode.Series, result, from, to, series.Count - 1));
        return result;
    }

    private int Emit(Opcode code, int a, int b = 0, int c = 0, Kernel? kernel = null)
    {
        if (a < 0 && (b < 0 || IsUnary(code)) && (c < 0 || code != Opcode.Apply3))
            return constants.Fold(code, a, b, c, kernel);
        var result = NewResult();
        Write(new Instruction(code, result, a, b, c, kernel));
        return result;
    }

    private static bool IsUnary(Opcode code) =>
        code is Opcode.Negate or Opcode.SquareRoot or Opcode.IntegerPower or Opcode.Apply1;

    private int NewResult() => ResultBase + results++;

    private void Write(Instruction instruction)
    {
        if (instructions.Count >= MaximumInstructions)
            throw new ExpressionLimitException(
                $"The expression takes more than {MaximumInstructions} steps to compute."
            );
        instructions.Add(instruction);
    }
}
