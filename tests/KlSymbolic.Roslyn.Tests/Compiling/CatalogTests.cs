using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Roslyn.Tests.Compiling;

/// <summary>Closed forms of the catalogue as compiled C#; a sample of the pairs, each family among them.</summary>
public sealed class CatalogTests
{
    private const int Points = 5;
    private const int Together = 100;

    [Fact]
    public void Closed_forms_compile_without_warnings_and_agree_with_the_rigorous_value()
    {
        var (compared, worst) = (0, (Error: 0.0, Name: ""));
        var wrong = new List<string>();
        var all = ClosedForms
            .Sample.Chunk(Together)
            .SelectMany(forms => forms.Zip(FormulaCompiler.CompileAll(forms.Select(f => (f.Value, f.Symbols)))));
        foreach (var (form, compiled) in all)
        {
            var evaluator = CompiledExpression.Compile(form.Value, form.Symbols);
            // The evaluator merges 1 − erf with the exponential beside it; plain code has both terms, and their rounding.
            var terms = (form.Value is Sum sum ? sum.Terms : [form.Value])
                .Select(t => CompiledExpression.Compile(t, form.Symbols))
                .ToList();
            var here = 0;
            foreach (var point in SamplePoints.Of(form, Points))
            {
                var values = form.Symbols.Select(s => point[s].ToDouble()).ToArray();
                var rounding = evaluator.EvaluateWithCondition(values);
                // Where 0 log 0 occurs only the evaluator has a value, by convention.
                var exact = Rigorous(form.Value, point) ?? rounding.Value;
                // An end of the parameters at which the form as it stands has no value: there is nothing to compare with.
                if (double.IsNaN(exact))
                    continue;
                var actual = compiled.OverArray(values);
                // A dozen roundings of the largest part: what plain double arithmetic may lose in any order of its steps.
                // Where the value is 0 by convention, its terms are of the size of 1.
                var allowed =
                    1e-14 * Math.Abs(exact)
                    + (double.IsNaN(rounding.Error) ? 0 : 12 * rounding.Error)
                    + 1e-15 * terms.Select(t => Math.Abs(t.Evaluate(values))).Where(double.IsFinite).Append(1).Max();
                var message =
                    $"{form.Name} at {string.Join(", ", point)}: {actual:R} compiled, {exact:R} true\n{compiled.Source}";
                // Beyond the range of doubles both are infinite, and their difference is no number.
                var agree =
                    actual == exact
                    || (Math.Abs(actual - exact) <= allowed && Math.Abs(actual - rounding.Value) <= allowed);
                if (!agree)
                    wrong.Add(message);
                var error = exact == 0 || double.IsInfinity(exact) ? 0 : Math.Abs(actual / exact - 1);
                worst = error > worst.Error ? (error, form.Name) : worst;
                here++;
            }
            if (here == 0)
                wrong.Add($"no point for {form.Name}");
            compared += here;
        }
        Assert.True(wrong.Count == 0, $"{ClosedForms.Which}: {wrong.Count} are wrong\n{string.Join("\n", wrong)}");
        Assert.True(ClosedForms.Sample.Length >= 90, $"only {ClosedForms.Sample.Length} closed forms");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{ClosedForms.Which}: {ClosedForms.Sample.Length} closed forms compiled, {ClosedForms.Sample.Count(f => f.IsStable)} of them stable forms, {compared} values compared, "
                + $"largest relative difference {worst.Error:g2} at {worst.Name}"
        );
    }

    private static double? Rigorous(Expr e, IReadOnlyDictionary<Symbol, Rational> point) =>
        Enclosure.Evaluate(e, point, 20, cancellation: TestContext.Current.CancellationToken) switch
        {
            Enclosure.Enclosed x => double.Parse(x.Digits, CultureInfo.InvariantCulture),
            Enclosure.Undefined => null,
            var other => throw new InvalidOperationException($"{e} at {string.Join(", ", point)}: {other}"),
        };
}
