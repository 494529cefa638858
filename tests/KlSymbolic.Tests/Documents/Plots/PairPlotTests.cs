using System.Xml.Linq;
using KlSymbolic.Documents.Plots;

namespace KlSymbolic.Tests.Documents.Plots;

public class PairPlotTests
{
    [Theory]
    [InlineData("Normal(0, 1)", "Normal(1, 2)", false)]
    [InlineData("Beta(1/2, 1/2)", "Uniform(0, 1)", false)]
    [InlineData("Uniform(0, 2)", "Uniform(0, 1)", true)]
    [InlineData("Normal(0, 1)", "Exponential(1)", true)]
    [InlineData("Normal(0, 0.000001)", "Cauchy(1000000, 3)", true)]
    [InlineData("Poisson(3)", "Binomial(5, 0.5)", true)]
    [InlineData("Poisson(100000)", "Poisson(100300)", false)]
    [InlineData("Poisson(3)", "Normal(3, 1)", true)]
    [InlineData("{a<b: 1, \"&\": 3}", "{a<b: 2, \"&\": 2}", false)]
    public void A_picture_is_well_formed_has_title_and_description_and_marks_what_is_infinite(
        string p,
        string q,
        bool isInfinite
    )
    {
        var pair = Kl.Explain(p, q);
        var text = PairPlot.Svg(pair);
        var svg = XDocument.Parse(text).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.NotEmpty(svg.Element(ns + "title")!.Value);
        Assert.NotEmpty(svg.Element(ns + "desc")!.Value);
        Assert.Empty(svg.Descendants(ns + "script"));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
        Assert.Equal(
            isInfinite,
            svg.Descendants(ns + "text").Any(t => t.Value.Contains('∞', StringComparison.Ordinal))
        );
        Assert.Equal(text, PairPlot.Svg(Kl.Explain(p, q)));
    }

    /// <summary>The peak of the standard normal density is 1/√(2π) = 0.3989: the curve of P reaches that height on its axis, and no higher.</summary>
    [Fact]
    public void Heights_are_those_of_the_density()
    {
        XNamespace ns = "http://www.w3.org/2000/svg";
        var svg = XDocument.Parse(PairPlot.Distributions(Kl.Explain("Normal(0, 1)", "Normal(0, 2)"))).Root!;
        var place = svg.Descendants(ns + "text")
            .Where(t => t.Value is "0" or "0.2" && t.Attribute("text-anchor")?.Value == "end")
            .ToDictionary(t => t.Value, t => Number(t.Attribute("y")!.Value) - 4);
        var curve = svg.Descendants(ns + "path")
            .Last(t => t.Attribute("class")!.Value == "p line") // after that of the legend
            .Attribute("d")!
            .Value;
        var top = curve[1..].Split('L').Min(point => Number(point.Split(' ')[1]));
        Assert.Equal(0.3989, 0.2 * (place["0"] - top) / (place["0"] - place["0.2"]), 2);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
