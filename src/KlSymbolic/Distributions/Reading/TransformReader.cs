using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Transforms;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Reads calls of families, and of transforms of families such as <c>Transformed(exp, Normal(m, s))</c>.</summary>
/// <remarks>The map is a name, a name with parameters such as <c>affine(2, 1)</c>, or a formula in x such as <c>2*x + 1</c>.</remarks>
internal static class TransformReader
{
    private const string Maps =
        "exp, log, logit, sigmoid, reciprocal, affine(slope, offset), power(exponent), or a formula in x such as 2*x + 1 or x^3";

    /// <summary>The family that a call names, and its arguments in order.</summary>
    /// <exception cref="ParseException">No family has that name, or the arguments do not fit.</exception>
    public static (Family Family, ArgumentOrder.Read Read) Read(Call call)
    {
        if (OperatorNames.Is(call.Name, OperatorNames.Product))
            throw At(call, "a Product stands by itself and is compared with another Product of as many factors");
        if (!OperatorNames.Is(call.Name, TransformedFamily.Name))
        {
            var named = FamilyReader.Find(call.Name, call.Position, call.NameLength);
            var (family, rest) = VariantReader.Of(call, named);
            return (family, ArgumentOrder.Of(rest, family));
        }
        if (call.Arguments is not [{ Value: var map }, { Value: CallValue.Nested { Call: var inner } }])
            throw At(call, $"write Transformed(map, Family(...)), where the map is {Maps}");
        var (transform, parameters) = Map(map);
        var (of, read) = Read(inner);
        return (TransformedFamily.Of(transform, of), read with { Arguments = [.. parameters, .. read.Arguments] });
    }

    private static (Transform Transform, ImmutableArray<CallValue.Scalar> Parameters) Map(CallValue value)
    {
        if (value is CallValue.Nested { Call: var call })
        {
            var named = Transformations.All.FirstOrDefault(t => t.Name == call.Name) ?? throw Unknown(value);
            ImmutableArray<CallValue.Scalar> given =
            [
                .. call.Arguments.Select(a => a.Value).OfType<CallValue.Scalar>(),
            ];
            if (given is [{ Expression: Symbol { Name: "x" } }] && named.Parameters.IsEmpty)
                return (named, []);
            return given.Length == named.Parameters.Length && given.Length == call.Arguments.Length
                ? (named, given)
                : throw At(
                    call,
                    named.Parameters.IsEmpty
                        ? $"{named.Name} takes no parameters here"
                        : $"{named.Name} takes {string.Join(" and ", named.Parameters.Select(p => p.Name))}"
                );
        }
        return value is CallValue.Scalar scalar ? Formula(scalar) : throw Unknown(value);
    }

    private static (Transform Transform, ImmutableArray<CallValue.Scalar> Parameters) Formula(CallValue.Scalar scalar)
    {
        var e = scalar.Expression;
        var x = e.FreeSymbols().FirstOrDefault(s => s.Name == "x") ?? throw Unknown(scalar);
        switch (e)
        {
            case Algebra.Power { Base: Symbol b, Exponent: Number { Value: var n } } when b.Equals(x):
                return n == -1 ? (Transformations.Reciprocal, [])
                    : n.Sign > 0 ? (Transformations.Power, [Parameter(n)])
                    : throw At(scalar, "write a negative power as Transformed(reciprocal, Transformed(power(k), ...))");
            case Algebra.Power { Base: Symbol b, Exponent: var k } when b.Equals(x) && !k.Contains(x):
                return (Transformations.Power, [Parameter(k)]);
        }
        if (e.Differentiate(x) is not { IsZero: false } slope || slope.Contains(x))
            throw Unknown(scalar);
        var offset = (e - slope * x).Expand();
        return slope is Number { Value.Sign: < 0 }
            ? (Transformations.Reflection, [Parameter((-slope).Expand()), Parameter(offset)])
            : (Transformations.Affine, [Parameter(slope), Parameter(offset)]);

        CallValue.Scalar Parameter(Expr value) => new(value, scalar.Position, scalar.Length);
    }

    private static ParseException Unknown(CallValue value) => At(value, $"this is no map that is known; write {Maps}");

    private static ParseException At(CallValue value, string problem) => new(problem, value.Position, value.Length);

    private static ParseException At(Call call, string problem) => new(problem, call.Position, call.Length);
}
