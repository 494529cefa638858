using KlSymbolic.Documents.Plots;

namespace KlSymbolic.Tests.Documents.Plots;

public class PolylineTests
{
    [Fact]
    public void A_circle_keeps_its_shape_with_few_points()
    {
        (double X, double Y)[] circle =
        [
            .. Enumerable
                .Range(0, 2001)
                .Select(i => (100 * Math.Cos(i * Math.PI / 1000), 100 * Math.Sin(i * Math.PI / 1000))),
        ];

        var thinned = Polyline.Thinned([.. circle]).ToList();

        // A chord of a circle of radius r that is nowhere farther than d from it spans about 2 sqrt(2 d / r): here 100 chords at least.
        Assert.InRange(thinned.Count, 99, 300);
        Assert.Equal((circle[0], circle[^1]), (thinned[0], thinned[^1]));
        // Every chord, by its middle, is within the tolerance of the circle.
        Assert.All(
            thinned.Zip(thinned.Skip(1)),
            c =>
                Assert.InRange(
                    Math.Sqrt(Math.Pow((c.First.X + c.Second.X) / 2, 2) + Math.Pow((c.First.Y + c.Second.Y) / 2, 2)),
                    99.949,
                    100.001
                )
        );
    }

    [Fact]
    public void A_straight_line_is_its_ends_and_a_corner_stays()
    {
        Assert.Equal([(0.0, 0.0), (2.0, 4.0)], Polyline.Thinned([(0, 0), (0.5, 1), (1, 2), (2, 4)]));
        Assert.Equal([(0.0, 0.0), (1.0, 5.0), (2.0, 0.0)], Polyline.Thinned([(0, 0), (1, 5), (2, 0)]));
        // A line that comes back is not drawn as nothing.
        Assert.Equal([(0.0, 0.0), (3.0, 0.0), (0.0, 0.0)], Polyline.Thinned([(0, 0), (3, 0), (0, 0)]));
        Assert.Empty(Polyline.Thinned([]));
        Assert.Equal([(1.0, 1.0)], Polyline.Thinned([(1, 1)]));
    }
}
