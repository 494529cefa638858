using System.Globalization;
using System.Text;
using KlSymbolic.Tests.Numerics.Floating;

namespace KlSymbolic.Snapshots.Numbers;

/// <summary>How accurate the numbers are, as a page.</summary>
internal static class NumberPage
{
    /// <summary>The kinds of records, with the relative error that the closed form must keep.</summary>
    public static IReadOnlyList<(string Kind, double Bound)> Kinds { get; } =
    [("typical", 1e-13), ("extreme", 1e-12), ("near_equal", 1e-11), ("equal", 0), ("infinite", 0)];

    /// <summary>The relative error that the definition must keep.</summary>
    public const double DefinitionBound = 1e-9;

    /// <summary>The page.</summary>
    public static string Markdown(IReadOnlyList<NumberRecord> records)
    {
        var page = new StringBuilder();
        page.Append(
            FormattableString.Invariant(
                $"""
                # How accurate the numbers are

                {records.Count} divergences by `klsym eval --jsonl` against `tests/reference/definition_values.jsonl`: values of the definition by two
                independent quadratures or sums of 66 to 80 digits, at parameters that are exact doubles. *Extreme*: sharply peaked, far apart,
                large or tiny shapes; *near equal*: parameters differ by a factor 1 + 2⁻²⁰, 1 + 2⁻²⁶ or 1 + 2⁻³⁰. Errors are relative, and
                rounded up to a power of ten.

                ## Closed form

                | parameters | records | answered | bound | beyond it | median error | largest error |
                |---|--:|--:|--:|--:|--:|--:|

                """
            )
        );
        foreach (var (kind, bound) in Kinds)
        {
            var all = records.Where(r => r.Kind == kind).ToList();
            var answered = all.Where(HasClosedForm).ToList();
            var errors = answered.Where(r => r.Exact is not null).Select(r => r.Error(r.Value!.Value)).ToList();
            Row(
                page,
                kind.Replace('_', ' '),
                Count(all.Count),
                Count(answered.Count),
                bound == 0 ? (kind == "equal" ? "exactly 0" : "infinite") : Power(bound),
                Count(answered.Count(r => IsBeyond(r, bound))),
                Median(errors),
                Largest(errors)
            );
        }
        List(page, "Beyond the bounds", records.Where(r => IsBeyond(r)).Select(r => r.Text));
        List(
            page,
            "Without a closed form by the rules known",
            records.Where(r => !HasClosedForm(r)).GroupBy(r => r.Pair).Select(g => $"{g.Key} ({g.Count()})")
        );
        page.Append(
            FormattableString.Invariant(
                $"""

                ## Definition

                By quadrature or summation, which knows no closed form. Each value comes with an estimate of its error; *exceeded* counts
                where the true error is larger.

                | parameters | records | answered | bound | beyond it | median error | largest error | estimate exceeded |
                |---|--:|--:|--:|--:|--:|--:|--:|

                """
            )
        );
        foreach (var (kind, _) in Kinds)
        {
            var all = records.Where(r => r.Kind == kind).ToList();
            var answered = all.Where(r => r.Definition is not null).ToList();
            var errors = answered
                .Where(r => r.Exact is not null)
                .Select(r =>
                    double.IsFinite(r.Definition!.Value) ? r.Error(r.Definition.Value) : double.PositiveInfinity
                )
                .ToList();
            Row(
                page,
                kind.Replace('_', ' '),
                Count(all.Count),
                Count(answered.Count),
                kind == "infinite" ? "infinite" : Power(DefinitionBound),
                Count(answered.Count(r => IsDefinitionBeyond(r))),
                Median(errors),
                Largest(errors),
                Count(answered.Count(r => r.IsDishonest))
            );
        }
        List(page, "Beyond the bounds", records.Where(r => IsDefinitionBeyond(r)).Select(r => r.Text));
        page.Append(
            """

            ## Special functions

            In double, against values of 25 digits; errors in units in the last place, rounded up.

            | function | points | largest error | allowed |
            |---|--:|--:|--:|

            """
        );
        foreach (var (function, allowed) in SpecialFunctionErrors.Allowed)
        {
            var errors = SpecialFunctionErrors.Of(function).Select(e => e.Ulps).ToList();
            Row(
                page,
                function,
                Count(errors.Count),
                Math.Ceiling(errors.Max()).ToString(CultureInfo.InvariantCulture),
                allowed.ToString(CultureInfo.InvariantCulture)
            );
        }
        return page.ToString();
    }

    /// <summary>Whether the closed form has a value that is not within its bound.</summary>
    public static bool IsBeyond(NumberRecord record) =>
        HasClosedForm(record) && IsBeyond(record, Kinds.First(k => k.Kind == record.Kind).Bound);

    /// <summary>Whether the definition has a value that is not within its bound.</summary>
    public static bool IsDefinitionBeyond(NumberRecord record) =>
        record.Definition is { } value
        && (
            record.Exact is null
                ? double.IsFinite(value)
                : !double.IsFinite(value) || record.Error(value) > DefinitionBound
        );

    private static bool HasClosedForm(NumberRecord r) => r.Status is "finite" or "infinite";

    private static bool IsBeyond(NumberRecord r, double bound) =>
        r.Exact is null
            ? r.Status != "infinite"
            : r.Value is not { } value || !double.IsFinite(value) || r.Error(value) > bound;

    private static string Median(List<double> errors) =>
        errors.Count == 0 ? "" : Power(errors.Order().ElementAt(errors.Count / 2));

    private static string Largest(List<double> errors) => errors.Count == 0 ? "" : Power(errors.Max());

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Power(double error) =>
        error == 0 ? "0"
        : double.IsInfinity(error) ? "∞"
        : "1e" + Math.Ceiling(Math.Log10(error) - 1e-9).ToString(CultureInfo.InvariantCulture);

    private static void Row(StringBuilder page, params string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void List(StringBuilder page, string title, IEnumerable<string> items)
    {
        var all = items.Order(StringComparer.Ordinal).ToList();
        page.Append('\n')
            .Append(title)
            .Append(": ")
            .Append(all.Count == 0 ? "none" : string.Join(", ", all))
            .Append(".\n");
    }
}
