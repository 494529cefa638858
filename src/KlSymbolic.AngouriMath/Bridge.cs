using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;
using Entity = global::AngouriMath.Entity;
using MathS = global::AngouriMath.MathS;

namespace KlSymbolic.AngouriMath;

/// <summary>Entities of AngouriMath as formulas, and formulas as entities; values are in nats.</summary>
/// <remarks>Both ways lead through text, so that what AngouriMath lacks is refused by name. Thread safe.</remarks>
public static class Bridge
{
    /// <summary>The formula that an entity stands for; <c>sigma_1</c> is the symbol sigma1.</summary>
    /// <exception cref="ParseException">The entity is no real formula, or holds a function that is not known here.</exception>
    public static Expr ToExpr(Entity entity, SymbolTable symbols) =>
        // An absolute value is printed between bars.
        Notation.AngouriMath.Parse(
            entity
                .ToString()
                .Replace("(|", "abs(", StringComparison.Ordinal)
                .Replace("|)", ")", StringComparison.Ordinal),
            symbols
        );

    /// <summary>The entity of a formula.</summary>
    /// <exception cref="NotSupportedException">AngouriMath lacks a function of it, or a name cannot be written.</exception>
    public static Entity ToEntity(Expr e) => MathS.FromString(Notation.AngouriMath.Print(e));

    /// <summary>Checks an entity against the derived formula.</summary>
    /// <param name="formula">The formula; symbols that neither P nor Q has are arbitrary real numbers.</param>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="functional">What the formula claims to be.</param>
    /// <exception cref="InputException">P or Q cannot be read.</exception>
    /// <exception cref="ParseException">The entity is no real formula, or holds a function that is not known here.</exception>
    public static Verdict Check(Entity formula, string p, string q, Functional functional = Functional.Divergence)
    {
        var pair = DistributionReader.ReadPair(p, q);
        var symbols = SymbolTable.Of(pair.P.FreeSymbols().Union(pair.Q.FreeSymbols())).WithOthers(Domain.Real);
        return Kl.Check(Infix.Print(ToExpr(formula, symbols)), p, q, functional);
    }

    /// <summary>KL(P||Q), H(P, Q) and H(P) for families with entities as arguments.</summary>
    /// <exception cref="InputException">There is no such family, or the arguments do not fit.</exception>
    /// <exception cref="ParseException">An entity is no real formula, or holds a function that is not known here.</exception>
    public static PairDerivation Derive(
        string familyOfP,
        ImmutableArray<Entity> argumentsOfP,
        string familyOfQ,
        ImmutableArray<Entity> argumentsOfQ
    ) => Kl.Derive(Text(familyOfP, argumentsOfP), Text(familyOfQ, argumentsOfQ));

    /// <summary>AngouriMath's opinion on an equality: true where it simplifies the difference to 0, and null where it does not.</summary>
    /// <exception cref="NotSupportedException">AngouriMath lacks a function of the formulas.</exception>
    public static bool? SecondOpinion(Expr a, Expr b) =>
        (ToEntity(a) - ToEntity(b)).Simplify() == (Entity)0 ? true : null;

    private static string Text(string family, ImmutableArray<Entity> arguments) =>
        $"{family}({string.Join(", ", arguments.Select(a => Infix.Print(ToExpr(a, SymbolTable.Open))))})";
}
