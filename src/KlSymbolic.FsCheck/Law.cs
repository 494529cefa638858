using KlSymbolic.FsCheck.Laws;

namespace KlSymbolic.FsCheck;

/// <summary>A law of the Kullback-Leibler divergence as a value: what it says, where it is found, and how it is checked.</summary>
/// <remarks>Immutable and thread safe; the laws are in <see cref="KlLaws.All"/>.</remarks>
public sealed class Law
{
    private readonly Action<LawRun> check;

    internal Law(string name, string statement, string reference, LawNeeds needs, Action<LawRun> check)
    {
        (Name, Statement, Reference, Needs) = (name, statement, reference, needs);
        this.check = check;
    }

    /// <summary>A short name, such as <c>non-negativity</c>.</summary>
    public string Name { get; }

    /// <summary>What it says.</summary>
    public string Statement { get; }

    /// <summary>Where it is found.</summary>
    public string Reference { get; }

    /// <summary>What it needs of the divergence.</summary>
    public LawNeeds Needs { get; }

    /// <summary>Checks the law for one divergence.</summary>
    /// <param name="subject">The divergence.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="cancellation">Ends the check; what was decided until then counts.</param>
    public LawResult Check(LawSubject subject, LawSettings? settings = null, CancellationToken cancellation = default)
    {
        var run = new LawRun(this, subject, settings ?? new(), cancellation);
        run.Do(check);
        return run.Result;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
