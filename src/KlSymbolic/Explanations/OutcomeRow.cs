namespace KlSymbolic.Explanations;

/// <summary>One outcome, or several next to each other taken together, with what it contributes to either divergence.</summary>
/// <param name="Label">The outcome's name, or the first and last of several.</param>
/// <param name="P">Its probability under P.</param>
/// <param name="Q">Its probability under Q.</param>
/// <param name="Forward">Its part of KL(P||Q), p log(p/q) in the unit of the explanation; +infinity where Q has no mass and P has.</param>
/// <param name="Reverse">Its part of KL(Q||P), q log(q/p); +infinity where P has no mass and Q has.</param>
public sealed record OutcomeRow(string Label, double P, double Q, double Forward, double Reverse);
