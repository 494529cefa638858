using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Checking.Structured;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Derivation.Structured;

/// <summary>Gradients by matrix calculus beside central differences of the divergence, whose items are rational and whose values are enclosed to many digits.</summary>
public sealed class StructuredGradientTests
{
    private static readonly Rational step = Rational.Of(1, 1_000_000_000);

    public static TheoryData<string, string> Pairs =>
        [
            .. StructuredCatalog
                .All.Where(f => f.Parameters.Any(p => p.Shape != ParameterShape.Size && !p.IsDistribution))
                .Where(f => !f.Parameters.Any(p => p.IsDistribution))
                .Select(f => (f.Name, f.Name))
                .Append(("InverseWishart", "Wishart"))
                .Append(("UniformSphere", "VonMisesFisher")),
        ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_gradient_is_what_differences_say_in_every_direction(string p, string q)
    {
        var pair = StructuredReader.ReadPair(Text(p, "1"), Text(q, "2"));
        var derivation = PairDeriver.Derive(pair);
        var divergence = derivation.Divergence.AsCases.Select(c => c.Outcome).OfType<Outcome.Finite>().First().Value;
        var gradient = StructuredGradientDeriver.Of(derivation);
        var directions = 0;
        foreach (var items in StructuredPoints.Of(new(pair), 4).Skip(1).Select(i => WithNumbers(i, pair)))
        {
            foreach (var partial in gradient.Partials)
            {
                var slope = partial.Cases.First(c => c.Value is not null).Value!;
                foreach (var (here, there, expected) in Directions(partial.By, slope, items))
                {
                    var difference = (there.PutIn(divergence) - here.PutIn(divergence)) / (2 * step);
                    var (found, exact) = (Number(expected), Number(difference));
                    Assert.True(
                        Math.Abs(found - exact) <= 1e-13 * (1 + Math.Abs(exact)),
                        $"by {partial.By}: {found:R}, and differences give {exact:R}"
                    );
                    directions++;
                }
            }
        }
        Assert.True(directions >= 6, $"only {directions} directions");
    }

    // d ½ (tr T⁻¹S + (m − n)'T⁻¹(m − n) + log det T − log det S − k), by hand.
    [Fact]
    public void Normal_laws_have_the_gradient_of_the_textbooks()
    {
        var found = Kl.GradientStructured("MultivariateNormal(m, S)", "MultivariateNormal(n, T)");
        Assert.Equal(
            [
                "m: T^-1*(m - n)",
                "S: 1/2*T^-1 - 1/2*S^-1",
                "n: -T^-1*(m - n)",
                "T: 1/2*T^-1 - 1/2*T^-1*(m - n)*(m - n)'*T^-1 - 1/2*T^-1*S*T^-1",
            ],
            found.Partials.Select(p =>
                $"{KlSymbolic.Notation.Infix.Print(p.By)}: {KlSymbolic.Notation.Infix.Print(p.Cases[0].Value!)}"
            )
        );
        Assert.Equal(StructuredGradientDeriver.SymmetricConvention, found.Partials[1].Convention);
        Assert.Null(found.Partials[0].Convention);
    }

    [Theory]
    [InlineData("OneHotCategorical(p)", "OneHotCategorical(q)", "sum to 1")]
    [InlineData("Multinomial(n, p)", "Multinomial(n, q)", "integer values only")]
    [InlineData("DiagonalNormal(m, s)", "MultivariateNormal(n, T)", "no closed form")]
    public void Where_there_is_none_the_reason_is_said(string p, string q, string reason)
    {
        var slopes = Kl.GradientStructured(p, q).Partials.SelectMany(d => d.Cases).ToList();
        Assert.All(slopes, s => Assert.Null(s.Value));
        Assert.Contains(slopes, s => s.Absence!.Contains(reason, StringComparison.Ordinal));
    }

    /// <summary>Steps back and forth, and what the gradient says of their difference.</summary>
    private static IEnumerable<(MatrixValues Back, MatrixValues Forth, Expr Expected)> Directions(
        MatrixExpr by,
        MatrixExpr slope,
        MatrixValues items
    )
    {
        switch (MatrixScalars.Trace(by))
        {
            case Symbol s:
                var number = ((Number)items.Numbers[s]).Value;
                yield return (With(number - step), With(number + step), items.PutIn(MatrixScalars.Trace(slope)));
                break;

                MatrixValues With(Rational value) => items with { Numbers = items.Numbers.SetItem(s, value) };
            case Apply { Function.Structure: VectorElements { Name: var name }, Arguments: [Symbol index] }:
                for (var i = 0; i < items.Matrices[name].Rows; i++)
                {
                    var unit = ExplicitMatrix.Of(items.Matrices[name].Rows, 1, (r, _) => r == i ? 1 : 0);
                    var at = MatrixScalars.Trace(slope).Substitute(index, i + 1);
                    yield return (Moved(name, unit, -step), Moved(name, unit, step), items.PutIn(at));
                }
                break;
            default:
                var symbol = (MatrixSymbol)by.Terms[0].Word.Letters[0].Atom;
                var (value, matrix) = (items.Evaluate(slope), items.Matrices[symbol.Name]);
                if (symbol.IsUnit)
                {
                    Assert.Equal(0, Number(value.Transposed.TraceTimes(matrix)), 1e-15);
                    var turn = ExplicitMatrix.Of(
                        matrix.Rows,
                        1,
                        (r, _) =>
                            r == 0 ? -2 * matrix[1, 0]
                            : r == 1 ? 2 * matrix[0, 0]
                            : 0
                    );
                    yield return (Turned(-step), Turned(step), value.Transposed.TraceTimes(turn));
                    break;

                    MatrixValues Turned(Rational t) =>
                        items with
                        {
                            // (1 − t²)u + t · turn over 1 + t² has length 1 for every rational t.
                            Matrices = items.Matrices.SetItem(
                                symbol.Name,
                                matrix.Times(1 - t * t).Plus(turn.Times(t)).Times(1 / (1 + t * t))
                            ),
                        };
                }
                for (var r = 0; r < matrix.Rows; r++)
                {
                    for (var c = 0; c < (symbol.IsSymmetric ? r + 1 : matrix.Columns); c++)
                    {
                        var unit = ExplicitMatrix.Of(
                            matrix.Rows,
                            matrix.Columns,
                            (i, j) => (i, j) == (r, c) || (symbol.IsSymmetric && (j, i) == (r, c)) ? 1 : 0
                        );
                        yield return (
                            Moved(symbol.Name, unit, -step),
                            Moved(symbol.Name, unit, step),
                            value.Transposed.TraceTimes(unit)
                        );
                    }
                }
                break;
        }

        MatrixValues Moved(string name, ExplicitMatrix unit, Rational by) =>
            items with
            {
                Matrices = items.Matrices.SetItem(name, items.Matrices[name].Plus(unit.Times(by))),
            };
    }

    private static MatrixValues WithNumbers(MatrixValues items, StructuredPair pair)
    {
        var names = new StructuredNames(pair);
        var numbers = names.Numbers.Where(n => !items.Numbers.ContainsKey(n)).Select((n, i) => (n, i));
        return items with
        {
            Numbers = items.Numbers.SetItems(
                numbers.Select(n => new KeyValuePair<Symbol, Expr>(n.n, Rational.Of(13 + 3 * n.i, 2)))
            ),
        };
    }

    private static double Number(Expr e) =>
        Enclosure.Evaluate(e, new Dictionary<Symbol, Rational>(), 17) switch
        {
            Enclosure.Enclosed x => double.Parse(
                x.Digits,
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            Enclosure.CannotTell { Ball.IsIndeterminate: false } => 0,
            var other => throw new InvalidOperationException($"{e} is {other}"),
        };

    private static string Text(string family, string suffix)
    {
        var names = StructuredCatalog
            .Find(family)!
            .Parameters.Select(p => p.Shape == ParameterShape.Size ? p.Name : p.Name + suffix);
        return $"{family}({string.Join(", ", names)})";
    }
}
