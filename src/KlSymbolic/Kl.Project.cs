using System.Collections.Immutable;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations.Projections;
using KlSymbolic.Notation;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>Fits a family to a mixture or a distribution by the least divergence, in either direction.</summary>
    /// <param name="target">The target, such as <c>0.5*Normal(-2, 1) + 0.5*Normal(2, 1)</c>, or <c>Gamma(3, 2)</c>.</param>
    /// <param name="onto">The family, such as <c>Normal</c>.</param>
    /// <param name="hasForward">Whether KL(target‖member) is minimised.</param>
    /// <param name="hasReverse">Whether KL(member‖target) is.</param>
    /// <param name="unit">The unit of the divergences.</param>
    /// <param name="seed">The seed of the random starts.</param>
    /// <exception cref="InputException">A text cannot be read, or the family cannot be fitted to the target.</exception>
    public static Projection Project(
        string target,
        string onto,
        bool hasForward = true,
        bool hasReverse = true,
        InformationUnit unit = InformationUnit.Nats,
        int seed = 1
    )
    {
        var mixture = MixtureReader.Read(target);
        var family = FamilyReader.Read(onto);
        return Fitted(onto, () => Projector.Of(mixture, family, hasForward, hasReverse, unit, seed));
    }

    /// <summary>Fits a family to a sample by the greatest likelihood, which is the forward direction.</summary>
    /// <param name="name">What the sample is called.</param>
    /// <param name="sample">The observations.</param>
    /// <param name="onto">The family.</param>
    /// <param name="unit">The unit of the cross-entropy.</param>
    /// <exception cref="InputException">The family's name is unknown, or it cannot be fitted.</exception>
    /// <exception cref="ArgumentException">There is no observation, or one is not finite.</exception>
    public static Projection Project(
        string name,
        ImmutableArray<double> sample,
        string onto,
        InformationUnit unit = InformationUnit.Nats
    )
    {
        var family = FamilyReader.Read(onto);
        return Projector.Of(name, sample, family, unit);
    }

    private static Projection Fitted(string onto, Func<Projection> fit)
    {
        try
        {
            return fit();
        }
        catch (ArgumentException e)
        {
            throw new InputException("--onto", onto, new ParseException(e.Message.TrimEnd('.'), 0, onto.Length));
        }
    }
}
