using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.Notation;

namespace KlSymbolic.Snapshots;

/// <summary>Every closed form of the catalogue in every notation: how many are written, what is refused, and how many come back.</summary>
public sealed class CatalogueNotations
{
    private sealed record Form(Expr Value, ImmutableArray<Symbol> Symbols, AssumptionSet Known);

    private sealed record Way(
        string Name,
        Func<Form, string> Print,
        Func<string, SymbolTable, Expr>? Read,
        string RunBy
    );

    private static readonly Way[] ways =
    [
        new("infix", f => Infix.Print(f.Value), Infix.Parse, ""),
        new("Unicode", f => UnicodeText.Print(f.Value), null, ""),
        new("LaTeX", f => Latex.Print(f.Value), Latex.Parse, "KaTeX, `LatexTests`"),
        new("MathML", f => MathMl.Print(f.Value), null, ""),
        new(
            "C#",
            f => CSharp.Method("F", f.Symbols, f.Value),
            null,
            "Roslyn: compiled, read back, run, `CatalogTests`"
        ),
        new(
            "F#",
            f => Notation.FSharp.Function("f", f.Symbols, f.Value),
            null,
            "F# compiler: compiled, read back, run, `EmittedCatalogTests`"
        ),
        new("NumPy, SciPy", f => NumPy.Function("f", f.Symbols, f.Value), null, "run, `ForeignCatalogTests`"),
        new("SymPy", f => SymPy.Function("f", f.Symbols, f.Value), null, "run, `ForeignCatalogTests`"),
        new("PyTorch", f => PyTorch.Function("f", f.Symbols, f.Value), null, "run, `ForeignCatalogTests`"),
        new("Julia", f => Julia.Function("f", f.Symbols, f.Value), null, "never run"),
        new(
            "AngouriMath",
            f => AngouriMath.Print(f.Value),
            AngouriMath.Parse,
            "`BridgeTests`, where its package is found"
        ),
    ];

    [Fact]
    public void Every_closed_form_in_every_notation()
    {
        var forms = Catalog
            .All.SelectMany(p => Catalog.All.Select(q => (P: p, Q: q)))
            .AsParallel()
            .AsOrdered()
            .SelectMany(pair => FormsOf(GenericPair.Derive(pair.P, pair.Q)))
            .ToList();
        var page = new StringBuilder(
            $"""
            # The catalogue in every notation

            The {forms.Count} finite closed forms of KL(P||Q) over all ordered pairs of families, case by case. *Written*: how many can be
            written, and what keeps the others out. *Come back*: how many of those are read again to an expression that is the same, or
            proven equal. *Checked there*: what runs or parses them, in which test.

            | notation | written | come back | checked there | left out |
            | --- | --- | --- | --- | --- |

            """
        );
        foreach (var way in ways)
        {
            var written = forms.AsParallel().AsOrdered().Select(f => Write(way, f)).ToList();
            var texts = written.Where(w => w.Text is not null).ToList();
            var lost = way.Read is { } read
                ? texts.AsParallel().AsOrdered().Select(w => WhyLost(read, w.Form, w.Text!)).OfType<string>().ToList()
                : [];
            var back = way.Read is null ? "" : $"{texts.Count - lost.Count}";
            var reasons = written
                .Select(w => w.Refusal)
                .OfType<string>()
                .Concat(lost)
                .GroupBy(why => why)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Count()}: {g.Key}");
            page.Append($"| {way.Name} | {texts.Count} | {back} | {way.RunBy} | {string.Join(" ", reasons)} |\n");
        }
        Snapshot.Verify(page.ToString(), "notation/catalogue", "md");
    }

    private static (Form Form, string? Text, string? Refusal) Write(Way way, Form form)
    {
        try
        {
            return (form, way.Print(form), null);
        }
        catch (NotSupportedException e)
        {
            return (form, null, e.Message);
        }
    }

    /// <summary>Why a text does not come back as what was written; null where it does.</summary>
    private static string? WhyLost(Func<string, SymbolTable, Expr> read, Form form, string text)
    {
        try
        {
            var again = read(text, SymbolTable.Of(form.Symbols));
            var same =
                again == form.Value
                || ZeroTest.AreEqual(again, form.Value, form.Known, TestContext.Current.CancellationToken)
                    == Truth.True;
            return same ? null : "Read as another expression, and not proven equal.";
        }
        catch (ParseException e)
        {
            return $"Not read: {e.Problem.Split(';')[0]}.";
        }
    }

    private static IEnumerable<Form> FormsOf(PairDerivation pair)
    {
        var cases = pair.Divergence is Outcome.Cases several
            ? several.Items
            : [new Case(Condition.Always, pair.Divergence)];
        return cases
            .Where(c => c.Outcome is Outcome.Finite { IsSeries: false })
            .Select(c => new Form(
                ((Outcome.Finite)c.Outcome).Value,
                [.. pair.P.FreeSymbols().Union(pair.Q.FreeSymbols())],
                pair.Assumptions.With(c.When)
            ));
    }
}
