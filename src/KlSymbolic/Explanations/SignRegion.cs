namespace KlSymbolic.Explanations;

/// <summary>An interval, or a run of integers, in which p log(p/q) has one sign.</summary>
/// <param name="From">The lower end; may be −infinity.</param>
/// <param name="To">The upper end; may be infinity.</param>
/// <param name="Mass">The mass of the distribution that the expectation is taken under.</param>
/// <param name="OtherMass">The mass of the other distribution.</param>
/// <param name="Contribution">The integral of p log(p/q) in the unit of the explanation; +infinity where the other distribution has
/// no mass, and where the integral diverges.</param>
public sealed record SignRegion(double From, double To, double Mass, double OtherMass, double Contribution);
