using System.Collections.Immutable;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Algebra;

/// <summary>A function as a value: its name, how many arguments it takes, its derivative, range and notation.</summary>
/// <remarks>A new function is one property of <see cref="Functions"/>. A function with a <see cref="Definition"/> is shorthand:
/// the normal form works with what it stands for.</remarks>
public sealed class Function(string name, int arity) : IEquatable<Function>
{
    /// <summary>The name in infix notation, in ASCII.</summary>
    public string Name { get; } = name;

    /// <summary>How many arguments the function takes; 0 for a constant.</summary>
    public int Arity { get; } = arity;

    /// <summary>Other names that infix notation accepts.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The LaTeX of the function's name, such as <c>\log</c> or <c>\psi</c>; null for <c>\operatorname{name}</c>.</summary>
    public string? Latex { get; init; }

    /// <summary>The function's name in printed formulas, such as <c>ψ</c>; null for <see cref="Name"/>.</summary>
    public string? Unicode { get; init; }

    /// <summary>The set in which the function's values lie for real arguments in its domain.</summary>
    public Domain Range { get; init; } = Domain.Real;

    /// <summary>The set in which the last argument must lie for the function to have a real value.</summary>
    public Domain ArgumentDomain { get; init; } = Domain.Real;

    /// <summary>Whether f(−x) = −f(x), for a function of one argument.</summary>
    public bool IsOdd { get; init; }

    /// <summary>What the function stands for in terms of simpler ones; null for a function that is a primitive.</summary>
    public Func<ImmutableArray<Expr>, Expr>? Definition { get; init; }

    /// <summary>The partial derivative by the argument with that index; null where the definition gives it or none is known.</summary>
    public Func<ImmutableArray<Expr>, int, Expr?>? Derivative { get; init; }

    /// <summary>What the function stands for where it is made of vectors and matrices; null for a function of numbers.</summary>
    public FunctionStructure? Structure { get; init; }

    /// <summary>Values at special arguments; null where there is nothing to fold.</summary>
    internal Func<ImmutableArray<Expr>, Expr?>? Fold { get; init; }

    /// <summary>The function applied to arguments, folded where the value is known exactly.</summary>
    /// <exception cref="ArgumentException">The number of arguments is not the arity.</exception>
    public Expr Of(params ImmutableArray<Expr> arguments)
    {
        if (arguments.Length != Arity)
            throw new ArgumentException(
                $"{Name} takes {Arity} argument{(Arity == 1 ? "" : "s")}, and {arguments.Length} were given."
            );
        return Fold?.Invoke(arguments) ?? new Apply(this, arguments);
    }

    /// <inheritdoc/>
    public bool Equals(Function? other) =>
        ReferenceEquals(this, other)
        || (Structure is not null && other is not null && Name == other.Name && Structure.Equals(other.Structure));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Function);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
