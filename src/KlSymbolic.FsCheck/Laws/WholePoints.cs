using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>All arguments of two families.</summary>
/// <param name="pair">The pair, each argument of which is a symbol of its own.</param>
/// <param name="hasEdgesAtEquality">Whether equal distributions are drawn from the edges of the domains too.</param>
internal sealed class WholePoints(PairDerivation pair, bool hasEdgesAtEquality) : PointSource
{
    /// <inheritdoc/>
    public override bool IsWhole => true;

    /// <inheritdoc/>
    public override bool IsPossible(Condition when) => true;

    /// <inheritdoc/>
    public override Arbitrary<PairPoint>? Of(PointKind kind, Condition when, int mostTries) =>
        kind switch
        {
            PointKind.Plain => PairPoints.Plain(pair, when, mostTries),
            PointKind.WithEdges => PairPoints.WithEdges(pair, when, mostTries),
            PointKind.Extreme => PairPoints.Extreme(pair, when, mostTries),
            PointKind.NearlyEqual => IsOneFamily ? PairPoints.NearlyEqual(pair, when, mostTries) : null,
            PointKind.Equal => IsOneFamily ? Equal(mostTries) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <inheritdoc/>
    public override IEnumerable<PairPoint> AtEdges(PairPoint point) =>
        Arguments
            .AtEdges(pair.P, point.ValuesOfP)
            .Select(p => new PairPoint(pair, p, point.ValuesOfQ))
            .Concat(Arguments.AtEdges(pair.Q, point.ValuesOfQ).Select(q => new PairPoint(pair, point.ValuesOfP, q)));

    /// <inheritdoc/>
    public override PairPoint? Exchanged(PairPoint point) =>
        IsOneFamily ? new PairPoint(pair, point.ValuesOfQ, point.ValuesOfP) : null;

    /// <inheritdoc/>
    public override PairPoint? Equalised(PairPoint point) =>
        IsOneFamily ? new PairPoint(pair, point.ValuesOfP, point.ValuesOfP) : null;

    private bool IsOneFamily => pair.P.Family == pair.Q.Family;

    private Arbitrary<PairPoint> Equal(int mostTries) =>
        Arb.From(
            Arguments
                .Of(pair.P, hasEdgesAtEquality ? Values.WithEdges : Values.Plain, mostTries)
                .Select(p => new PairPoint(pair, p, p)),
            point => Arguments.Shrink(pair.P, point.ValuesOfP).Select(p => new PairPoint(pair, p, p))
        );
}
