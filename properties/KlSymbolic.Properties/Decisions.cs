using FsCheck;
using FsCheck.Fluent;

namespace KlSymbolic.Properties;

/// <summary>Counts the cases that a property decided; one that decided nothing fails.</summary>
internal sealed class Decisions
{
    private int met;
    private int decided;

    /// <summary>Checks a property of many values with a fixed seed.</summary>
    /// <param name="values">The values.</param>
    /// <param name="tests">How many.</param>
    /// <param name="decide">Whether the property could be decided for a value; throws where it fails.</param>
    /// <param name="mayBeOpen">Whether nothing decided is counted as skipped instead of failed.</param>
    public static void Over<T>(Arbitrary<T> values, int tests, Func<T, bool> decide, bool mayBeOpen = false)
    {
        var decisions = new Decisions();
        var config = Config
            .QuickThrowOnFailure.WithMaxTest(tests)
            .WithQuietOnSuccess(true)
            .WithReplay(new Replay(new Rnd(20_240_229, 1_414_213), null));
        Check.One(config, Prop.ForAll(values, value => decisions.Count(decide(value))));
        decisions.Report(mayBeOpen);
    }

    /// <summary>Counts a case.</summary>
    public void Count(bool isDecided)
    {
        met++;
        if (isDecided)
            decided++;
    }

    /// <summary>Counts a case and tells whether it was decided.</summary>
    public bool CountAndTell(bool isDecided)
    {
        Count(isDecided);
        return isDecided;
    }

    /// <summary>Writes how many cases were decided, and fails where there was none, or says that the test is skipped.</summary>
    public void Report(bool mayBeOpen = false)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"decided {decided} of {met}");
        if (mayBeOpen && decided == 0)
            Assert.Skip($"Of {met} cases none was decided.");
        Assert.True(decided > 0, $"Of {met} cases none was decided.");
    }
}
