using System.Globalization;
using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Documents.Explaining;

/// <summary>A fitted member: exact arguments as they are, found ones with six digits.</summary>
internal static class FittedText
{
    /// <summary>Beyond this fraction of the largest argument a descent does not tell.</summary>
    private const double Told = 1e-6;

    /// <summary>The member in the signs of a layout.</summary>
    public static string Of(Optimum optimum, TextLayout layout)
    {
        if (optimum.IsExact)
            return layout.Print(optimum.Fitted);
        var values = Values(optimum);
        return optimum.Fitted.Family.Write(values.Select(v => layout.Text(Amounts.Of(v))));
    }

    /// <summary>The arguments as numbers, without the digits that a descent does not tell.</summary>
    public static IEnumerable<double> Values(Optimum optimum)
    {
        var values = Members.ArgumentsOf(optimum.Fitted);
        if (optimum.IsExact)
            return values;
        var unit = values.Max(Math.Abs) * Told;
        return unit == 0 ? values : [.. values.Select(v => Six(Math.Round(v / unit) * unit) + 0.0)];
    }

    private static double Six(double value) =>
        double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
