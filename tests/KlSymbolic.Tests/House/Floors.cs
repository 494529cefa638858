namespace KlSymbolic.Tests.House;

/// <summary>The floors of the library, from the ground up; rooms on one floor do not see each other.</summary>
internal static class Floors
{
    private static readonly string[][] rooms =
    [
        ["Algebra"],
        ["Notation"],
        ["Distributions"],
        ["Derivation", "Numerics"],
        ["Evaluation"],
        ["Checking", "Explanations"],
        ["Documents"],
        [""],
    ];

    /// <summary>The room of a namespace of the library: the part after <c>KlSymbolic.</c>, empty for the front door.</summary>
    public static string RoomOf(string @namespace) => @namespace.Split('.') is [_, var room, ..] ? room : "";

    /// <summary>Whether the room has its place on a floor.</summary>
    public static bool IsKnown(string room) => rooms.Any(floor => floor.Contains(room));

    /// <summary>Whether code in one room may name what is in another.</summary>
    public static bool MaySee(string from, string to) => from == to || LevelOf(to) < LevelOf(from);

    /// <summary>Whether a room lies below another.</summary>
    public static bool IsBelow(string room, string other) => LevelOf(room) < LevelOf(other);

    private static int LevelOf(string room) => Array.FindIndex(rooms, floor => floor.Contains(room));
}
