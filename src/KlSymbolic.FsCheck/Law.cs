using KlSymbolic.FsCheck.Laws;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck;

/// <summary>A law of the Kullback-Leibler divergence as a value: what it says, where it is found, and how it is checked.</summary>
/// <remarks>Immutable and thread safe; the laws are in <see cref="KlLaws.All"/>.</remarks>
public sealed class Law
{
    private readonly Action<LawRun> check;
    private readonly Action<StructuredRun>? structured;

    internal Law(
        string name,
        string statement,
        string reference,
        LawNeeds needs,
        Action<LawRun> check,
        Action<StructuredRun>? structured = null
    )
    {
        (Name, Statement, Reference, Needs) = (name, statement, reference, needs);
        (this.check, this.structured) = (check, structured);
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

    /// <summary>Checks the law for one divergence of vectors or matrices.</summary>
    /// <param name="subject">The divergence.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="cancellation">Ends the check; what was decided until then counts.</param>
    public LawResult Check(
        StructuredSubject subject,
        LawSettings? settings = null,
        CancellationToken cancellation = default
    )
    {
        var run = new StructuredRun(this, subject, settings ?? new(), cancellation);
        if (structured is null)
            run.Skip("it is not checked for vectors and matrices");
        else
            run.Do(structured);
        return run.Result;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
