using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Notation.Reading.Tex;

/// <content>Fractions, roots, binomials, sums and cases.</content>
internal sealed partial class TexParser
{
    private const int LongestWrittenSum = 64;

    private static bool IsConstruct(TexToken token) =>
        token.IsCommand("frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "sum", "begin", "end", "over");

    private Operand? Construct(TexToken token)
    {
        switch (token.Text)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac":
                tokens.Take();
                var numerator = Argument();
                return algebra.Product([numerator, algebra.Reciprocal(Argument())]) with
                {
                    Start = token.Start,
                    End = tokens.End,
                };
            case "sqrt":
                return Root();
            case "binom" or "dbinom" or "tbinom":
                tokens.Take();
                var upper = Argument();
                return BoundedAlgebra.Call(Functions.Choose, [upper, Argument()], token.Start, tokens.End);
            case "sum":
                return Series();
            case "begin":
                return Cases();
            case "infty":
                tokens.Take();
                return new(Functions.Infinity.Of(), null, token.Start, token.End, 1, true);
            default:
                return null;
        }
    }

    private Operand Root()
    {
        var token = tokens.Take();
        var degree = Number(2, token.Start);
        if (tokens.TryTake("["))
        {
            degree = Sum();
            tokens.Expect("]");
        }
        return algebra.Power(Argument(), algebra.Reciprocal(degree)) with { Start = token.Start };
    }

    private Operand Series()
    {
        var token = tokens.Take();
        if (!tokens.TryTake("_"))
            throw tokens.Unexpected("'_{i=1}'");
        if (names.Size is { } size && OverAllItems() is { } counter)
            return Summed(counter, Number(1, token.Start), new(size, null, token.Start, tokens.End, 1), token);
        tokens.Expect(TexKind.OpenGroup, "'{'");
        var index = tokens.Take();
        if (index.Kind != TexKind.Letter)
            throw TexStream.Error("a sum counts by a letter: \\sum_{i=1}^{n}", index);
        tokens.Expect("=");
        var from = Sum();
        tokens.Expect(TexKind.CloseGroup, "'}'");
        tokens.Expect("^");
        var to = Argument();
        return
            (from.Value, to.Value)
                is (Number { Value: { IsInteger: true } first }, Number { Value: { IsInteger: true } last })
            && last - first < LongestWrittenSum
            ? WrittenOut(index, first, last)
            : Summed(index, from, to, token);
    }

    /// <summary>The index of a sum over all items, <c>\sum_i</c> or <c>\sum_{x \in X}</c>; null where bounds follow.</summary>
    private TexToken? OverAllItems()
    {
        var place = tokens.Place;
        var braced = tokens.Current.Kind == TexKind.OpenGroup;
        if (braced)
            tokens.Take();
        var index = tokens.Take();
        if (index.Kind == TexKind.Letter && braced && tokens.Current.IsCommand("in"))
        {
            for (var depth = 0; tokens.Current.Kind != TexKind.End; tokens.Take())
            {
                if (tokens.Current.Kind == TexKind.OpenGroup)
                    depth++;
                else if (tokens.Current.Kind == TexKind.CloseGroup && --depth < 0)
                    break;
            }
        }
        if (index.Kind == TexKind.Letter && (!braced || tokens.Current.Kind == TexKind.CloseGroup))
        {
            if (braced)
                tokens.Take();
            return index;
        }
        tokens.Place = place;
        return null;
    }

    /// <summary>A short sum term by term, in which p_i is p_1, p_2 and so on.</summary>
    private Operand WrittenOut(TexToken index, Rational first, Rational last)
    {
        var place = tokens.Place;
        var terms = new List<Operand>();
        for (var i = first; i <= last; i += 1)
        {
            tokens.Place = place;
            names.Bind(index.Text, new Number(i));
            terms.Add(tokens.Nested(Term));
        }
        names.Bind(index.Text, null);
        return terms.Count switch
        {
            0 => throw TexStream.Error("the sum has no terms", index),
            1 => terms[0],
            _ => algebra.Sum(terms),
        };
    }

    private Operand Summed(TexToken index, Operand from, Operand to, TexToken start)
    {
        var symbol = new Symbol(index.Text, Domain.Integer);
        names.Bind(index.Text, symbol);
        var body = tokens.Nested(Term);
        names.Bind(index.Text, null);
        return BoundedAlgebra.IndexedSum(symbol, from, to, body, start.Start, tokens.End);
    }

    private Operand Cases()
    {
        var begin = tokens.Take();
        if (tokens.Word() != "cases")
            throw TexStream.Error("of environments only cases is read", begin);
        tokens.Tables++;
        var rows = new List<(Operand Value, Condition? When, int Start)>();
        while (!tokens.Current.IsCommand("end"))
        {
            var start = tokens.Current.Start;
            var value = tokens.Nested(Sum);
            while (tokens.Current.IsSign(","))
                tokens.Take();
            tokens.Expect("&");
            rows.Add((value, When(), start));
            if (!tokens.TryTake("\\\\") && !tokens.Current.IsCommand("end"))
                throw tokens.Unexpected("'\\\\' or \\end{cases}");
        }
        tokens.Tables--;
        tokens.Take();
        tokens.Word();
        if (rows.Count == 0)
            throw TexStream.Error("cases has no rows", begin);
        var result = rows[^1].Value;
        foreach (var (value, when, start) in Enumerable.Reverse(rows.Take(rows.Count - 1)))
        {
            var condition = new Operand(
                null,
                when ?? throw new ParseException("'otherwise' stands last", start, 0),
                start,
                tokens.End,
                1
            );
            result = BoundedAlgebra.Choice(condition, value, result, begin.Start, tokens.End);
        }
        return result;
    }

    /// <summary>The condition of a row; null for otherwise.</summary>
    private Condition? When()
    {
        var comparisons = new List<Condition>();
        while (true)
        {
            while (tokens.Current.Kind == TexKind.Command && fonts.Contains(tokens.Current.Text))
            {
                tokens.Take();
                if (tokens.Word().StartsWith("otherwise", StringComparison.OrdinalIgnoreCase))
                    return null;
            }
            if (tokens.Current.Kind == TexKind.End || tokens.Current.IsSign("\\\\") || tokens.Current.IsCommand("end"))
                return comparisons.Count == 0 ? null : Condition.And(comparisons);
            var left = Sum();
            do
            {
                var sign = tokens.Take();
                var right = Sum();
                comparisons.Add(
                    sign.Text switch
                    {
                        "<" => Condition.Less(left.FiniteValue, right.FiniteValue),
                        "<=" => Condition.LessOrEqual(left.FiniteValue, right.FiniteValue),
                        ">" => Condition.Less(right.FiniteValue, left.FiniteValue),
                        ">=" => Condition.LessOrEqual(right.FiniteValue, left.FiniteValue),
                        "=" => Condition.Equal(left.FiniteValue, right.FiniteValue),
                        "!=" => Condition.Equal(left.FiniteValue, right.FiniteValue).Negate(),
                        _ => throw TexStream.Error("expected a comparison such as a < b", sign),
                    }
                );
                left = right;
            } while (
                tokens.Current.Kind == TexKind.Sign && tokens.Current.Text is "<" or "<=" or ">" or ">=" or "=" or "!="
            );
            while (tokens.Current.IsSign(",") || tokens.Current.IsSign("."))
                tokens.Take();
        }
    }
}
