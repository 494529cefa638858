using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Checking.Certificates;

/// <summary>A closed form as a sum of terms that are never negative.</summary>
/// <param name="Terms">The terms; none for a form that is 0.</param>
/// <remarks>A certificate proves nothing by itself: <see cref="CertificateReplay"/> checks it without asking how it was found.</remarks>
public sealed record Certificate(ImmutableArray<CertificateTerm> Terms)
{
    /// <summary>The sum of the terms.</summary>
    public Expr Value => Sum.Of(Terms.Select(t => t.Value));

    /// <inheritdoc/>
    public bool Equals(Certificate? other) => other is not null && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(7, (h, t) => unchecked(h * 31 + t.GetHashCode()));
}
