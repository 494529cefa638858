using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;

namespace KlSymbolic.Examples;

/// <summary>Takes the number out of an answer, where the example knows that there is one.</summary>
internal static class Numbers
{
    public static double Value(ComparedValue value) => ((OutcomeValue.Finite)value.ClosedForm).Value;

    public static double Value(Amount amount) => ((Amount.Finite)amount).Value;

    /// <summary>The formula of a derived quantity; of several cases, the first finite one.</summary>
    public static Expr Formula(Outcome outcome) =>
        outcome is Outcome.Cases cases
            ? cases.Items.Select(i => i.Outcome).OfType<Outcome.Finite>().First().Value
            : ((Outcome.Finite)outcome).Value;

    public static string Text(double value) =>
        (Math.Round(value, 6) + 0.0).ToString("0.000000", CultureInfo.InvariantCulture);
}
