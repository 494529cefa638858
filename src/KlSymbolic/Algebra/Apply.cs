using System.Collections.Immutable;

namespace KlSymbolic.Algebra;

/// <summary>A function applied to its arguments; constants such as pi are functions of no argument.</summary>
public sealed class Apply : Expr
{
    internal Apply(Function function, ImmutableArray<Expr> arguments)
        : base(HashOver(StringComparer.Ordinal.GetHashCode(function.Name), arguments), DepthOver(arguments))
    {
        Function = function;
        Arguments = arguments;
    }

    /// <summary>The function.</summary>
    public Function Function { get; }

    /// <summary>The arguments, as many as the function takes.</summary>
    public ImmutableArray<Expr> Arguments { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => Arguments;

    /// <inheritdoc/>
    public override Expr WithChildren(ImmutableArray<Expr> children) => Function.Of(children);

    private protected override bool SameAs(Expr other) =>
        other is Apply a && Function.Equals(a.Function) && SameItems(Arguments, a.Arguments);

    /// <inheritdoc/>
    public override string ToString() =>
        Arguments.Length == 0 ? Function.Name : $"{Function.Name}({string.Join(", ", Arguments)})";
}
