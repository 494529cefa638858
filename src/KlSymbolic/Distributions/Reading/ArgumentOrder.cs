using System.Collections.Immutable;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Brings the arguments of a call, given by position or by name, into the order of the family's parameters.</summary>
internal static class ArgumentOrder
{
    /// <summary>The arguments in the order of the parameters, and the quantities that were given in their place.</summary>
    internal sealed record Read(ImmutableArray<CallValue.Scalar> Arguments, ImmutableArray<GivenQuantity> Given);

    /// <exception cref="ParseException">An argument is missing, superfluous, given twice or under a name that the family does not know.</exception>
    public static Read Of(Call call, Family family) =>
        family.Parametrisations.FirstOrDefault(p => IsGivenBy(call, p)) is { } other
            ? Convert(call, other)
            : ByParameter(call, family);

    private static bool IsGivenBy(Call call, Parametrisation p) =>
        call.Arguments.Length == p.Quantities.Length
        && p.Quantities.All(q => call.Arguments.Any(a => a.Name == q.Name && a.Value is CallValue.Scalar));

    private static Read Convert(Call call, Parametrisation p)
    {
        ImmutableArray<GivenQuantity> given =
        [
            .. p.Quantities.Select(q => new GivenQuantity(
                q.Name,
                q.Domain,
                (CallValue.Scalar)call.Arguments.First(a => a.Name == q.Name).Value
            )),
        ];
        foreach (var quantity in given)
            quantity.Check();
        var parameters = p.Map([.. given.Select(g => g.Value.Expression)]);
        return new([.. parameters.Select(e => new CallValue.Scalar(e, call.Position, call.Length))], given);
    }

    private static Read ByParameter(Call call, Family family)
    {
        var slots = new List<CallValue.Scalar>?[family.Parameters.Length];
        var given = ImmutableArray.CreateBuilder<GivenQuantity>();
        var position = 0;
        foreach (var argument in call.Arguments)
        {
            var (index, alternative) = argument.Name is null
                ? (Math.Min(position++, slots.Length - 1), null)
                : Named(argument, family);
            var isList = family.Parameters[index].IsVariadic;
            if (slots[index] is not null && !isList)
                throw argument.Name is null
                    ? WrongCount(call, family)
                    : new ParseException(
                        $"{family.Parameters[index].Name} is given twice",
                        argument.Position,
                        argument.Length
                    );
            (slots[index] ??= []).AddRange(Flatten(argument.Value, isList).Select(v => Mapped(v, alternative)));
        }
        return new([.. slots.SelectMany((s, i) => s ?? Default(i))], given.ToImmutable());

        CallValue.Scalar Mapped(CallValue.Scalar value, ParameterAlternative? alternative)
        {
            if (alternative is null)
                return value;
            var quantity = new GivenQuantity(alternative.Name, alternative.Domain, value);
            quantity.Check();
            given.Add(quantity);
            return new(alternative.Map(value.Expression), value.Position, value.Length);
        }

        List<CallValue.Scalar> Default(int index) =>
            family.Parameters[index].Default is { } value
                ? [new(value, call.Position, call.Length)]
                : throw WrongCount(call, family);
    }

    private static (int Index, ParameterAlternative? Alternative) Named(CallArgument argument, Family family)
    {
        for (var i = 0; i < family.Parameters.Length; i++)
        {
            var parameter = family.Parameters[i];
            if (parameter.Name == argument.Name)
                return (i, null);
            if (parameter.Alternatives.FirstOrDefault(a => a.Name == argument.Name) is { } alternative)
                return (i, alternative);
        }
        throw new ParseException(
            $"{family.Name} has no parameter '{argument.Name}'; {Known(family)}",
            argument.Position,
            argument.Name!.Length
        );
    }

    private static string Known(Family family)
    {
        var names = family.Parameters.Select(p =>
            string.Join(" or ", p.Alternatives.Select(a => a.Name).Prepend(p.Name))
        );
        var joint = family.Parametrisations.Select(p =>
            " or " + string.Join(" with ", p.Quantities.Select(q => q.Name))
        );
        return "it is given by " + string.Join(", ", names) + string.Concat(joint);
    }

    private static ParseException WrongCount(Call call, Family family) =>
        new(
            $"{family.Signature} takes {family.CountInWords}, and {call.Arguments.Length} {(call.Arguments.Length == 1 ? "is" : "are")} given",
            call.Position,
            call.Length
        );

    private static IEnumerable<CallValue.Scalar> Flatten(CallValue value, bool isList) =>
        value switch
        {
            CallValue.Scalar s => [s],
            CallValue.Vector v when isList => v.Items.SelectMany(i => Flatten(i, false)),
            _ => throw new ParseException(
                "a single value is expected here, not a vector",
                value.Position,
                value.Length
            ),
        };
}
