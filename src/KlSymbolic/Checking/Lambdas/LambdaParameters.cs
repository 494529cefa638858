using System.Collections.Immutable;
using System.Reflection;
using KlSymbolic.Algebra;

namespace KlSymbolic.Checking.Lambdas;

/// <summary>The symbols that the parameters of a function stand for: those of the same names.</summary>
internal static class LambdaParameters
{
    /// <summary>The symbols in the order of the parameters.</summary>
    /// <param name="signature">How the function is called.</param>
    /// <param name="method">The method behind it, which has the names where it was written in source.</param>
    /// <param name="known">The symbols of P and Q.</param>
    /// <exception cref="ArgumentException">A parameter is no number, or has the name of no symbol.</exception>
    public static ImmutableArray<Symbol> Of(MethodInfo signature, MethodInfo method, ImmutableSortedSet<Symbol> known)
    {
        var called = signature.GetParameters();
        var named = method.GetParameters();
        // The method of a closure may take the closure first.
        var names = named.Skip(Math.Max(0, named.Length - called.Length)).Select(p => p.Name ?? "").ToList();
        if (
            !IsReal(signature.ReturnType)
            || called.FirstOrDefault(p => !IsReal(p.ParameterType)) is not null
            || names.Count != called.Length
        )
            throw new ArgumentException("The function takes and returns numbers of type double.", nameof(signature));
        return Of(names, known);
    }

    /// <summary>The symbols of names.</summary>
    /// <exception cref="ArgumentException">A name is that of no symbol.</exception>
    public static ImmutableArray<Symbol> Of(IEnumerable<string> names, ImmutableSortedSet<Symbol> known) =>
        [
            .. names.Select(name =>
                known.FirstOrDefault(s => s.Name == name)
                ?? throw new ArgumentException(
                    $"The parameter '{name}' is no symbol of P or Q; "
                        + (
                            known.IsEmpty
                                ? "they have none."
                                : $"those are {string.Join(", ", known.Select(s => s.Name))}."
                        )
                )
            ),
        ];

    private static bool IsReal(Type type) => type == typeof(double) || type == typeof(float);
}
