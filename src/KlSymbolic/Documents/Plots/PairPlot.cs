using System.Globalization;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Plots;

/// <summary>Pictures of a pair of distributions as SVG: one svg element without scripts, light and dark by the reader's scheme.</summary>
/// <remarks>The same pair gives the same bytes. Thread safe.</remarks>
public static class PairPlot
{
    private const double Width = 720;
    private const double Left = 64;
    private const double PanelHeight = 170;
    private const double Pitch = 240;

    /// <summary>Densities or probabilities, and below them the contributions to KL(P||Q) and to KL(Q||P).</summary>
    public static string Svg(PairExplanation pair) => Draw(PairPicture.Of(pair), Panels.All).ToString();

    /// <summary>The densities or probabilities alone.</summary>
    public static string Distributions(PairExplanation pair) =>
        Draw(PairPicture.Of(pair), Panels.Distributions).ToString();

    /// <summary>The contributions p log(p/q) to KL(P||Q) alone.</summary>
    public static string Contributions(PairExplanation pair) => Draw(PairPicture.Of(pair), Panels.Forward).ToString();

    /// <summary>The panels asked for, one below the other.</summary>
    internal static SvgPicture Draw(PairPicture pair, Panels panels)
    {
        var (hasDistributions, hasForward, hasReverse) = (
            panels.HasFlag(Panels.Distributions),
            panels.HasFlag(Panels.Forward),
            panels.HasFlag(Panels.Reverse)
        );
        var (p, q, shapes) = (pair.P, pair.Q, pair.Shapes);
        var count = (hasDistributions ? 1 : 0) + (hasForward ? 1 : 0) + (hasReverse ? 1 : 0);
        var hasPicture = !shapes.Curve.IsEmpty || !shapes.Outcomes.IsEmpty;
        var unit = pair.Unit == InformationUnit.Bits ? "bits" : "nats";
        var height = hasPicture ? Pitch * count + 10 : 90;
        var picture = new SvgPicture(Width, height, $"P = {p}, Q = {q}", Description(pair, unit));
        if (!hasPicture)
        {
            picture.Text("head", 16, 28, $"P = {p}");
            picture.Text("head", 16, 48, $"Q = {q}");
            picture.Text("infinite", 16, 74, "One is discrete and the other continuous: both divergences are +∞.");
            return picture;
        }
        var top = 0.0;
        if (hasDistributions)
        {
            var frame = NextFrame();
            Legend(picture, frame, p, q, hasLines: !shapes.Curve.IsEmpty);
            if (shapes.Curve.IsEmpty)
                OutcomePanel.Probabilities(picture, frame, shapes.Outcomes);
            else
                DensityPanel.Densities(picture, frame, shapes.Curve);
        }
        if (hasForward)
            Contribution("KL(P‖Q)", pair.Forward!, "p log(p/q)", c => c.Forward, r => r.Forward);
        if (hasReverse)
            Contribution("KL(Q‖P)", pair.Reverse!, "q log(q/p)", c => c.Reverse, r => r.Reverse);
        return picture;

        Frame NextFrame()
        {
            var frame = new Frame(Left, top + 44, Width - Left - 16, PanelHeight, Range(shapes), (0, 1));
            top += Pitch;
            return frame;
        }

        void Contribution(
            string name,
            Amount divergence,
            string formula,
            Func<CurvePoint, double> ofPoint,
            Func<OutcomeRow, double> ofRow
        )
        {
            var frame = NextFrame();
            picture.Text("head", frame.Left, frame.Top - 14, $"{name} = {Value(divergence, unit)}");
            picture.Text("muted", frame.Right, frame.Top - 14, $"contributions {formula}", "end");
            if (shapes.Curve.IsEmpty)
                OutcomePanel.Contributions(picture, frame, shapes.Outcomes, ofRow);
            else
                DensityPanel.Contributions(picture, frame, shapes.Curve, ofPoint);
        }
    }

    private static void Legend(SvgPicture picture, Frame frame, string p, string q, bool hasLines)
    {
        Entry("p", "P", p, frame.Top - 26);
        Entry("q", "Q", q, frame.Top - 9);

        void Entry(string style, string letter, string name, double y)
        {
            if (hasLines)
                picture.Line($"{style} line", [(frame.Left, y - 4), (frame.Left + 24, y - 4)]);
            else
                picture.Box($"f{style} bar", frame.Left + 5, y - 10, 14, 11);
            picture.Text("head", frame.Left + 32, y, $"{letter} = {Shortened(name)}");
        }
    }

    private static string Shortened(string name) => name.Length <= 90 ? name : name.Substring(0, 89) + "…";

    private static (double, double) Range(PairShapes shapes) =>
        shapes.Curve.IsEmpty ? (0, 1) : (shapes.Curve[0].X, shapes.Curve[^1].X);

    /// <summary>The divergences that are told; empty where none is.</summary>
    private static string Description(PairPicture pair, string unit)
    {
        var told = new[] { (Name: "KL(P‖Q)", Amount: pair.Forward), (Name: "KL(Q‖P)", Amount: pair.Reverse) }
            .Where(d => d.Amount is not null)
            .Select(d => $"{d.Name} = {Value(d.Amount!, unit)}")
            .ToList();
        return told.Count == 0 ? "" : string.Join("; ", told) + ".";
    }

    private static string Value(Amount amount, string unit) =>
        amount switch
        {
            Amount.Finite f => f.Value.ToString("G6", CultureInfo.InvariantCulture).Replace("E-", "e−") + " " + unit,
            Amount.Infinite => "+∞",
            Amount.Unknown => "unknown",
            _ => throw new InvalidOperationException($"Unknown amount {amount.GetType().Name}."),
        };
}
