using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace KlSymbolic.FsCheck.Annotated;

/// <summary>A method or delegate of numbers as a function of doubles.</summary>
internal sealed class NumericMethod
{
    private static readonly ImmutableHashSet<Type> real = [typeof(double), typeof(float), typeof(decimal)];
    private static readonly ImmutableHashSet<Type> whole = [typeof(int), typeof(long), typeof(short), typeof(byte)];

    private readonly MethodInfo invoked;
    private readonly object? target;
    private readonly ImmutableArray<Type> types;

    private NumericMethod(MethodInfo invoked, object? target, ImmutableArray<ParameterInfo> named)
    {
        (this.invoked, this.target) = (invoked, target);
        types = [.. invoked.GetParameters().Select(p => p.ParameterType)];
        Names = [.. named.Select(p => p.Name ?? "")];
        Problem =
            !named.All(p => real.Contains(p.ParameterType) || whole.Contains(p.ParameterType))
                ? $"it takes ({string.Join(", ", named.Select(p => $"{p.ParameterType.Name} {p.Name}"))}), and only numbers are drawn"
            : !real.Contains(invoked.ReturnType) ? $"it returns {invoked.ReturnType.Name} and no real number"
            : null;
    }

    /// <summary>The names of the parameters.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Why it is no function of numbers; null where it is one.</summary>
    public string? Problem { get; }

    /// <summary>Whether it computes in single precision somewhere.</summary>
    public bool IsSingle => types.Add(invoked.ReturnType).Contains(typeof(float));

    /// <summary>A static method.</summary>
    public static NumericMethod Of(MethodInfo method) => new(method, null, [.. method.GetParameters()]);

    /// <summary>A delegate; its parameters have the names that the lambda or method gives them.</summary>
    public static NumericMethod Of(Delegate function)
    {
        var invoked = function.GetType().GetMethod("Invoke")!;
        var count = invoked.GetParameters().Length;
        // A delegate that is closed over its first argument has one parameter less than its method.
        return new(invoked, function, [.. function.Method.GetParameters().TakeLast(count)]);
    }

    /// <summary>Whether a parameter takes integers only.</summary>
    public bool TakesIntegers(string name) => whole.Contains(types[Names.IndexOf(name)]);

    /// <summary>The value, with the numbers converted to what the method takes.</summary>
    public double Invoke(double[] values) =>
        Convert.ToDouble(
            invoked.Invoke(
                target,
                BindingFlags.DoNotWrapExceptions,
                binder: null,
                [.. values.Select((v, i) => Convert.ChangeType(v, types[i], CultureInfo.InvariantCulture))],
                CultureInfo.InvariantCulture
            ),
            CultureInfo.InvariantCulture
        );
}
