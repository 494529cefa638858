using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>The divergence as code that computes it.</summary>
internal static class CodeSection
{
    /// <summary>Writes the section; nothing where no case is finite, or each is a series without end.</summary>
    public static void Write(MarkdownWriter page, PairDerivation derivation)
    {
        var finite = FiniteCases(derivation.Divergence);
        if (finite.Count == 0)
            return;
        page.Heading(2, "Code");
        ImmutableArray<Symbol> parameters =
        [
            .. derivation.P.Arguments.Concat(derivation.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct(),
        ];
        var name = $"{derivation.P.Family.Name}{derivation.Q.Family.Name}Divergence";
        page.Code("csharp", finite.SelectMany(c => WithCondition(c, "//", CSharp.Method(name, parameters, c.Value))));
        page.Code("fsharp", finite.SelectMany(c => WithCondition(c, "//", FSharp.Function(name, parameters, c.Value))));
    }

    private static List<(Condition When, Expr Value)> FiniteCases(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite { IsSeries: true } => [],
            Outcome.Finite f => [(Condition.Always, f.Value)],
            Outcome.Cases c =>
            [
                .. c
                    .Items.Where(i => i.Outcome is Outcome.Finite { IsSeries: false })
                    .Select(i => (i.When, ((Outcome.Finite)i.Outcome).Value)),
            ],
            _ => [],
        };

    private static IEnumerable<string> WithCondition((Condition When, Expr Value) c, string comment, string code) =>
        c.When.Equals(Condition.Always) ? [code] : [$"{comment} where {ConditionText.Print(c.When)}", code];
}
