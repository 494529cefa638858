using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Plots;

/// <summary>Draws the outcomes of discrete distributions: probabilities side by side, and contributions up and down.</summary>
internal static class OutcomePanel
{
    /// <summary>The probabilities, P beside Q.</summary>
    public static void Probabilities(SvgPicture picture, Frame place, ImmutableArray<OutcomeRow> rows)
    {
        var frame = place with { X = (0, rows.Length), Y = (0, 1.05 * rows.Max(r => Math.Max(r.P, r.Q))) };
        picture.Axes(frame, hasNumbersBelow: false);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            Bar("fp bar", i + 0.12, row.P, $"P({row.Label}) = {Short(row.P)}");
            Bar("fq bar", i + 0.5, row.Q, $"Q({row.Label}) = {Short(row.Q)}");
        }
        Names(picture, frame, rows);

        void Bar(string style, double x, double value, string tip)
        {
            var left = frame.AtX(x);
            picture.Box(
                style,
                left,
                frame.AtY(value),
                frame.AtX(x + 0.38) - left,
                frame.Bottom - frame.AtY(value),
                tip
            );
        }
    }

    /// <summary>The contributions; where one is infinite, a band over the whole height.</summary>
    public static void Contributions(
        SvgPicture picture,
        Frame place,
        ImmutableArray<OutcomeRow> rows,
        Func<OutcomeRow, double> contribution
    )
    {
        var values = rows.Select(contribution).ToList();
        var frame = place with
        {
            X = (0, rows.Length),
            Y = ContributionRange.Of(values, finite => finite.DefaultIfEmpty(0).Max()),
        };
        picture.Axes(frame, hasNumbersBelow: false);
        for (var i = 0; i < rows.Length; i++)
        {
            var value = contribution(rows[i]);
            var (left, width) = (frame.AtX(i + 0.2), frame.AtX(i + 0.8) - frame.AtX(i + 0.2));
            if (double.IsInfinity(value))
            {
                picture.Box(
                    "inf",
                    left,
                    frame.Top,
                    width,
                    frame.AtY(0) - frame.Top,
                    $"{rows[i].Label}: infinite, for the other distribution gives it no mass"
                );
                picture.Text("infinite", left + 0.5 * width, 0.5 * (frame.Top + frame.AtY(0)) + 6, "∞", "middle");
            }
            else
                picture.Box(
                    value < 0 ? "less bar" : "more bar",
                    left,
                    frame.AtY(Math.Max(value, 0)),
                    width,
                    frame.AtY(Math.Min(value, 0)) - frame.AtY(Math.Max(value, 0)),
                    $"{rows[i].Label}: {Short(value)}"
                );
        }
        Names(picture, frame, rows);
    }

    private static void Names(SvgPicture picture, Frame frame, ImmutableArray<OutcomeRow> rows)
    {
        var room = frame.Width / rows.Length / 7;
        var every = (int)Math.Max(1, Math.Ceiling(rows.Max(r => Math.Min(r.Label.Length, 12) + 1) / room));
        for (var i = 0; i < rows.Length; i += every)
        {
            var name = rows[i].Label;
            var letters = (int)Math.Max(3, every * room - 1);
            picture.Text(
                "muted",
                frame.AtX(i + 0.5),
                frame.Bottom + 16,
                name.Length <= Math.Max(letters, 4) ? name : name.Substring(0, letters - 1) + "…",
                "middle"
            );
        }
    }

    private static string Short(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
