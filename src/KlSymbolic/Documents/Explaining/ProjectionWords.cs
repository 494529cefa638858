using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Documents.Explaining;

/// <summary>What the two directions of a projection mean, in sentences.</summary>
internal static class ProjectionWords
{
    /// <summary>Of the forward direction.</summary>
    public static string Forward(Projection projection) =>
        "It covers the target: wherever P has mass, Q must have some, or log(p/q) grows without bound."
        + (
            projection.Moments.IsEmpty
                ? ""
                : " In an exponential family it has the same means of the sufficient statistics as P."
        );

    /// <summary>Of a sample.</summary>
    public const string Sample =
        "KL from the sample to Q is the mean negative log-likelihood less the sample's entropy, which no Q changes: the forward projection of a sample is the maximum likelihood estimate. A sample has no density, so that the reverse direction is not defined for it.";

    /// <summary>Of the reverse direction.</summary>
    public static string Reverse(Projection projection) =>
        "It seeks a mode: wherever P has little mass, Q must have little, but Q may leave out much of P. "
        + $"Found by descents from {projection.Starts} starts; a minimum to which none of them leads would not be listed.";

    /// <summary>Where there is no forward projection.</summary>
    public static string NoForward(Projection projection) =>
        $"No member of {projection.Onto.Name} that was tried gives the target a finite divergence: each leaves out values that the target takes, or the mean of log q diverges.";

    /// <summary>Where there is no reverse projection.</summary>
    public static string NoReverse(Projection projection) =>
        $"KL(Q‖P) is infinite for every member of {projection.Onto.Name} that was tried: each has mass where the target has none, or tails that the target's are too light for.";
}
