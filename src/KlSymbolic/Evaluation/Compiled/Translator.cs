using System.Collections.Immutable;
using System.Linq.Expressions;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Writes the code of tapes, with an analysis of rounding beside it.</summary>
/// <remarks>
/// Where no cancellation is possible the bound of the error is known when the code is written and costs nothing; where terms of
/// different signs meet it is computed along, as sums of sizes of terms. Source: N. J. Higham, Accuracy and Stability of Numerical
/// Algorithms, 2nd ed., sec. 3.3.
/// </remarks>
internal sealed partial class Translator(LaneCode code)
{
    private const SignSet Any = SignSet.Any;

    private readonly List<ParameterExpression> locals = [];
    private List<Expression> statements = [];
    private HashSet<int> divisors = [];
    private Dictionary<int, Operand> reciprocals = [];

    /// <summary>The variables that the code uses.</summary>
    public IReadOnlyList<ParameterExpression> Locals => locals;

    /// <summary>The code so far.</summary>
    public IReadOnlyList<Expression> Statements => statements;

    /// <summary>Whether a number is what it should be wherever the code has an answer; false where some comparison was too close.</summary>
    public ParameterExpression? Doubt { get; private set; }

    /// <summary>Adds code, and keeps its value in a variable.</summary>
    public ParameterExpression Let(Expression value)
    {
        var local = Expression.Variable(value.Type);
        locals.Add(local);
        statements.Add(Expression.Assign(local, value));
        return local;
    }

    /// <summary>Adds code.</summary>
    public void Do(Expression statement) => statements.Add(statement);

    /// <summary>Does something whose statements are to stand apart.</summary>
    public (Expression Block, T Result) Apart<T>(Func<T> write)
    {
        var outside = statements;
        statements = [];
        var result = write();
        var block = Expression.Block(typeof(void), statements.Append(Expression.Empty()));
        statements = outside;
        return (block, result);
    }

    /// <summary>The value of a tape; null where this kind of numbers cannot compute it.</summary>
    public Operand? Write(Tape tape, ImmutableArray<Operand> inputs)
    {
        if (tape.Series.Length > 0)
            return null;
        var registers = new Operand[tape.RegisterCount];
        inputs.CopyTo(registers);
        (divisors, reciprocals) = (Divisors(tape), []);
        for (var i = 0; i < tape.Constants.Length; i++)
            registers[inputs.Length + i] = Of(tape.Constants[i]);
        return Run(tape, registers, 0, tape.Instructions.Length) ? registers[tape.Result] : null;
    }

    private Operand One => new(code.Constant(1), SignSet.Positive, 0) { Range = new(1, 1) };

    private Operand Of(Constant constant)
    {
        var value = constant.Value.Hi;
        var error = Math.Abs(constant.Value.Lo) + constant.Error;
        return new(
            code.Constant(value),
            value > 0 ? SignSet.Positive
                : value < 0 ? SignSet.Negative
                : value == 0 ? SignSet.Zero
                : Any,
            error == 0 ? 0 : Math.Min(1e300, error / Math.Abs(value) * (1L << 53))
        )
        {
            Range = new(Math.Abs(value), Math.Abs(value)),
        };
    }

    /// <summary>The registers by which a tape without choices divides more than once: their reciprocals are computed instead.</summary>
    private static HashSet<int> Divisors(Tape tape) =>
        tape.Instructions.Any(i => i.Code is Opcode.Jump)
            ? []
            :
            [
                .. tape
                    .Instructions.Where(i => i.Code == Opcode.Divide)
                    .GroupBy(i => i.B)
                    .Where(g => g.Count() > 1)
                    .Select(g => g.Key),
            ];

    private bool Run(Tape tape, Operand[] r, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            ref readonly var i = ref tape.Instructions[at];
            switch (i.Code)
            {
                case Opcode.UnlessLess or Opcode.UnlessEqual:
                    if (!code.HasBranches)
                        return false;
                    var end = tape.Instructions[i.C - 1].C;
                    if (!Branch(tape, r, at, end))
                        return false;
                    at = end - 1;
                    break;
                case Opcode.Jump:
                    return true;
                default:
                    if (Compute(tape, i, r) is not { } result)
                        return false;
                    r[i.Target] = result;
                    break;
            }
        }
        return true;
    }

    private Operand? Compute(Tape tape, in Instruction i, Operand[] r) =>
        i.Code switch
        {
            Opcode.Add => Add(r[i.A], r[i.B]),
            Opcode.Subtract => Add(r[i.A], r[i.B], subtract: true),
            Opcode.Multiply => Multiply(r[i.A], r[i.B], isSquare: i.A == i.B),
            Opcode.Divide when IsInverted(tape, i.B) => Multiply(r[i.A], Reciprocal(tape, i.B, r), isSquare: false),
            Opcode.Divide => Divide(r[i.A], r[i.B]),
            Opcode.Negate => new(
                Let(Expression.Negate(r[i.A].Value)),
                Mirrored(r[i.A].Sign),
                r[i.A].Relative,
                r[i.A].Error
            )
            {
                Range = r[i.A].Range,
            },
            Opcode.SquareRoot => SquareRoot(r[i.A]),
            Opcode.IntegerPower => IntegerPower(r[i.A], i.B),
            Opcode.Power when code.HasBranches => Power(r[i.A], r[i.B]),
            Opcode.Apply1 => Apply(i.Kernel!, r[i.A]),
            Opcode.Apply2 => Apply(i.Kernel!, r[i.A], r[i.B]),
            Opcode.Apply3 => Apply(i.Kernel!, r[i.A], r[i.B], r[i.C]),
            Opcode.Copy => r[i.A],
            _ => null,
        };

    /// <summary>Whether the reciprocal of a register costs a product at most, for the reciprocals of its factors are wanted anyhow.</summary>
    private bool IsInverted(Tape tape, int register) =>
        divisors.Contains(register)
        || (
            tape.Instructions.FirstOrDefault(i => i.Target == register) is { Code: Opcode.Multiply } product
            && divisors.Contains(product.A)
            && divisors.Contains(product.B)
        );

    /// <summary>The reciprocal of a register; of a product of such whose reciprocals are there, their product.</summary>
    private Operand Reciprocal(Tape tape, int register, Operand[] r)
    {
        if (reciprocals.TryGetValue(register, out var reciprocal))
            return reciprocal;
        var source = tape.Instructions.FirstOrDefault(i => i.Target == register);
        return reciprocals[register] =
            source.Code == Opcode.Multiply && IsKnown(source.A) && IsKnown(source.B)
                ? Multiply(Reciprocal(tape, source.A, r), Reciprocal(tape, source.B, r), isSquare: source.A == source.B)
                : Divide(One, r[register]);

        bool IsKnown(int factor) =>
            reciprocals.ContainsKey(factor)
            || divisors.Contains(factor)
            || IsConstant(factor)
            || (
                tape.Instructions.FirstOrDefault(i => i.Target == factor) is { Code: Opcode.Multiply } square
                && reciprocals.ContainsKey(square.A)
                && reciprocals.ContainsKey(square.B)
            );

        bool IsConstant(int factor) => factor >= tape.InputCount && factor < tape.InputCount + tape.Constants.Length;
    }

    /// <summary>A choice: both branches end by a copy into the same register, with a value and a bound that must have the same form.</summary>
    private bool Branch(Tape tape, Operand[] r, int at, int end)
    {
        var i = tape.Instructions[at];
        var difference = Add(r[i.A], r[i.B], subtract: true);
        var test =
            i.Code == Opcode.UnlessLess
                ? Expression.LessThan(r[i.A].Value, r[i.B].Value)
                : Expression.Equal(r[i.A].Value, r[i.B].Value);
        if (!(r[i.A].IsExact && r[i.B].IsExact))
        {
            // What rounding can have turned round is left to others.
            Doubt ??= Let(Expression.Constant(false));
            statements.Add(
                Expression.IfThen(
                    Expression.Not(Expression.LessThan(Scaled(ErrorOf(difference), Unit), code.Abs(difference.Value))),
                    Expression.Assign(Doubt, Expression.Constant(true))
                )
            );
        }
        var target = tape.Instructions[end - 1].Target;
        var (value, error) = (Let(Expression.Constant(0.0)), Let(Expression.Constant(0.0)));
        var sign = SignSet.None;
        var first = Apart(() => Side(at + 1, i.C - 1));
        var second = Apart(() => Side(i.C, end));
        if (!first.Result || !second.Result)
            return false;
        statements.Add(Expression.IfThenElse(test, first.Block, second.Block));
        r[target] = new(value, sign, 0, error);
        return true;

        bool Side(int from, int to)
        {
            if (!Run(tape, r, from, to))
                return false;
            var result = r[target];
            statements.Add(Expression.Assign(value, result.Value));
            statements.Add(Expression.Assign(error, ErrorOf(result)));
            sign |= result.Sign;
            return true;
        }
    }
}
