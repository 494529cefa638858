using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Brings the arguments of a call, given by position or by name, into the order of the family's parameters.</summary>
internal static class ArgumentOrder
{
    /// <exception cref="ParseException">An argument is missing, superfluous, given twice or under a name that the family does not know.</exception>
    public static ImmutableArray<CallValue.Scalar> Of(Call call, Family family) =>
        family.Parametrisations.FirstOrDefault(p => IsGivenBy(call, p)) is { } other
            ? Convert(call, other)
            : ByParameter(call, family);

    private static bool IsGivenBy(Call call, Parametrisation p) =>
        call.Arguments.Length == p.Names.Length
        && p.Names.All(n => call.Arguments.Any(a => a.Name == n && a.Value is CallValue.Scalar));

    private static ImmutableArray<CallValue.Scalar> Convert(Call call, Parametrisation p)
    {
        var given = p.Names.Select(n => call.Arguments.First(a => a.Name == n)).ToList();
        return
        [
            .. p.Map([.. given.Select(a => ((CallValue.Scalar)a.Value).Expression)])
                .Select(e => new CallValue.Scalar(e, call.Position, call.Length)),
        ];
    }

    private static ImmutableArray<CallValue.Scalar> ByParameter(Call call, Family family)
    {
        var slots = new List<CallValue.Scalar>?[family.Parameters.Length];
        var position = 0;
        foreach (var argument in call.Arguments)
        {
            var (index, map) = argument.Name is null
                ? (Math.Min(position++, slots.Length - 1), e => e)
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
            (slots[index] ??= []).AddRange(
                Flatten(argument.Value, isList)
                    .Select(v => new CallValue.Scalar(map(v.Expression), v.Position, v.Length))
            );
        }
        return [.. slots.SelectMany((s, i) => s ?? Default(i))];

        List<CallValue.Scalar> Default(int index) =>
            family.Parameters[index].Default is { } value
                ? [new(value, call.Position, call.Length)]
                : throw WrongCount(call, family);
    }

    private static (int Index, Func<Expr, Expr> Map) Named(CallArgument argument, Family family)
    {
        for (var i = 0; i < family.Parameters.Length; i++)
        {
            var parameter = family.Parameters[i];
            if (parameter.Name == argument.Name)
                return (i, e => e);
            if (parameter.Alternatives.FirstOrDefault(a => a.Name == argument.Name) is { } alternative)
                return (i, alternative.Map);
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
        var joint = family.Parametrisations.Select(p => " or " + string.Join(" with ", p.Names));
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
