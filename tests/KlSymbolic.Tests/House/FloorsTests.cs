namespace KlSymbolic.Tests.House;

public class FloorsTests
{
    [Fact]
    public void Namespaces_follow_folders_and_every_room_has_its_floor()
    {
        Assert.NotEmpty(SourceFile.Library);
        foreach (var file in SourceFile.Library)
        {
            var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
            // Parts of one type may lie in a folder of their own, as the functions and the families do.
            Assert.StartsWith(file.Namespace, folder, StringComparison.Ordinal);
            Assert.Equal(Floors.RoomOf(folder), Floors.RoomOf(file.Namespace));
            Assert.True(Floors.IsKnown(Floors.RoomOf(folder)), $"{file.Path} is in a room without a floor.");
        }
    }

    [Fact]
    public void Nothing_points_upwards_and_derivation_and_numerics_do_not_see_each_other()
    {
        Assert.Contains(Arrows.All, a => (a.From, a.To) == ("KlSymbolic.Derivation", "KlSymbolic.Algebra.Assumptions"));
        Assert.Empty(
            Arrows.All.Where(a => !Floors.MaySee(Floors.RoomOf(a.From), Floors.RoomOf(a.To))).Select(a => a.Where)
        );
    }

    [Theory]
    [InlineData("Algebra", "Algebra", true)]
    [InlineData("Documents", "Derivation", true)]
    [InlineData("", "Documents", true)]
    [InlineData("Derivation", "Numerics", false)]
    [InlineData("Numerics", "Derivation", false)]
    [InlineData("Algebra", "Notation", false)]
    [InlineData("Checking", "", false)]
    public void A_room_sees_itself_and_what_lies_below(string from, string to, bool expected) =>
        Assert.Equal(expected, Floors.MaySee(from, to));
}
