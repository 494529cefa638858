using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Roslyn.Tests.Compiling;

/// <summary>Every closed form of the catalogue as compiled C#.</summary>
public sealed class CatalogTests
{
    private const int Points = 5;

    [Fact]
    public void Every_closed_form_compiles_without_warnings_and_agrees_with_the_rigorous_value()
    {
        var (compared, worst) = (0, (Error: 0.0, Name: ""));
        foreach (var form in ClosedForms.All)
        {
            var compiled = FormulaCompiler.Compile(form.Value, form.Symbols);
            var evaluator = CompiledExpression.Compile(form.Value, form.Symbols);
            var here = 0;
            foreach (var point in SamplePoints.Of(form, Points))
            {
                var values = form.Symbols.Select(s => point[s].ToDouble()).ToArray();
                var rounding = evaluator.EvaluateWithCondition(values);
                // Where 0 log 0 occurs only the evaluator has a value, by convention.
                var exact = Rigorous(form.Value, point) ?? rounding.Value;
                var actual = compiled.OverArray(values);
                // A dozen roundings of the largest part: what plain double arithmetic may lose in any order of its steps.
                var allowed = 1e-14 * Math.Abs(exact) + (double.IsNaN(rounding.Error) ? 0 : 12 * rounding.Error);
                var message =
                    $"{form.Name} at {string.Join(", ", point)}: {actual:R} compiled, {exact:R} true\n{compiled.Source}";
                Assert.True(Math.Abs(actual - exact) <= allowed, message);
                Assert.True(Math.Abs(actual - rounding.Value) <= allowed, message);
                var error = exact == 0 ? 0 : Math.Abs(actual / exact - 1);
                worst = error > worst.Error ? (error, form.Name) : worst;
                here++;
            }
            Assert.True(here > 0, $"no point for {form.Name}");
            compared += here;
        }
        Assert.True(ClosedForms.All.Length >= 90, $"only {ClosedForms.All.Length} closed forms");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{ClosedForms.All.Length} closed forms compiled, {compared} values compared, "
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
