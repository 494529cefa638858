using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>The arguments that the symbols of two distributions give, as mu and L do for Normal(mu, exp(L)) and Normal(0, 1).</summary>
/// <remarks>An argument that is no rational number, such as exp(1/2), is the double that is nearest.</remarks>
internal sealed class InstancePoints : PointSource
{
    private const int MostGridPoints = 10_000;
    private static readonly ImmutableArray<Rational> grid = [0, 1, 2, Rational.Half, -1, 3];

    private readonly PairDerivation pair;
    private readonly DistributionPair instance;
    private readonly ImmutableArray<Symbol> symbols;
    private readonly ImmutableArray<CompiledExpression> arguments;
    private readonly ImmutableArray<int>? twins;
    private readonly Lazy<ImmutableArray<ImmutableArray<Rational>>> equal;

    /// <summary>The points.</summary>
    /// <param name="pair">What is derived for the families, each argument a symbol of its own.</param>
    /// <param name="instance">The distributions, of the same families.</param>
    /// <param name="symbols">All symbols of the distributions.</param>
    public InstancePoints(PairDerivation pair, DistributionPair instance, ImmutableArray<Symbol> symbols)
    {
        (this.pair, this.instance, this.symbols) = (pair, instance, symbols);
        arguments = [.. Arguments.Select(a => CompiledExpression.Compile(a, symbols))];
        twins = Twins.Of(instance, symbols);
        equal = new(() => [.. Grid().Where(AreEqualAt)]);
    }

    /// <inheritdoc/>
    public override bool IsWhole => false;

    private IEnumerable<Expr> Arguments => instance.P.Arguments.Concat(instance.Q.Arguments);

    /// <inheritdoc/>
    public override bool IsPossible(Condition when)
    {
        var map = pair
            .P.Arguments.Concat(pair.Q.Arguments)
            .Zip(Arguments)
            .ToDictionary(a => (Symbol)a.First, a => a.Second);
        return !instance.Assumptions.Reduce(when.Map(e => Forms.TrySubstitute(e, map) ?? e)).Equals(Condition.Never);
    }

    /// <inheritdoc/>
    public override Arbitrary<PairPoint>? Of(PointKind kind, Condition when, int mostTries)
    {
        var patience = new Patience(mostTries, $"values of the symbols of {instance.P} and {instance.Q}");
        switch (kind)
        {
            case PointKind.Plain:
                return Drawn(Free(Values.Plain));
            case PointKind.WithEdges:
                return Drawn(Free(Values.WithEdges));
            case PointKind.Extreme:
                return Drawn(Free(Values.Extreme));
        }
        if (twins is { } twin)
            return Drawn(
                Free(Values.Plain)
                    .Zip(
                        kind == PointKind.Equal ? Gen.Constant(0) : Gen.Choose(1, 3),
                        (v, exponent) => Twins.Near(v, twin, exponent)
                    ),
                IsOfKind
            );
        return kind == PointKind.Equal && !equal.Value.IsEmpty
            ? Drawn(Gen.Elements(equal.Value.AsEnumerable()), IsOfKind)
            : null;

        Gen<ImmutableArray<Rational>> Free(Func<Domain, Gen<Rational>> values) =>
            Gen.CollectToArray(symbols, s => values(s.Domain)).Select(v => v.ToImmutableArray());

        bool IsOfKind(ImmutableArray<Rational> values) => kind != PointKind.Equal || AreEqualAt(values);

        Arbitrary<PairPoint> Drawn(
            Gen<ImmutableArray<Rational>> values,
            Func<ImmutableArray<Rational>, bool>? isMeant = null
        ) =>
            Arb.From(
                values.Select(v => At(v, when)!).Where(point => patience.Keeps(point is not null)),
                point =>
                    from i in Enumerable.Range(0, symbols.Length)
                    from simpler in Values.Shrink(symbols[i].Domain, point.Free!.Values[i])
                    let changed = point.Free!.Values.SetItem(i, simpler)
                    where isMeant is null || isMeant(changed)
                    let found = At(changed, when)
                    where found is not null
                    select found
            );
    }

    /// <inheritdoc/>
    public override IEnumerable<PairPoint> AtEdges(PairPoint point) =>
        from i in Enumerable.Range(0, symbols.Length)
        from edge in Values.Edges(symbols[i].Domain)
        let found = At(point.Free!.Values.SetItem(i, edge), Condition.Always)
        where found is not null
        select found;

    /// <inheritdoc/>
    public override PairPoint? Exchanged(PairPoint point) =>
        twins is { } twin ? At([.. twin.Select(i => point.Free!.Values[i])], Condition.Always) : null;

    /// <inheritdoc/>
    public override PairPoint? Equalised(PairPoint point) =>
        twins is { } twin ? At(Twins.Near(point.Free!.Values, twin, 0), Condition.Always) : null;

    /// <summary>The point at which the symbols have values; null where there are no such distributions or the condition fails.</summary>
    private PairPoint? At(ImmutableArray<Rational> values, Condition when)
    {
        var map = symbols.Zip(values).ToDictionary(s => s.First, s => (Expr)s.Second);
        if (!symbols.Zip(values).All(s => s.First.Domain.Contains(s.Second)))
            return null;
        var known = instance.Assumptions.Facts.All(f =>
            AssumptionSet.None.Decide(f.Map(e => Forms.TrySubstitute(e, map) ?? Functions.NotANumber.Of()))
            == Truth.True
        );
        if (!known)
            return null;
        double[] doubles = [.. values.Select(v => v.ToDouble())];
        var found = Arguments
            .Select(
                (a, i) =>
                    Forms.TrySubstitute(a, map) is Number n ? n.Value
                    : arguments[i].Evaluate(doubles) is var v && double.IsFinite(v) ? Rational.FromDouble(v)
                    : (Rational?)null
            )
            .ToList();
        if (found.Contains(null))
            return null;
        var count = instance.P.Arguments.Length;
        ImmutableArray<Rational> all = [.. found.Select(v => v!.Value)];
        var point = new PairPoint(pair, all[..count], all[count..]) { Free = new(symbols, values) };
        return
            Generation.Arguments.Exists(pair.P, point.ValuesOfP)
            && Generation.Arguments.Exists(pair.Q, point.ValuesOfQ)
            && point.Decide(when) == Truth.True
            ? point
            : null;
    }

    private bool AreEqualAt(ImmutableArray<Rational> values) =>
        At(values, Condition.Always) is { } point && point.ValuesOfP.SequenceEqual(point.ValuesOfQ);

    /// <summary>All simple values of the symbols, as far as there are not too many.</summary>
    private IEnumerable<ImmutableArray<Rational>> Grid()
    {
        IEnumerable<ImmutableArray<Rational>> points =
        [
            [],
        ];
        foreach (var symbol in symbols)
            points = points.SelectMany(p => grid.Where(symbol.Domain.Contains).Select(v => p.Add(v)));
        return points.Take(MostGridPoints);
    }
}
