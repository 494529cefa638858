namespace KlSymbolic.Tests.House;

/// <summary>The definition shares the log-density with the derivation and nothing else: that is why their agreement means something.</summary>
public class DefinitionRoadTests
{
    private const string Definition = "KlSymbolic.Numerics.Definition";

    [Fact]
    public void The_definition_reaches_no_derivation_and_no_display_form()
    {
        var arrows = Arrows.All.ToLookup(a => a.From, a => a.To);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(arrows.Select(a => a.Key).Where(room => IsOrIsIn(room, Definition)));
        Assert.NotEmpty(open);
        while (open.TryPop(out var room))
        {
            if (!reached.Add(room))
                continue;
            foreach (var next in arrows[room].Distinct())
                open.Push(next);
        }
        Assert.Contains("KlSymbolic.Distributions", reached);
        Assert.DoesNotContain(reached, room => IsOrIsIn(room, "KlSymbolic.Derivation"));
        Assert.DoesNotContain(reached, room => IsOrIsIn(room, "KlSymbolic.Algebra.Display"));
    }

    private static bool IsOrIsIn(string room, string other) =>
        room == other || room.StartsWith(other + ".", StringComparison.Ordinal);
}
