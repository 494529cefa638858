using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Reads mixtures such as <c>0.5*Normal(-2, 1) + 0.5*Normal(2, 1)</c>; one distribution alone is a mixture of one. Thread safe.</summary>
public static class MixtureReader
{
    private const int MaximumComponents = 50;

    /// <summary>The mixture that a text stands for.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="InputException">The text is no mixture, or an argument is not a number.</exception>
    public static Mixture Read(string text)
    {
        try
        {
            var parts = Parts(text);
            if (parts.Count > MaximumComponents)
                throw new ParseException($"a mixture has at most {MaximumComponents} components", 0, text.Length);
            var components = parts.ConvertAll(part => Component(text, part.Start, part.End, parts.Count == 1));
            return Build(text, components);
        }
        catch (ParseException e)
        {
            throw new InputException("target", text, e);
        }
    }

    private static Mixture Build(string text, List<(Rational Weight, Distribution Distribution)> components)
    {
        try
        {
            return new(components);
        }
        catch (ArgumentException e)
        {
            throw new ParseException(e.Message.TrimEnd('.'), 0, text.Length);
        }
    }

    private static (Rational, Distribution) Component(string text, int start, int end, bool isAlone)
    {
        var part = text.Substring(start, end - start);
        var times = Star(part);
        if (times < 0 && !isAlone)
            throw new ParseException(
                "a component is written with its weight, as in 0.5*Normal(-2, 1) + 0.5*Normal(2, 1)",
                start,
                end - start
            );
        var weight = times < 0 ? Rational.One : Weight(part.Substring(0, times), start);
        var law = part.Substring(times + 1);
        try
        {
            var read = DistributionReader.Read(law).Distribution;
            if (read.FreeSymbols() is [var symbol, ..])
                throw new ParseException(
                    $"'{symbol.Name}' has no value; a target needs numbers for its arguments",
                    start,
                    end - start
                );
            // A distribution whose arguments are outside its domains is refused here.
            Numerics.Definition.NumericDistribution.At(read, ImmutableDictionary<Symbol, Rational>.Empty);
            return (weight, read);
        }
        catch (InputException e)
        {
            throw new ParseException(e.Problem, start + times + 1 + e.Position, e.Length);
        }
        catch (ArgumentException e)
        {
            throw new ParseException(e.Message.TrimEnd('.'), start, end - start);
        }
    }

    private static Rational Weight(string text, int position) =>
        Infix.TryParse(text, SymbolTable.Closed, out var value, out _) && value is Number { Value.Sign: > 0 } n
            ? n.Value
            : throw new ParseException(
                $"'{text.Trim()}' is no weight; weights are positive numbers that sum to 1",
                position,
                text.Length
            );

    /// <summary>Where the sign between weight and distribution stands; −1 where there is no weight.</summary>
    private static int Star(string part)
    {
        var (at, depth) = (-1, 0);
        for (var i = 0; i < part.Length; i++)
        {
            depth += Step(part[i]);
            if (depth == 0 && part[i] is ('*' or '·' or '×'))
                at = i;
        }
        return at;
    }

    private static List<(int Start, int End)> Parts(string text)
    {
        var parts = new List<(int, int)>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += Step(text[i]);
            if (depth == 0 && text[i] == '+')
            {
                parts.Add((start, i));
                start = i + 1;
            }
        }
        parts.Add((start, text.Length));
        return parts;
    }

    private static int Step(char c) =>
        c switch
        {
            '(' or '[' => 1,
            ')' or ']' => -1,
            _ => 0,
        };
}
