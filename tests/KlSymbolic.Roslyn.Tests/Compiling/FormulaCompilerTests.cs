using System.Runtime.CompilerServices;
using KlSymbolic.Algebra;
using KlSymbolic.Roslyn.Compiling;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Roslyn.Tests.Compiling;

public sealed class FormulaCompilerTests
{
    private static readonly Symbol x = new("x", Domain.Real);
    private static readonly Symbol a = new("a", Domain.Positive);

    [Fact]
    public void A_formula_is_a_delegate_of_its_arity_and_one_of_an_array()
    {
        // log(4) + 9/2, by hand
        var compiled = FormulaCompiler.Compile(Log(a) + x.Pow(2) / 2, x, a);

        Assert.Equal(5.886294361119891, compiled.As<Func<double, double, double>>()(3, 4));
        Assert.Equal(5.886294361119891, compiled.OverArray([3, 4]));
        Assert.Equal([x, a], compiled.Parameters);
        Assert.Contains("public static double Value(double x, double a) =>", compiled.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_parameters_is_a_constant() =>
        Assert.Equal(Math.PI, FormulaCompiler.Compile<Func<double>>(Pi)());

    [Fact]
    public void A_delegate_of_the_callers_own_type_fits_too() =>
        Assert.Equal(8, FormulaCompiler.Compile<Cube>(x.Pow(3), x)(2));

    [Fact]
    public void Special_functions_are_those_of_the_library()
    {
        // log Gamma(1/2) = log(pi)/2 and psi(1/2) = -gamma - 2 log 2 (DLMF 5.4.6, 5.4.13)
        var compiled = FormulaCompiler.Compile(LogGamma(a) + Digamma(a), a);

        Assert.Equal(Math.Log(Math.PI) / 2 - 0.57721566490153286 - 2 * Math.Log(2), compiled.OverArray([0.5]), 1e-15);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(0.5, 0.69314718055994530942)]
    public void Zero_times_the_logarithm_of_zero_is_zero(double p, double entropy)
    {
        var s = new Symbol("p", Domain.Unit);

        var compiled = FormulaCompiler.Compile(-s * Log(s) - (1 - s) * Log(1 - s), s);

        Assert.Equal(entropy, compiled.OverArray([p]), 1e-15);
    }

    [Fact]
    public void Zero_times_a_sum_of_logarithms_is_zero()
    {
        var s = new Symbol("p", Domain.Unit);

        Assert.Equal(0, FormulaCompiler.Compile(3 * s * (Log(s) - Log(a)), s, a).OverArray([0, 2]));
    }

    [Fact]
    public void Another_number_of_values_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => FormulaCompiler.Compile(x + a, x, a).OverArray([1]));

        Assert.Equal("The formula has 2 parameters, and 1 values were given.", error.Message);
    }

    [Fact]
    public void Another_delegate_is_refused()
    {
        var compiled = FormulaCompiler.Compile(x + a, x, a);

        var error = Assert.Throws<ArgumentException>(() => compiled.As<Func<double, double>>());

        Assert.StartsWith(
            "The formula takes 2 doubles (x, a) and returns a double, and ",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => compiled.As<Func<float, float, double>>());
        Assert.Throws<ArgumentException>(() => compiled.As<Func<double, double, object>>());
    }

    [Fact]
    public void A_symbol_that_is_no_parameter_is_named() =>
        Assert.Contains(
            "a occurs in the expression and is no parameter",
            Assert.Throws<ArgumentException>(() => FormulaCompiler.Compile(x + a, x)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_parameter_given_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => FormulaCompiler.Compile(x + a, x, a, x));

    [Fact]
    public void A_formula_that_explodes_when_written_out_is_refused_promptly()
    {
        Expr e = x;
        for (var i = 0; i < 20; i++)
            e = e * Exp(e);

        Assert.Contains(
            "more than 100000 nodes",
            Assert.Throws<ArgumentException>(() => FormulaCompiler.Compile(e, x)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_sum_of_infinitely_many_terms_is_refused()
    {
        var n = new Symbol("n", Domain.Natural);

        Assert.Throws<NotSupportedException>(() =>
            FormulaCompiler.Compile(IndexedSum.Of(n, 0, Infinity, Power.Of(a, n)), a)
        );
    }

    [Fact]
    public void The_deepest_expression_compiles_or_is_refused_by_the_compiler()
    {
        Expr e = x;
        while (e.Depth < Expr.MaximumDepth - 2)
            e = Exp(-e);

        Assert.InRange(FormulaCompiler.Compile(e, x).OverArray([0.5]), 0.5, 0.6);
    }

    [Fact]
    public void A_thousand_parameters_are_as_good_as_two()
    {
        var symbols = Enumerable.Range(0, 1000).Select(i => new Symbol($"x{i}", Domain.Real)).ToArray();

        var compiled = FormulaCompiler.Compile(Sum.Of(symbols), [.. symbols]);

        Assert.Equal(499_500, compiled.OverArray([.. Enumerable.Range(0, 1000).Select(i => (double)i)]));
    }

    [Theory]
    [InlineData("class C { int unused; }", "CS0169")]
    [InlineData("class C { string s = null; string S => s; }", "CS8625")]
    [InlineData("class C { int F( }", "CS1026")]
    public void What_the_compiler_says_is_listed_warnings_included(string source, string id)
    {
        var error = Assert.Throws<FormulaCompilationException>(() => MemoryAssembly.Load(source));

        Assert.Contains(error.Diagnostics, d => d.Contains(id, StringComparison.Ordinal));
        Assert.Contains(id, error.Message, StringComparison.Ordinal);
        Assert.Equal(source, error.GeneratedSource);
    }

    [Fact]
    public void Code_is_unloaded_when_its_last_delegate_is_gone()
    {
        var holder = new Func<double, double>?[1];
        var assembly = CompileInto(holder);
        Collect();
        Assert.True(assembly.IsAlive, "the code is gone although a delegate lives");
        Assert.Equal(6, CallIn(holder, 5));

        holder[0] = null;
        for (var i = 0; i < 50 && assembly.IsAlive; i++)
            Collect();

        Assert.False(assembly.IsAlive, "the code is still loaded");
    }

    // Methods of their own, so that no local of the test keeps the code alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double CallIn(Func<double, double>?[] holder, double value) => holder[0]!(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CompileInto(Func<double, double>?[] holder)
    {
        holder[0] = FormulaCompiler.Compile<Func<double, double>>(x + 1, x);
        return new WeakReference(holder[0]!.Method.Module.Assembly);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private delegate double Cube(double x);
}
