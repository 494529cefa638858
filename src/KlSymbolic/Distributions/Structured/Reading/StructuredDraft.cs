using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Structured.Reading;

/// <summary>A structured distribution as it was written: its family and its arguments in the order of the parameters.</summary>
/// <param name="Family">The family.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Position">Where the call stands, counted from 0.</param>
/// <param name="Length">How many UTF-16 units it spans.</param>
internal sealed record StructuredDraft(
    StructuredFamily Family,
    ImmutableArray<ShapedArgument> Arguments,
    int Position,
    int Length
)
{
    /// <exception cref="ParseException">An argument is missing, superfluous, unknown, or of another shape.</exception>
    public static StructuredDraft Of(Call call, StructuredFamily family)
    {
        var slots = new ShapedArgument?[family.Parameters.Length];
        var position = 0;
        foreach (var argument in call.Arguments)
        {
            var (index, isInverse) = argument.Name is null ? (position++, false) : Named(argument, family);
            if (index >= slots.Length)
                throw WrongCount(call, family);
            if (slots[index] is not null)
                throw new ParseException(
                    $"{family.Parameters[index].Name} is given twice",
                    argument.Position,
                    argument.Length
                );
            slots[index] = ShapedArgument.Of(family.Parameters[index], argument.Value, isInverse);
        }
        if (slots.Any(s => s is null))
            throw WrongCount(call, family);
        return new(family, [.. slots.Select(s => s!)], call.Position, call.Length);
    }

    /// <summary>How many rows or items the points have, as the arguments tell; null where they are symbolic.</summary>
    public int? Rows =>
        Size(a =>
            a.Parameter.Shape switch
            {
                ParameterShape.PositiveDefiniteColumns or ParameterShape.Scalar => null,
                ParameterShape.Size => Given(a),
                _ => a.Explicit?.Rows,
            }
        );

    /// <summary>The name that stands for the number of items; null where there is none.</summary>
    public string? SizeName =>
        Arguments.FirstOrDefault(a => a.Parameter.Shape == ParameterShape.Size)?.Scalar is Symbol s ? s.Name : null;

    /// <summary>How many columns the points have, as the arguments tell; null where they are symbolic.</summary>
    public int? Columns =>
        Size(a =>
            a.Parameter.Shape switch
            {
                ParameterShape.PositiveDefiniteColumns => a.Explicit?.Rows,
                ParameterShape.Rectangular => a.Explicit?.Columns,
                _ => null,
            }
        );

    /// <summary>The same distribution in the family of another where that is wider; this one where it is not, or where items are missing.</summary>
    public StructuredDraft WidenedTo(StructuredDraft other)
    {
        if (Family.Wider is not { } wider || wider.Target != other.Family.Name || (Rows ?? other.Rows) is not { } rows)
            return this;
        var items = Arguments.Select(a => a.Column(rows)).ToImmutableArray();
        if (items.Any(i => i is null))
            return this;
        var images = wider.Map([.. items.Select(i => i!)]);
        return this with
        {
            Family = other.Family,
            Arguments =
            [
                .. Arguments.Select(
                    (a, i) => a with { Parameter = other.Family.Parameters[i], Scalar = null, Explicit = images[i] }
                ),
            ],
        };
    }

    /// <summary>The names of all symbols.</summary>
    public IEnumerable<string> Names =>
        Arguments.SelectMany(a => a.Expressions).SelectMany(e => e.FreeSymbols()).Select(s => s.Name);

    private static int? Given(ShapedArgument a) =>
        a.Scalar switch
        {
            Symbol => null,
            Number { Value: { IsInteger: true, Sign: > 0 } n } when n.Numerator <= 1_000_000 => (int)n.Numerator,
            _ => throw a.Wrong($"{a.Parameter.Name} must be a name or a positive integer up to a million"),
        };

    private int? Size(Func<ShapedArgument, int?> of)
    {
        int? size = null;
        foreach (var argument in Arguments)
        {
            if (of(argument) is not { } here)
                continue;
            if (size is { } known && known != here)
                throw argument.Wrong(
                    $"{argument.Parameter.Name} is of size {here}, and what stands before it of size {known}"
                );
            size = here;
        }
        return size;
    }

    private static (int Index, bool IsInverse) Named(CallArgument argument, StructuredFamily family)
    {
        for (var i = 0; i < family.Parameters.Length; i++)
        {
            var parameter = family.Parameters[i];
            if (parameter.Name == argument.Name || parameter.Aliases.Contains(argument.Name!))
                return (i, false);
            if (parameter.InverseNames.Contains(argument.Name!))
                return (i, true);
        }
        var names = family.Parameters.Select(p =>
            string.Join(" or ", p.Aliases.Concat(p.InverseNames).Prepend(p.Name))
        );
        throw new ParseException(
            $"{family.Name} has no parameter '{argument.Name}'; it is given by {string.Join(", ", names)}",
            argument.Position,
            argument.Name!.Length
        );
    }

    private static ParseException WrongCount(Call call, StructuredFamily family) =>
        new(
            $"{family.Signature} takes {family.Parameters.Length} argument{(family.Parameters.Length == 1 ? "" : "s")}, and {call.Arguments.Length} {(call.Arguments.Length == 1 ? "is" : "are")} given",
            call.Position,
            call.Length
        );
}
