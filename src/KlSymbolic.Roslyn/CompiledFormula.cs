using System.Collections.Immutable;
using System.Reflection;
using KlSymbolic.Algebra;
using KlSymbolic.Roslyn.Compiling;

namespace KlSymbolic.Roslyn;

/// <summary>A formula that was compiled to machine code and computes in doubles as C# does.</summary>
/// <remarks>Thread safe. The code stays loaded as long as this object or one of its delegates lives.</remarks>
public sealed class CompiledFormula
{
    private readonly MethodInfo scalar;

    internal CompiledFormula(ImmutableArray<Symbol> parameters, string source, Type type)
    {
        scalar = type.GetMethod(MemoryAssembly.ScalarName)!;
        Parameters = parameters;
        Source = source;
        OverArray = type.GetMethod(MemoryAssembly.ArrayName)!.CreateDelegate<Func<double[], double>>();
    }

    /// <summary>The parameters, in the order of the values.</summary>
    public ImmutableArray<Symbol> Parameters { get; }

    /// <summary>The C# that was compiled.</summary>
    public string Source { get; }

    /// <summary>The formula as a function of as many values as it has parameters; another number is an <see cref="ArgumentException"/>.</summary>
    public Func<double[], double> OverArray { get; }

    /// <summary>The formula as a delegate that takes one double for each parameter.</summary>
    /// <typeparam name="TDelegate">A delegate of doubles to a double, such as <c>Func&lt;double, double, double&gt;</c>.</typeparam>
    /// <exception cref="ArgumentException">The delegate takes another number of doubles, or something else.</exception>
    public TDelegate As<TDelegate>()
        where TDelegate : Delegate
    {
        var invoke = typeof(TDelegate).GetMethod("Invoke");
        var fits =
            invoke is not null
            && invoke.ReturnType == typeof(double)
            && invoke.GetParameters() is var taken
            && taken.Length == Parameters.Length
            && taken.All(p => p.ParameterType == typeof(double));
        return fits
            ? scalar.CreateDelegate<TDelegate>()
            : throw new ArgumentException(
                $"The formula takes {Parameters.Length} doubles ({string.Join(", ", Parameters)}) and returns a double, "
                    + $"and {typeof(TDelegate)} does not."
            );
    }
}
