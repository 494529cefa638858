using System.Globalization;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Explaining;

/// <summary>Numbers of an explanation as people read them: six digits, a true minus sign, and ∞.</summary>
internal static class Amounts
{
    /// <summary>A number; 0 is written for 0 only.</summary>
    public static string Of(double value) =>
        double.IsPositiveInfinity(value) ? "+∞"
        : double.IsNegativeInfinity(value) ? "−∞"
        : value.ToString("G6", CultureInfo.InvariantCulture).Replace("E-", "e−").Replace("E+", "e").Replace('-', '−');

    /// <summary>A number with four digits, for a narrow column.</summary>
    public static string Short(double value) =>
        Of(
            double.IsInfinity(value)
                ? value
                : double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        );

    /// <summary>A number with four digits and its sign.</summary>
    public static string ShortSigned(double value) =>
        value > 0 && !double.IsInfinity(value) ? "+" + Short(value) : Short(value);

    /// <summary>A number with its sign.</summary>
    public static string Signed(double value) => value > 0 && !double.IsInfinity(value) ? "+" + Of(value) : Of(value);

    /// <summary>An amount without its unit.</summary>
    public static string Of(Amount amount) =>
        amount switch
        {
            Amount.Finite f => Of(f.Value),
            Amount.Infinite => "+∞",
            Amount.Unknown => "not determined",
            _ => throw new InvalidOperationException($"Unknown amount {amount.GetType().Name}."),
        };

    /// <summary>An amount with its unit.</summary>
    public static string Of(Amount amount, InformationUnit unit) =>
        amount is Amount.Finite f ? Of(f.Value) + " " + Name(unit, f.Value) : Of(amount);

    /// <summary>The unit's name, as it stands after a number.</summary>
    public static string Name(InformationUnit unit, double value = 2) =>
        (unit == InformationUnit.Bits ? "bit" : "nat") + (value == 1 ? "" : "s");
}
