using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;
using KlSymbolic.Roslyn.Compiling;

namespace KlSymbolic.Roslyn;

/// <summary>Turns formulas into machine code: emitted as C#, compiled in memory with every warning an error, and loaded.</summary>
/// <remarks>
/// Names of symbols reach the source only as plain identifiers, and numbers only as literals of doubles, so that no formula can
/// bring code of its own. Where x may be 0, x log x is 0 there, as everywhere in this library. What is loaded is unloaded when its last delegate is collected. Thread safe. The first compilation of
/// a process takes about a second, later ones some milliseconds.
/// </remarks>
public static class FormulaCompiler
{
    /// <summary>How many nodes a formula may have, written out as a tree.</summary>
    public const int MaximumSize = 100_000;

    private const string Head = "#nullable enable\nusing System;\n";

    /// <summary>A formula as compiled code.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="parameters">Its parameters in the order in which their values will be given.</param>
    /// <exception cref="ArgumentException">A symbol of the formula is no parameter, a parameter is given twice, or the formula is too large.</exception>
    /// <exception cref="NotSupportedException">The formula sums infinitely many terms, or holds a number beyond doubles.</exception>
    /// <exception cref="FormulaCompilationException">The compiler refused the emitted source.</exception>
    public static CompiledFormula Compile(Expr formula, params ImmutableArray<Symbol> parameters) =>
        CompileAll([(formula, parameters)])[0];

    /// <summary>Several formulas as compiled code; one compilation takes hardly longer than one of a single formula.</summary>
    /// <param name="formulas">The formulas, each with its parameters in the order in which their values will be given.</param>
    /// <exception cref="ArgumentException">As for <see cref="Compile(Expr, ImmutableArray{Symbol})"/>.</exception>
    /// <exception cref="NotSupportedException">A formula sums infinitely many terms, or holds a number beyond doubles.</exception>
    /// <exception cref="FormulaCompilationException">The compiler refused the emitted source.</exception>
    public static ImmutableArray<CompiledFormula> CompileAll(
        params IEnumerable<(Expr Formula, ImmutableArray<Symbol> Parameters)> formulas
    )
    {
        var classes = formulas
            .Select(
                (f, i) => (f.Parameters, Name: MemoryAssembly.ClassName(i), Code: ClassOf(i, f.Formula, f.Parameters))
            )
            .ToImmutableArray();
        var assembly = MemoryAssembly.Load(Head + string.Concat(classes.Select(c => c.Code)));
        return
        [
            .. classes.Select(c => new CompiledFormula(
                c.Parameters,
                Head + c.Code,
                assembly.GetType(c.Name, throwOnError: true)!
            )),
        ];
    }

    /// <summary>A formula as a delegate that takes one double for each parameter, such as <c>Func&lt;double, double, double&gt;</c>.</summary>
    /// <typeparam name="TDelegate">A delegate of doubles to a double.</typeparam>
    /// <param name="formula">The formula.</param>
    /// <param name="parameters">Its parameters in the order of the delegate's.</param>
    /// <exception cref="ArgumentException">As for <see cref="Compile(Expr, ImmutableArray{Symbol})"/>, or the delegate does not fit.</exception>
    /// <exception cref="NotSupportedException">The formula sums infinitely many terms, or holds a number beyond doubles.</exception>
    /// <exception cref="FormulaCompilationException">The compiler refused the emitted source.</exception>
    public static TDelegate Compile<TDelegate>(Expr formula, params ImmutableArray<Symbol> parameters)
        where TDelegate : Delegate => Compile(formula, parameters).As<TDelegate>();

    /// <summary>The source of the class that holds the formula.</summary>
    private static string ClassOf(int number, Expr formula, ImmutableArray<Symbol> parameters)
    {
        if (parameters.Distinct().Count() < parameters.Length)
            throw new ArgumentException("A parameter is given twice.", nameof(parameters));
        if (!TreeSize.IsAtMost(formula, MaximumSize))
            throw new ArgumentException(
                $"The formula has more than {MaximumSize} nodes and cannot be compiled; share its parts as parameters.",
                nameof(formula)
            );
        var (plain, named) = PlainNames.Of(ZeroTimesLogarithm.Guard(formula), parameters);
        var arguments = string.Join(", ", Enumerable.Range(0, named.Length).Select(i => $"values[{i}]"));
        return $$"""

            public static class {{MemoryAssembly.ClassName(number)}}
            {
                {{CSharp.Method(MemoryAssembly.ScalarName, named, plain)}}

                public static double {{MemoryAssembly.ArrayName}}(double[] values) =>
                    values.Length == {{named.Length}}
                        ? {{MemoryAssembly.ScalarName}}({{arguments}})
                        : throw new ArgumentException("The formula has {{named.Length}} parameters, and " + values.Length + " values were given.");
            }

            """;
    }
}
