using System.Collections.Concurrent;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;
using KlSymbolic.FsCheck.Laws;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>A divergence of vectors or matrices that laws are checked on: the derived one of two families, or a function of their arguments.</summary>
/// <remarks>Thread safe where the function is.</remarks>
public sealed class StructuredSubject
{
    private readonly ConcurrentDictionary<StructuredPoint, PairValues?> derived = new();
    private readonly Func<StructuredValues, StructuredValues, double>? function;

    private StructuredSubject(
        StructuredFamily p,
        StructuredFamily q,
        Func<StructuredValues, StructuredValues, double>? function
    )
    {
        (P, Q, this.function) = (p, q, function);
        Derivation = PairDeriver.Derive(StructuredReader.ReadPair(Text(p, "1"), Text(q, "2")), isShown: false);
    }

    /// <summary>The family of P.</summary>
    public StructuredFamily P { get; }

    /// <summary>The family of Q.</summary>
    public StructuredFamily Q { get; }

    /// <summary>What is derived for all arguments.</summary>
    public StructuredDerivation Derivation { get; }

    /// <summary>Whether the divergence is the derived one.</summary>
    internal bool IsDerived => function is null;

    /// <summary>Whether P and Q are of one family.</summary>
    internal bool IsOneFamily => P == Q;

    /// <summary>Whether the divergence is finite somewhere, as far as is derived.</summary>
    internal bool IsFiniteSomewhere => Outcomes.CasesOf(Derivation.Divergence).Any(c => c.Outcome is Outcome.Finite);

    /// <summary>The derived divergence of two families.</summary>
    public static StructuredSubject Derived(StructuredFamily p, StructuredFamily q) => new(p, q, null);

    /// <summary>A function of the arguments.</summary>
    /// <param name="p">The family of P.</param>
    /// <param name="q">The family of Q.</param>
    /// <param name="divergence">The divergence in nats; +infinity where it is infinite.</param>
    public static StructuredSubject Function(
        StructuredFamily p,
        StructuredFamily q,
        Func<StructuredValues, StructuredValues, double> divergence
    ) => new(p, q, divergence);

    /// <summary>The value; null where there is none that could be relied on.</summary>
    internal LawValue? At(StructuredPoint point, LawSettings settings) =>
        function is null ? Truth(point) : LawValue.OfFunction(function(point.P, point.Q), settings);

    /// <summary>The derived divergence; null where there is none.</summary>
    internal LawValue? Truth(StructuredPoint point) => Value(Values(point)?.Divergence);

    /// <summary>H(P, Q) and H(P) by their closed forms; null where one of them has none.</summary>
    internal (LawValue Cross, LawValue Own)? Entropies(StructuredPoint point) =>
        Values(point) is { } values && Value(values.CrossEntropy) is { } cross && Value(values.Entropy) is { } own
            ? (cross, own)
            : null;

    private PairValues? Values(StructuredPoint point) =>
        derived.GetOrAdd(point, x => x.TryRead() is { } pair ? StructuredEvaluation.ClosedForms(pair) : null);

    private static LawValue? Value(OutcomeValue? value) =>
        value switch
        {
            OutcomeValue.Finite f => new LawValue(f.Value, 16 * f.Error + 1e-13 * Math.Abs(f.Value)),
            OutcomeValue.Infinite => LawValue.Infinite,
            _ => null,
        };

    private static string Text(StructuredFamily family, string suffix) =>
        $"{family.Name}({string.Join(", ", family.Parameters.Select(p => p.Shape == ParameterShape.Size ? p.Name : p.Name + suffix))})";

    /// <inheritdoc/>
    public override string ToString() => $"{P.Name} || {Q.Name}";
}
